"""``duplicate-name``: two records of one kind have the same name or title."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Event, Place, Record, Source


def check_duplicate_names(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each record with the name of an earlier one of its kind, ignoring case.

    Places in different regions, events on different dates and sources of different publications may share a name.
    """
    first: dict[tuple[str, ...], str] = {}
    for record in records.all():
        name, context = duplicate_names_inputs(record)
        key = (record.kind, " ".join(name.casefold().split()), context)
        if other := first.get(key):
            field = _field(record)
            message = f"{other} has the same {field}, '{name}'"
            hint = f"if both are the same, combine them with `briefpress merge`; if not, make one {field} more exact"
            yield Problem(Where(record.file, path=(field,)), "duplicate-name", message, hint, Severity.WARNING)
        else:
            first[key] = record.file


def duplicate_names_inputs(record: Record) -> tuple[str, str]:
    """The fields of a record that this check reads: its name, and what distinguishes records of that name."""
    return getattr(record, _field(record)), _context(record)


def _field(record: Record) -> str:
    return "title" if "title" in type(record).model_fields else "name"


def _context(record: Record) -> str:
    """What distinguishes two records with the same name: region, date or publication."""
    if isinstance(record, Place):
        return record.within or ""
    if isinstance(record, Event):
        return record.date.edtf
    return record.publication if isinstance(record, Source) else ""
