"""Aliases: other names of an actor or place, each with the sources that use it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefpress.model.record.base import Part
from briefpress.model.record.citation import Citation, Cite
from briefpress.model.record.scalar import Text


class Alias(Part):
    """Another name, proper or descriptive ("the junta"), and the sources that use it.

    Where a source is cited without a passage, the name itself is the passage.
    """

    name: Text
    cite: Cite = ()
    note: Text | None = None


def cited_aliases(aliases: tuple[Alias, ...]) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
    """Every citation of the aliases, with its field path."""
    for index, alias in enumerate(aliases):
        for citation in named_citations(alias):
            yield citation, ("aliases", index, "cite", *citation.path)


def named_citations(alias: Alias) -> tuple[Citation, ...]:
    """The citations of an alias. Without a passage, page or time, the name is the passage."""
    return tuple(
        citation
        if citation.passage is not None or citation.page or citation.at
        else replace(citation, passage=alias.name, name=True)
        for citation in alias.cite
    )
