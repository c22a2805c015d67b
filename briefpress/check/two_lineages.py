"""``two-lineages``: a source has both ``wire`` and ``republication_of``."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_two_lineages(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each source with both: its origin can only be that of the source that it reprints."""
    for source in records.sources.values():
        if source.wire and source.republication_of:
            message = f"this source has both 'republication_of: {source.republication_of}' and 'wire: {source.wire}'"
            hint = f"keep one; if '{source.republication_of}' carries the wire, move 'wire' to that record"
            yield Problem(Where(source.file, path=("wire",)), "two-lineages", message, hint)
