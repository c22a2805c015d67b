"""Sources -> the publication where the words of each come from, as far as the records write it down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.model.record import Source


def origin_of(identifier: str, sources: Mapping[str, Source]) -> str:
    """The publication where the words of a source come from, as far as lineages are written down."""
    return root_of(sources[list(chain_of(identifier, sources))[-1]])


def chain_of(identifier: str, sources: Mapping[str, Source]) -> Iterator[str]:
    """The source, what it reprints, and so on; a circle, which another check reports, ends where it closes."""
    seen: set[str] = set()
    while identifier in sources and identifier not in seen:
        seen.add(identifier)
        yield identifier
        identifier = sources[identifier].republication_of or ""


def root_of(source: Source) -> str:
    """The publication where the words of a source without an original come from."""
    return source.wire or source.publication
