"""``inferred-field``: ``inferred`` names a field that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where, did_you_mean


def check_inferred_field(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each name under ``inferred`` that is not a field written in that record."""
    for record in records.all():
        for name in record.inferred:
            written = record.model_fields_set - record.FILE_FIELDS - {"inferred"}
            if name not in written:
                hint = did_you_mean(name, written) or "name a field of this record, or delete this line"
                message = f"'inferred' explains '{name}', but this record has no field of that name"
                yield Problem(Where(record.file, path=("inferred", name)), "inferred-field", message, hint)
