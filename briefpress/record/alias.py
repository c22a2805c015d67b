"""``aliases`` -> the names that sources use, each with who uses it."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.record.base import Part
from briefpress.record.citation import Citation, Cite
from briefpress.record.scalar import Text


class Alias(Part):
    """Another name, proper or descriptive ("the junta"), and the sources in which it stands.

    A source cited without a passage means that the name itself is the passage.
    """

    name: Text
    cite: Cite = ()
    note: Text | None = None


def cited_aliases(aliases: tuple[Alias, ...]) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
    for index, alias in enumerate(aliases):
        for citation in alias.cite:
            passage = citation.passage or alias.name
            named = Citation(citation.source, passage, citation.page, citation.at, citation.path)
            yield named, ("aliases", index, "cite", *citation.path)
