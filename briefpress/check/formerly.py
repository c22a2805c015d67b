"""``formerly-taken``: another record has, or had, an id that this record lists under ``formerly``."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Key, Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record


def check_formerly(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each former id that is the id, or another former id, of a record of the same kind."""
    former: dict[Key, str] = {}
    for record in records.all():
        for index, identifier in enumerate(record.formerly):
            key = (record.kind, identifier)
            where = Where(record.file, path=("formerly", index))
            if identifier in records.of(record.kind) or key in records.broken:
                message = f"another record has the id '{identifier}', so that address cannot redirect to this one"
                yield Problem(where, "formerly-taken", message, "delete it here, or rename the other record")
            elif key in former:
                message = f"{former[key]} also lists '{identifier}' under 'formerly'"
                yield Problem(where, "formerly-taken", message, "keep it in one of the two records")
            else:
                former[key] = record.file


def formerly_inputs(record: Record) -> object:
    """The fields of a record that this check reads."""
    return record.formerly
