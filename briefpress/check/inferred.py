"""``inferred-field``: ``inferred`` explains a field that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where, did_you_mean


def check_inferred(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each name under a record's ``inferred`` that is no field written in that record."""
    for record in records.all():
        for name in record.inferred:
            written = record.model_fields_set - record.GIVEN - {"inferred"}
            if name not in written:
                hint = did_you_mean(name, written) or "name a field that stands in this record"
                message = f"'{name}' is said to be inferred, and this record has no such field"
                yield Problem(Where(record.file, path=("inferred", name)), "inferred-field", message, hint)
