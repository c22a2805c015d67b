"""``two-lineages``: a source says that it carries a wire and that it reprints another source."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_lineages(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each source with both ``wire`` and ``republication_of``: its origin is that of the original."""
    for source in records.sources.values():
        if source.wire and source.republication_of:
            message = f"this source reprints '{source.republication_of}' and also carries the wire '{source.wire}'"
            hint = f"write 'wire' in '{source.republication_of}', if that carries it"
            yield Problem(Where(source.file, path=("wire",)), "two-lineages", message, hint)
