"""Inline nodes, a tree -> plain words: for descriptions, labels and the ids of headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from briefpress.model.prose.tree import (
    Block,
    BodyCitation,
    BodyLink,
    Break,
    Code,
    Emphasis,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Strong,
    merged,
    without_space,
)  # fmt: skip
from briefpress.model.prose.value import Prose

Words: TypeAlias = tuple[str | BodyLink, ...]
"""Text without marks and citations; a link stays a node, because only the briefing knows the name of its record."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*(?=\s)")


def plain(words: Words, link: Callable[[BodyLink], str | None], limit: int = 200) -> str:
    """The words on one line, such as `opening` for a description.

    ``link`` gives the words of a link, or None where it leads nowhere. The text has at most ``limit`` characters: whole
    sentences if one ends in time, else whole words and an ellipsis.
    """
    text = " ".join("".join(word if isinstance(word, str) else link(word) or _written(word) for word in words).split())
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, limit + 1)]
    return text[: ends[-1]] if ends else text[:limit].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def plain_words(nodes: Iterable[Inline]) -> Words:
    """The words of inline nodes."""
    found: list[Inline] = []
    for node in _flat(nodes):
        if isinstance(node, BodyCitation):
            without_space(found)
        else:
            found.append(node)
    return tuple(node for node in merged(found) if isinstance(node, (str, BodyLink)))


def written_words(nodes: Iterable[Inline]) -> str:
    """The words of inline nodes as one text, each link as the author wrote it."""
    return "".join(word if isinstance(word, str) else _written(word) for word in plain_words(nodes))


def opening(prose: Prose) -> Words:
    """The words of the first paragraph that has any."""
    return next((words for inner in _paragraphs(prose.blocks) if (words := plain_words(inner))), ())


def headings(prose: Prose) -> Iterator[Heading]:
    """Every heading of a text, in its order."""
    return (block for block in _blocks(prose.blocks) if isinstance(block, Heading))


def _written(link: BodyLink) -> str:
    return link.words or link.target


def _flat(nodes: Iterable[Inline]) -> Iterator[str | BodyLink | BodyCitation]:
    for node in nodes:
        if isinstance(node, str):
            yield node.replace("\n", " ")
        elif isinstance(node, (BodyLink, BodyCitation)):
            yield node
        elif isinstance(node, Break):
            yield " "
        elif isinstance(node, Code):
            yield node.text
        elif isinstance(node, (Emphasis, Strong, Hyperlink)):
            yield from _flat(node.inner)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    return (block.inner for block in _blocks(blocks) if isinstance(block, (Paragraph, Plain)))


def _blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, the outer ones before those within them."""
    for block in blocks:
        yield block
        if isinstance(block, Quote):
            yield from _blocks(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from _blocks(item)
