"""``duplicate-name``: two records of one kind that a reader cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Event, Place, Record, Source


def check_duplicate_names(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each record with the name of an earlier one of its kind, whatever the case.

    Two places may share a name in two regions, two events a title on two dates, two sources one in two publications.
    """
    first: dict[tuple[str, ...], str] = {}
    for record in records.all():
        name, apart = duplicate_names_inputs(record)
        key = (record.kind, " ".join(name.casefold().split()), apart)
        if other := first.get(key):
            field = _field(record)
            message = f"'{name}' is also the {field} of {other}"
            hint = "make one record of the two, or tell them apart by name"
            yield Problem(Where(record.file, path=(field,)), "duplicate-name", message, hint, Severity.WARNING)
        else:
            first[key] = record.file


def duplicate_names_inputs(record: Record) -> tuple[str, str]:
    """What of a record the check goes by: its name, and what tells it from others of that name."""
    return getattr(record, _field(record)), _apart(record)


def _field(record: Record) -> str:
    return next(field for field in ("title", "question", "name") if field in type(record).model_fields)


def _apart(record: Record) -> str:
    """What tells two records of one name apart."""
    if isinstance(record, Place):
        return record.within or ""
    if isinstance(record, Event):
        return record.date.edtf
    return record.publication if isinstance(record, Source) else ""
