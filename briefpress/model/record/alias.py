"""``aliases`` -> the names that sources use, each with who uses it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefpress.model.record.base import Part
from briefpress.model.record.citation import Citation, Cite
from briefpress.model.record.scalar import Text


class Alias(Part):
    """Another name, proper or descriptive ("the junta"), and the sources in which it stands.

    A source cited without a passage means that the name itself is the passage.
    """

    name: Text
    cite: Cite = ()
    note: Text | None = None


def cited_aliases(aliases: tuple[Alias, ...]) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
    """Every citation of the names, with the way to it."""
    for index, alias in enumerate(aliases):
        for citation in named_citations(alias):
            yield citation, ("aliases", index, "cite", *citation.path)


def named_citations(alias: Alias) -> tuple[Citation, ...]:
    """The citations of a name: the name itself is the passage where none is written and no page or time is given."""
    return tuple(
        citation
        if citation.passage is not None or citation.page or citation.at
        else replace(citation, passage=alias.name, name=True)
        for citation in alias.cite
    )
