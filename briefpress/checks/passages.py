"""``passage-…``, ``no-passage``: a citation's passage is not in the notation, or there is none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefpress.evidence import Evidence, Passage, PassageFault, name_passage, parse_passage
from briefpress.load import Records
from briefpress.problem import Problem, Severity, Where
from briefpress.record import Record

# A note for each record would bury all else where an importer knows no passages.
MOST_NOTES = 20


@lru_cache(maxsize=65536)
def _read(written: str, *, name: bool = False) -> Passage | PassageFault:
    """The passage, or why it is none; kept, for the check of the evidence asks again."""
    try:
        return name_passage(written) if name else parse_passage(written)
    except PassageFault as fault:
        return fault


def passages(record: Record) -> Iterator[tuple[str, Passage | PassageFault | None, Where]]:
    """Every source that the record cites with each passage meant; None where the whole source is."""
    for citation, path in record.citations:
        if citation.passage is not None:
            yield citation.source, _read(citation.passage, name=citation.name), Where(record.file, path=path)
        elif not (citation.page or citation.at):
            yield citation.source, None, Where(record.file, path=path)
    for wording in record.wordings:
        for mark in wording.prose.citations:
            where = Where(record.file, wording.line(mark.line), path=wording.path)
            if not mark.passages:
                yield mark.source, None, where
            for written in mark.passages:
                yield mark.source, _read(written), where


def problems(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each malformed passage, and a note for each of the first records that cite without one."""
    bare: list[Where] = []
    for record in records.all():
        without = None
        for _source, passage, where in passages(record):
            if passage is None:
                without = without or where
            elif isinstance(passage, PassageFault):
                yield Problem(where, passage.code, passage.message, passage.hint)
        if without:
            bare.append(without)
    hint = 'write {source-id: "first words … last words"}'
    for where in islice(bare, MOST_NOTES):
        yield Problem(where, "no-passage", "a source is cited without a passage", hint, Severity.NOTE)
    if len(bare) > MOST_NOTES:
        message = f"{len(bare) - MOST_NOTES} more records cite a source without a passage"
        yield Problem(Where("briefing.yaml"), "no-passage", message, hint, Severity.NOTE)
