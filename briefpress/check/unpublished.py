"""``names-unpublished``: a public record names one that is a draft or withheld, and so reveals it."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.references import referenced_records
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem


def check_unpublished(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each reference from a published record to an unpublished one."""
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
        for key, where in referenced_records(records, record):
            if key in hidden:
                message = f"this public record names {'/'.join(key)}, which is {hidden[key]}"
                yield Problem(where, "names-unpublished", message, "publish that record, or remove the name here")
