"""A tree -> the Markdown that is read as the same tree.

`MarkdownWriter` writes our own notation, with ``[[links]]`` and ``[@citations]``. Another dialect is a subclass, which
says how it writes single nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefpress.model.prose.literal import kept_edges, literal, opening_line, reference
from briefpress.model.prose.tree import (
    Block,
    BodyCitation,
    BodyLink,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Strong,
    TableBlock,
)  # fmt: skip

_BACKTICKS = re.compile(r"`+")
_TITLE_SIGNS = re.compile(r"[^\w ]")
_LANGUAGE_SIGNS = re.compile(r"\W")
_NO_LINE = re.compile(r"\A\n|(?<=\n)\n|\n\Z")
_ALIGNED = {"": "---", "left": ":--", "right": "--:", "center": ":-:"}
_LARGEST_NUMBER = 999_999_999  # with more digits it begins no list
INDENTATION = 4


class MarkdownWriter:
    """Writes a tree, each kind of node with a method of its own."""

    def markdown(self, blocks: Iterable[Block]) -> str:
        """The Markdown of some blocks, with a line end at its end unless it is empty."""
        text = self.stacked(tuple(blocks))
        return f"{text}\n" if text else ""

    def stacked(self, blocks: Sequence[Block], gap: str = "\n\n") -> str:
        """The blocks one below the other."""
        pieces: list[str] = []
        second = False
        for before, block in zip((None, *blocks), blocks, strict=False):
            second = not second and _same_lists(before, block)
            text = self.listing(block, second=second) if isinstance(block, Listing) else self.block(block)
            pieces.append(text)
        return gap.join(pieces)

    def block(self, block: Block) -> str:
        """Any block but a list."""
        match block:
            case Plain() | Paragraph():
                return self.lines(block.inner)
            case Heading():
                return self.heading(block)
            case Quote():
                return self.quote(block)
            case TableBlock():
                return self.table(block)
            case CodeBlock():
                return self.code_block(block)
            case Rule():
                return self.rule()
        raise TypeError(f"{type(block).__name__} cannot be written as Markdown")

    def node(self, node: Inline) -> str:
        """Any inline node but words and emphasis."""
        match node:
            case Break():
                return self.hard_break()
            case Code():
                return self.code(node)
            case Hyperlink():
                return self.hyperlink(node)
            case BodyLink():
                return self.record_link(node)
            case BodyCitation():
                return self.citation(node)
        raise TypeError(f"{type(node).__name__} cannot be written as Markdown")

    def line(self, nodes: Iterable[Inline]) -> str:
        """Inline nodes on one line, without white space at its ends that a reader would strip."""
        return kept_edges(self.inline(nodes)).replace("\n", reference("\n"))

    def lines(self, nodes: Iterable[Inline]) -> str:
        """Inline nodes on as many lines as they have breaks, none of which begins another block."""
        text = _NO_LINE.sub(reference, self.inline(nodes))
        return "\n".join(opening_line(kept_edges(line)) for line in text.split("\n"))

    def inline(self, nodes: Iterable[Inline], depth: int = 0) -> str:
        """Inline nodes one after the other; ``depth`` counts the spans of emphasis around them."""
        made = ""
        before: Inline | None = None
        for node in nodes:
            if isinstance(node, str):
                text = self.after(before, node)
            elif isinstance(node, (Emphasis, Strong)):
                made = _apart(made, len(made) - 1)
                text = self.span(node, depth + isinstance(before, (Emphasis, Strong)))
            else:
                text = self.node(node)
            made += text
            before = node
        return made

    def after(self, before: Inline | None, text: str) -> str:
        """Words after another node, which they must not change."""
        if isinstance(before, (Emphasis, Strong)):
            return _apart(literal(text), 0)
        if isinstance(before, BodyCitation) and text.startswith("("):
            return f"{reference(text[0])}{literal(text[1:])}"
        return literal(text)

    def span(self, node: Emphasis | Strong, depth: int) -> str:
        """Emphasis: its signs touch its words, and differ from those of the span around it or before it."""
        sign = "*_"[depth % 2] * (1 if isinstance(node, Emphasis) else 2)
        return f"{sign}{kept_edges(self.inline(node.inner, depth + 1))}{sign}"

    def code(self, node: Code) -> str:
        fence = "`" * _longer_than_any(node.text)
        edges = node.text[0], node.text[-1]
        pad = " " if "`" in edges or (edges == (" ", " ") and node.text.strip(" ")) else ""
        return f"{fence}{pad}{node.text}{pad}{fence}"

    def hard_break(self) -> str:
        return "\\\n"

    def hyperlink(self, node: Hyperlink) -> str:
        if node.inner == (node.address,) and not node.title:
            return f"<{node.address}>"
        address = node.address.replace("&", "&amp;")
        title = f' "{_TITLE_SIGNS.sub(reference, node.title)}"' if node.title else ""
        return f"[{self.inline(node.inner)}](<{address}>{title})"

    def record_link(self, node: BodyLink) -> str:
        return f"[[{node.target}|{node.words}]]" if node.words else f"[[{node.target}]]"

    def citation(self, node: BodyCitation) -> str:
        passages = "".join(f', "{passage}"' for passage in node.passages)
        return f"[@{node.source}{passages}]"

    def heading(self, block: Heading) -> str:
        """The highest level is ``#``. Only a heading that is underlined can have a hard break."""
        level = block.level - 1
        if any(isinstance(node, Break) for node in block.inner):
            return f"{self.lines(block.inner)}\n{'=' if level == 1 else '-'}"
        return f"{'#' * level} {self.line(block.inner)}".rstrip(" ")

    def quote(self, block: Quote) -> str:
        return "\n".join(f"> {line}" if line else ">" for line in self.stacked(block.blocks).split("\n"))

    def listing(self, block: Listing, *, second: bool = False) -> str:
        """A list; ``second`` follows another one, from which only another sign parts it."""
        gap = "\n" if self.is_tight(block) else "\n\n"
        return gap.join(
            self.item(self.sign(block.start, index, second=second), self.stacked(item, gap))
            for index, item in enumerate(block.items)
        )

    def is_tight(self, block: Listing) -> bool:
        """Whether no empty lines part what is in the list."""
        return any(isinstance(inner, Plain) for item in block.items for inner in item)

    def sign(self, start: int | None, index: int, *, second: bool) -> str:
        """What an item begins with."""
        if start is None:
            return "-" if second else "+"  # three of the first in a row are no rule
        return f"{min(start + index, _LARGEST_NUMBER)}{')' if second else '.'}"

    def item(self, sign: str, text: str) -> str:
        """An item; what is in it is indented as far as its first words."""
        marker = f"{sign} ".ljust(INDENTATION)
        return self.indented(marker, text, len(marker))

    def indented(self, marker: str, text: str, indentation: int) -> str:
        first, *rest = text.split("\n")
        lines = (f"{' ' * indentation}{line}" if line else "" for line in rest)
        return "\n".join((f"{marker}{first}".rstrip(" "), *lines))

    def table(self, block: TableBlock) -> str:
        rows = [block.head, *block.rows]
        head, *body = (self.row(map(self.cell, cells)) for cells in rows)
        return "\n".join((head, self.row(_ALIGNED[alignment] for alignment in block.alignments), *body))

    def cell(self, nodes: Iterable[Inline]) -> str:
        return self.line(nodes).replace("|", "\\|")

    def row(self, cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def code_block(self, block: CodeBlock) -> str:
        fence = ("`" * _longer_than_any(block.text)).ljust(3, "`")
        return f"{fence}{_LANGUAGE_SIGNS.sub(reference, block.language)}\n{block.text}{fence}"

    def rule(self) -> str:
        return "___"


def _longer_than_any(text: str) -> int:
    """The length of a fence of backticks that no run of backticks in the text can close."""
    return 1 + max(map(len, _BACKTICKS.findall(text)), default=0)


def _same_lists(before: Block | None, block: Block) -> bool:
    """Whether both are lists of one kind, which would be read as one."""
    if not isinstance(before, Listing) or not isinstance(block, Listing):
        return False
    return (before.start is None) == (block.start is None)


def _apart(text: str, index: int) -> str:
    """The text with the letter at an end of it as a reference: next to a letter, emphasis could not begin or end."""
    if not text or not text[index].isalnum():
        return text
    return f"{text[:index]}{reference(text[index])}{text[index + 1 :] if index >= 0 else ''}"
