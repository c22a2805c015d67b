"""``names-unpublished``: a public record names one that is a draft or withheld, and would give it away."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.naming import names_of_record
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem


def check_unpublished(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each mention of a record that is not published by one that is."""
    hidden = {
        (record.kind, record.id): "a draft" if record.draft else "withheld"
        for record in records.whole.all()
        if record.draft or record.withheld
    }
    if not hidden:
        return
    for record in records.all():
        if (record.kind, record.id) in hidden:
            continue
        for key, where in names_of_record(records, record):
            if key in hidden:
                message = f"{'/'.join(key)} is {hidden[key]}, and this record is public"
                yield Problem(where, "names-unpublished", message, "publish that record, or do not name it here")
