"""A text that has been read -> its paragraphs as plain words, each with the sources that it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefpress.model.prose.plain import paragraph_nodes, written_words
from briefpress.model.prose.tree import BodyCitation, Emphasis, Hyperlink, Inline, Strong
from briefpress.model.prose.value import Prose


class CitedParagraph(Struct, frozen=True):
    """The words of a paragraph without marks, the ids of the sources cited in it, and the line of its first citation.

    ``line`` is 0 where nothing is cited. Code, headings and tables are no paragraphs.
    """

    words: str
    sources: frozenset[str]
    line: int


def cited_paragraphs(prose: Prose) -> Iterator[CitedParagraph]:
    """Every paragraph, those of lists and quotations included, in the order of the text."""
    for inner in paragraph_nodes(prose):
        cited = list(_citations(inner))
        sources = frozenset(citation.source for citation in cited)
        yield CitedParagraph(written_words(inner), sources, cited[0].line if cited else 0)


def _citations(nodes: Iterable[Inline]) -> Iterator[BodyCitation]:
    for node in nodes:
        if isinstance(node, BodyCitation):
            yield node
        elif isinstance(node, Emphasis | Strong | Hyperlink):
            yield from _citations(node.inner)
