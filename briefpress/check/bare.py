"""``no-passage``: a source is cited as a whole, without the passage that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Record

# A note for each record would bury all else where an importer knows no passages.
MOST_NOTES = 20


def check_bare(records: Records, _: Evidence) -> Iterator[Problem]:
    """A note for each of the first records that cite without a passage."""
    bare = [where for record in records.all() if (where := _first(record))]
    hint = 'write {source-id: "first words … last words"}'
    for where in islice(bare, MOST_NOTES):
        yield Problem(where, "no-passage", "a source is cited without a passage", hint, Severity.NOTE)
    if len(bare) > MOST_NOTES:
        message = f"{len(bare) - MOST_NOTES} more records cite a source without a passage"
        yield Problem(Where("briefing.yaml"), "no-passage", message, hint, Severity.NOTE)


def bare_inputs(record: Record) -> object:
    """What of a record the check goes by."""
    where = _first(record)
    return where and (where.line, where.path)


def _first(record: Record) -> Where | None:
    for citation, path in record.citations:
        if citation.passage is None and not (citation.page or citation.at):
            return Where(record.file, path=path)
    for wording in record.wordings:
        for mark in wording.prose.citations:
            if not mark.passages:
                return Where(record.file, wording.line(mark.line), path=wording.path)
    return None
