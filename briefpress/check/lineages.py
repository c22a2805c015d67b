"""``two-lineages``: a source says that it carries a wire and that it reprints another source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Source


def check_lineages(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each source with both ``wire`` and ``republication_of``: its origin is that of the original."""
    for source in records.sources.values():
        if source.wire and source.republication_of:
            message = f"this source reprints '{source.republication_of}' and also carries the wire '{source.wire}'"
            hint = f"write 'wire' in '{source.republication_of}', if that carries it"
            yield Problem(Where(source.file, path=("wire",)), "two-lineages", message, hint)


def origin_of(identifier: str, sources: Mapping[str, Source]) -> str:
    """The publication where the words of a source come from, as far as lineages are written down."""
    return root_of(sources[list(chain_of(identifier, sources))[-1]])


def chain_of(identifier: str, sources: Mapping[str, Source]) -> Iterator[str]:
    """The source, what it reprints, and so on; a circle (its own fault) ends where it closes."""
    seen: set[str] = set()
    while identifier in sources and identifier not in seen:
        seen.add(identifier)
        yield identifier
        identifier = sources[identifier].republication_of or ""


def root_of(source: Source) -> str:
    """The publication where the words of a source without an original come from."""
    return source.wire or source.publication
