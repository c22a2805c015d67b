"""``dates-out-of-order``: a record is updated before it was added, or a source accessed before it was issued."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product
from typing import TypeAlias

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Date, Record, Source

Dated: TypeAlias = tuple[str, Date, tuple[str | int, ...]]


def check_dates_out_of_order(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each date that is certainly earlier than one it must follow."""
    for record in records.all():
        for earlier, later in _pairs(record):
            if later[1].precedes(earlier[1]):
                message = f"'{later[0]}' ({later[1].edtf}) is earlier than '{earlier[0]}' ({earlier[1].edtf})"
                where = Where(record.file, path=later[2])
                yield Problem(where, "dates-out-of-order", message, "correct one of the two dates")


def _pairs(record: Record) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of the record's dates; the second cannot be earlier than the first."""
    added, updated = _field(record.added, "added"), _field(record.updated, "updated")
    yield from product(added, updated)
    for index, correction in enumerate(record.corrections):
        corrected = _field(correction.on, "corrections", index, "on")
        yield from chain(product(added, corrected), product(corrected, updated))
    if isinstance(record, Source):
        retracted = record.retracted.on if record.retracted else None
        later = (*_field(record.accessed, "accessed"), *_field(retracted, "retracted", "on"))
        yield from product(_field(record.issued, "issued"), later)


def _field(date: Date | None, *path: str | int) -> tuple[Dated, ...]:
    return ((str(path[0]), date, path),) if date else ()
