"""Inline nodes -> the blocks that pages are made of: headings, paragraphs, lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefpress.apps.export.pieces import Nodes, Piece, aside, between, phrase
from briefpress.model.prose.tree import Block, Heading, Listing, Paragraph, Plain, Strong, TableBlock


def title(*pieces: Piece) -> Heading:
    """The title of a page."""
    return Heading(1, phrase(*pieces), "")


def heading(level: int, anchor: str, *pieces: Piece) -> Heading:
    """A heading below the title."""
    return Heading(level, phrase(*pieces), anchor)


def counted_heading(anchor: str, words: str, number: int) -> Heading:
    """A heading that says how many entries follow."""
    return heading(2, anchor, words, aside(str(number)))


def paragraph(*pieces: Piece) -> list[Block]:
    """A paragraph, or nothing where it has no words."""
    inner = phrase(*pieces)
    return [Paragraph(inner)] if inner else []


def bullet_list(items: Iterable[Nodes]) -> list[Block]:
    """A list of lines, or nothing where there are none."""
    return item_list([(Plain(item),) for item in items])


def numbered_list(items: Iterable[Nodes]) -> list[Block]:
    """A numbered list of lines, or nothing where there are none."""
    return item_list([(Plain(item),) for item in items], 1)


def item_list(items: Sequence[tuple[Block, ...]], start: int | None = None) -> list[Block]:
    """A list of items, or nothing where there are none."""
    return [Listing(tuple(items), start)] if items else []


def facts(pairs: Iterable[tuple[str, Iterable[Piece]]]) -> list[Block]:
    """``**term**: a; b`` for each term that has anything to say."""
    lines = ((Strong((term,)), between("; ", said)) for term, said in pairs)
    return bullet_list(phrase(term, ": ", said) for term, said in lines if said)


def table(head: Sequence[Piece], rows: Iterable[Sequence[Nodes]]) -> list[Block]:
    """A table, or nothing where it has no rows."""
    made = tuple(map(tuple, rows))
    return [TableBlock(("",) * len(head), tuple(map(phrase, head)), made)] if made else []
