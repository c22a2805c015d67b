"""``passage-…``: a citation's passage does not follow the notation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from briefpress.evidence import Evidence, Passage, PassageError, name_passage, parse_passage
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record


@lru_cache(maxsize=65536)
def _read(written: str, *, name: bool = False) -> Passage | PassageError:
    """The passage, or the error in it. Cached, because the check of the evidence parses the same passages."""
    try:
        return name_passage(written) if name else parse_passage(written)
    except PassageError as error:
        return error


def passages(record: Record) -> Iterator[tuple[str, Passage | PassageError, Where]]:
    """Every passage that the record cites, with its source. `no_passage` reports citations without one."""
    for citation, path in record.citations:
        if citation.passage is not None:
            yield citation.source, _read(citation.passage, name=citation.name), Where(record.file, path=path)
    for wording in record.wordings:
        for mark in wording.prose.citations:
            where = Where(record.file, wording.line(mark.line), path=wording.path)
            for written in mark.passages:
                yield mark.source, _read(written), where


def check_passages(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each malformed passage."""
    for record in records.all():
        for _source, passage, where in passages(record):
            if isinstance(passage, PassageError):
                yield Problem(where, passage.code, passage.message, passage.hint)
