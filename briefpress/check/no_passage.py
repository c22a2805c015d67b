"""``no-passage``: a citation names a source but no passage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Record

# Imported records often have no passages at all: a note for each would bury every other problem.
MOST_NOTES = 20
_FIELD_HINT = 'quote the passage: {source-id: "first words … last words"}'
_TEXT_HINT = 'quote the passage: [@source-id, "first words … last words"]'


def check_no_passage(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report the first citation without a passage in each record; after `MOST_NOTES` records, only their number."""
    found = [first for record in records.all() if (first := _first(record))]
    for where, hint in islice(found, MOST_NOTES):
        yield Problem(where, "no-passage", "this citation has no passage", hint, Severity.NOTE)
    if len(found) > MOST_NOTES:
        message = f"{len(found) - MOST_NOTES} more records have a citation without a passage"
        yield Problem(Where("briefing.yaml"), "no-passage", message, _FIELD_HINT, Severity.NOTE)


def no_passage_inputs(record: Record) -> object:
    """The fields of a record that this check reads."""
    found = _first(record)
    return found and (found[0].line, found[0].path)


def _first(record: Record) -> tuple[Where, str] | None:
    """The first citation without a passage, and how to add one."""
    for citation, path in record.citations:
        if citation.passage is None and not (citation.page or citation.at):
            return Where(record.file, path=path), _FIELD_HINT
    for wording in record.wordings:
        for mark in wording.prose.citations:
            if not mark.passages:
                return Where(record.file, wording.line(mark.line), path=wording.path), _TEXT_HINT
    return None
