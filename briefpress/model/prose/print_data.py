"""A resolved tree -> the data that ``templates/print/prose.typ`` sets in type: elements named as in HTML, and words.

One function for each kind of node; `BLOCKS` and `INLINES` are the table of contents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from msgspec import Struct

from briefpress.model.prose.page_text import PageText
from briefpress.model.prose.tree import (
    Anchor,
    Block,
    Break,
    CitationMarks,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    PageLink,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Strong,
    TableBlock,
)  # fmt: skip


class Node(Struct, frozen=True):
    """An element: its tag, and the elements and words in it.

    ``address`` is where a link leads; ``id`` the place that an address may name; ``role`` the alignment of a cell;
    ``start`` the first number of a list, "" for 1.
    """

    tag: str
    inner: tuple[str | Node, ...] = ()
    address: str = ""
    id: str = ""
    role: str = ""
    start: str = ""


Part: TypeAlias = str | Node


def print_data(text: PageText) -> tuple[Part, ...]:
    """The elements and words of a text, in its order. The addresses of pages begin at the root of the site."""
    return _parts(text.blocks)


def _parts(blocks: Iterable[Block]) -> tuple[Part, ...]:
    return tuple(part for block in blocks for part in BLOCKS[type(block)](block))


def _words(nodes: Iterable[Inline]) -> tuple[Part, ...]:
    return tuple(node if isinstance(node, str) else INLINES[type(node)](node) for node in nodes)


def _plain(block: Plain) -> tuple[Part, ...]:
    return _words(block.inner)


def _paragraph(block: Paragraph) -> tuple[Part, ...]:
    return (Node("p", _words(block.inner)),)


def _heading(block: Heading) -> tuple[Part, ...]:
    return (Node(f"h{block.level}", _words(block.inner), id=block.anchor),)


def _quote(block: Quote) -> tuple[Part, ...]:
    return (Node("blockquote", _parts(block.blocks)),)


def _listing(block: Listing) -> tuple[Part, ...]:
    items = tuple(Node("li", _parts(item)) for item in block.items)
    if block.start is None:
        return (Node("ul", items),)
    return (Node("ol", items, start="" if block.start == 1 else str(block.start)),)


def _table(block: TableBlock) -> tuple[Part, ...]:
    def row(cells: tuple[tuple[Inline, ...], ...], tag: str) -> Node:
        made = (Node(tag, _words(cell), role=role) for cell, role in zip(cells, block.alignments, strict=True))
        return Node("tr", tuple(made))

    head = Node("thead", (row(block.head, "th"),))
    body = Node("tbody", tuple(row(cells, "td") for cells in block.rows))
    return (Node("table", (head, body) if block.rows else (head,)),)


def _code_block(block: CodeBlock) -> tuple[Part, ...]:
    return (Node("pre", (block.text,)),)


def _rule(block: Rule) -> tuple[Part, ...]:  # noqa: ARG001 - one signature for all blocks
    return (Node("hr"),)


def _marks(node: CitationMarks) -> Node:
    marks = (Node("a", (mark.number,), address=mark.href, id=mark.anchor) for mark in node.marks)
    return Node("sup", tuple(marks))


BLOCKS: dict[type, Callable[[Any], tuple[Part, ...]]] = {
    Plain: _plain,
    Paragraph: _paragraph,
    Heading: _heading,
    Quote: _quote,
    Listing: _listing,
    TableBlock: _table,
    CodeBlock: _code_block,
    Rule: _rule,
}
INLINES: dict[type, Callable[[Any], Node]] = {
    Anchor: lambda node: Node("a", id=node.id),
    Break: lambda _: Node("br"),
    Code: lambda node: Node("code", (node.text,)),
    Emphasis: lambda node: Node("em", _words(node.inner)),
    Strong: lambda node: Node("strong", _words(node.inner)),
    Hyperlink: lambda node: Node("a", _words(node.inner), address=node.address),
    PageLink: lambda node: Node("a", (node.words,), address=node.path),
    CitationMarks: _marks,
}
