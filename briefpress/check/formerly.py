"""``formerly-taken``: an id that a record gave up belongs to another record, so that nothing can lead from it."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Key, Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record


def check_formerly(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each ``formerly`` that is the id of a record of its kind, or the former id of two."""
    former: dict[Key, str] = {}
    for record in records.all():
        for index, identifier in enumerate(record.formerly):
            key = (record.kind, identifier)
            where = Where(record.file, path=("formerly", index))
            if identifier in records.of(record.kind) or key in records.broken:
                message = f"'{identifier}' is the id of a record, so it cannot lead to this one"
                yield Problem(where, "formerly-taken", message, "delete it here, or rename that record")
            elif key in former:
                message = f"'{identifier}' already leads to {former[key]}"
                yield Problem(where, "formerly-taken", message, "keep it in one of the two")
            else:
                former[key] = record.file


def formerly_inputs(record: Record) -> object:
    """What of a record the check goes by."""
    return record.formerly
