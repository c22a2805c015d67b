"""Tokens of markdown-it -> blocks; `inline` reads the words inside one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefpress.model.prose.inline import ProseFindings, inline_nodes
from briefpress.model.prose.language import LIMIT_NESTING
from briefpress.model.prose.plain import written_words
from briefpress.model.prose.tree import (
    Block,
    CodeBlock,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Rule,
    TableBlock,
)
from briefpress.model.prose.value import TextProblem

if TYPE_CHECKING:
    from markdown_it.token import Token

_NO_WORD = re.compile(r"[\W_]+")
_DEEPEST_HEADING = 6


class BlockReader:
    """One pass over the tokens of a text: ``found`` collects what it finds beside the tree.

    ``first_line`` is the line of the file at which the text begins. The highest heading gets the level ``top``.
    """

    def __init__(self, tokens: Sequence[Token], first_line: int, top: int) -> None:
        self.tokens = iter(tokens)
        self.first_line = first_line
        self.shift = top - min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=1)
        self.anchors: Counter[str] = Counter()
        self.found = ProseFindings()

    def blocks(self) -> tuple[Block, ...]:
        """The blocks up to the end of the one that is open, or of the text."""
        return tuple(self._blocks())

    def _blocks(self) -> Iterator[Block]:
        for token in self.tokens:
            if token.nesting == -1:
                return
            if token.nesting == 1 and token.level >= LIMIT_NESTING - 1:
                self._too_deep(token)
            yield READERS[token.type](self, token)

    def _too_deep(self, token: Token) -> None:
        hint = "use fewer levels; deeper ones are not printed"
        message = f"more than {LIMIT_NESTING} levels of lists or quotations"
        self.found.problems.append(TextProblem("too-deep", message, hint, self._line(token)))

    def _line(self, token: Token) -> int:
        return self.first_line + token.map[0] if token.map else self.first_line

    def words(self) -> tuple[Inline, ...]:
        """The words of the block that is open."""
        token = next(self.tokens)
        next(self.tokens)
        return inline_nodes(token, self._line(token), self.found)

    def items(self) -> Iterator[tuple[Block, ...]]:
        """The blocks of each item of the list that is open."""
        for token in self.tokens:
            if token.nesting == -1:
                return
            if token.level >= LIMIT_NESTING - 1:
                self._too_deep(token)
            yield self.blocks()

    def anchor(self, words: tuple[Inline, ...]) -> str:
        """The id of a heading, unlike all before it.

        It begins with ``text-``, so that no text takes an id of the page around it (a heading "References"), nor one
        that a script knows by name.
        """
        normal = unicodedata.normalize("NFKC", written_words(words)).lower()
        slug = "text-" + (_NO_WORD.sub("-", normal).strip("-") or "section")
        self.anchors[slug] += 1
        return slug if self.anchors[slug] == 1 else f"{slug}--{self.anchors[slug]}"  # no slug holds "--": all differ


def _paragraph(reader: BlockReader, token: Token) -> Block:
    return Plain(reader.words()) if token.hidden else Paragraph(reader.words())


def _heading(reader: BlockReader, token: Token) -> Block:
    words = reader.words()
    return Heading(min(int(token.tag[1]) + reader.shift, _DEEPEST_HEADING), words, reader.anchor(words))


def _quote(reader: BlockReader, token: Token) -> Block:  # noqa: ARG001 - one signature for all readers
    return Quote(reader.blocks())


def _list(reader: BlockReader, token: Token) -> Block:
    start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
    return Listing(tuple(reader.items()), start)


def _code(reader: BlockReader, token: Token) -> Block:  # noqa: ARG001
    from markdown_it.common.utils import MD_TRIM_RE, mdTrim, unescapeAll

    text = token.content
    if text and not text.endswith("\n"):  # an open fence on the last line of a file
        text += "\n"
    return CodeBlock(text, MD_TRIM_RE.split(mdTrim(unescapeAll(token.info)), maxsplit=1)[0])


def _rule(reader: BlockReader, token: Token) -> Block:  # noqa: ARG001
    return Rule()


def _table(reader: BlockReader, token: Token) -> Block:  # noqa: ARG001
    alignments: list[str] = []
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    cells: list[tuple[Inline, ...]] = []
    for each in reader.tokens:
        if each.type == "table_close":
            break
        if each.type == "th_open":
            alignments.append(str(each.attrs.get("style", "")).removeprefix("text-align:"))
        if each.type in ("th_open", "td_open"):
            cells.append(reader.words())
        elif each.type == "tr_close":
            rows.append(tuple(cells))
            cells = []
    return TableBlock(tuple(alignments), rows[0], tuple(rows[1:]))


READERS: dict[str, Callable[[BlockReader, Token], Block]] = {
    "paragraph_open": _paragraph,
    "heading_open": _heading,
    "blockquote_open": _quote,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "fence": _code,
    "code_block": _code,
    "hr": _rule,
    "table_open": _table,
}
