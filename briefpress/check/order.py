"""``dates-out-of-order``: a record was updated before it was added, or a source read before it was issued."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from typing import TypeAlias

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Date, Record, Source

Dated: TypeAlias = tuple[str, Date, tuple[str | int, ...]]


def check_order(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each date of a record that certainly lies before one it must follow."""
    for record in records.all():
        for earlier, later in _pairs(record):
            if later[1].precedes(earlier[1]):
                message = f"'{later[0]}' ({later[1].edtf}) lies before '{earlier[0]}' ({earlier[1].edtf})"
                where = Where(record.file, path=later[2])
                yield Problem(where, "dates-out-of-order", message, "look at the two dates")


def _pairs(record: Record) -> Iterator[tuple[Dated, Dated]]:
    """Two dates of the record of which the second cannot lie before the first."""
    added, updated = _field(record.added, "added"), _field(record.updated, "updated")
    yield from product(added, updated)
    for index, correction in enumerate(record.corrections):
        corrected = _field(correction.on, "corrections", index, "on")
        yield from chain(product(added, corrected), product(corrected, updated))
    if isinstance(record, Source):
        taken_back = record.retracted.on if record.retracted else None
        later = (*_field(record.accessed, "accessed"), *_field(taken_back, "retracted", "on"))
        yield from product(_field(record.issued, "issued"), later)


def _field(date: Date | None, *path: str | int) -> tuple[Dated, ...]:
    return ((str(path[0]), date, path),) if date else ()
