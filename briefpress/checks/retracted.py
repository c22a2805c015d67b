"""``retracted-source``: something rests on a source that was taken back."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.checks.naming import cited_sources
from briefpress.evidence import Evidence
from briefpress.load import Records
from briefpress.problem import Problem, Severity, Where


def problems(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each citation of a source that is marked ``retracted``."""
    retracted = {source.id: source.retracted for source in records.sources.values() if source.retracted}
    if not retracted:
        return
    for record in records.all():
        for source, line, path in cited_sources(record):
            if source in retracted:
                message = f"'{source}' was retracted on {retracted[source].on.edtf}"
                hint = "cite another source, or say in the record what the retraction means for it"
                where = Where(record.file, line, path=path)
                yield Problem(where, "retracted-source", message, hint, Severity.WARNING)
