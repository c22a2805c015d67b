"""The tree of a text: blocks, and the inline nodes within them.

A text is read once into this tree; each output format has one module that renders it. The tree holds what the text
means, not how it is written: adjacent words are one string, in which a line end is a soft break, and a tight list holds
`Plain` where a loose one holds `Paragraph`.

`BodyLink` and `BodyCitation` are in the tree of a record. Before a page renders the tree, `resolve` replaces them by
`PageLink` and `CitationMarks`, because only the page knows where a record is and which number a source has.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct


class BodyCitation(Struct, frozen=True, tag=True, array_like=True):
    """``[@source, "passage", …]`` as written; ``line`` counts from 1 in the file."""

    source: str
    passages: tuple[str, ...]
    line: int


class BodyLink(Struct, frozen=True, tag=True, array_like=True):
    """``[[target|words]]``: ``target`` is an id or ``kind/id``; ``words`` is None where the record's name is meant."""

    target: str
    words: str | None
    line: int


class PageLink(Struct, frozen=True, tag=True, array_like=True):
    """A link to a page of the site: its words, and the page's file from the site's root."""

    words: str
    path: str


class CitationMark(Struct, frozen=True):
    """The number of one reference as it is shown in the text, such as 3 or 3a.

    ``anchor`` is the id of the mark itself (``cite-3-1``), to which the reference links back, ``href`` the reference
    (``#ref-3``), ``label`` the text that a screen reader reads in place of the bare number (none if empty).
    """

    number: str
    anchor: str
    href: str
    label: str = ""


class CitationMarks(Struct, frozen=True, tag=True, array_like=True):
    """The marks of citations that follow each other, never empty."""

    marks: tuple[CitationMark, ...]


class Break(Struct, frozen=True, tag=True, array_like=True):
    """A line break that the author asked for."""


class Code(Struct, frozen=True, tag=True, array_like=True):
    """A code span."""

    text: str


class Emphasis(Struct, frozen=True, tag=True, array_like=True):
    """Stressed words."""

    inner: tuple[Inline, ...]


class Strong(Struct, frozen=True, tag=True, array_like=True):
    """Strongly stressed words."""

    inner: tuple[Inline, ...]


class Hyperlink(Struct, frozen=True, tag=True, array_like=True):
    """A link to another site: an http, https or mailto address, and the title of the link, if it has one."""

    address: str
    inner: tuple[Inline, ...]
    title: str = ""


class Anchor(Struct, frozen=True, tag=True, array_like=True):
    """A place that an address may name, on a page that is written as a tree; no text has one."""

    id: str


Inline: TypeAlias = (
    str | Anchor | Break | Code | Emphasis | Strong | Hyperlink | BodyLink | BodyCitation | PageLink | CitationMarks
)


class Plain(Struct, frozen=True, tag=True, array_like=True):
    """Words that form no paragraph: a field of one line, or an item of a tight list."""

    inner: tuple[Inline, ...]


class Paragraph(Struct, frozen=True, tag=True, array_like=True):
    """A paragraph."""

    inner: tuple[Inline, ...]


class Heading(Struct, frozen=True, tag=True, array_like=True):
    """A heading: its level on the page (2 to 6), its words, and the id by which an address names it."""

    level: int
    inner: tuple[Inline, ...]
    anchor: str


class Quote(Struct, frozen=True, tag=True, array_like=True):
    """A block quotation."""

    blocks: tuple[Block, ...]


class Listing(Struct, frozen=True, tag=True, array_like=True):
    """A list: the blocks of each item, and its first number, which is None where its items have no numbers."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


class TableBlock(Struct, frozen=True, tag=True, array_like=True):
    """A table: the alignment of each column ("left", "right", "center" or ""), the head and the rows, cell by cell."""

    alignments: tuple[str, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


class CodeBlock(Struct, frozen=True, tag=True, array_like=True):
    """Lines of code, each with its line end, and their language, if the author names one."""

    text: str
    language: str = ""


class Rule(Struct, frozen=True, tag=True, array_like=True):
    """A thematic break."""


Block: TypeAlias = Plain | Paragraph | Heading | Quote | Listing | TableBlock | CodeBlock | Rule


def merged(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same nodes, with adjacent texts as one."""
    made: list[Inline] = []
    texts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            texts.append(node)
            continue
        if text := "".join(texts):
            made.append(text)
        texts = []
        made.append(node)
    if text := "".join(texts):
        made.append(text)
    return tuple(made)


def without_space(nodes: list[Inline]) -> None:
    """Remove the white space at the end of the nodes: a citation follows its words without a space."""
    while nodes and isinstance(last := nodes[-1], str):
        if text := last.rstrip():
            nodes[-1] = text
            return
        nodes.pop()
