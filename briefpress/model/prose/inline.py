"""The tokens of one paragraph, heading or cell -> inline nodes, and what is wrong with them.

One function for each kind of token; `READERS` is the table of contents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.model.problem import Severity
from briefpress.model.prose.language import LIMIT_NESTING
from briefpress.model.prose.near_notation import near_notation_hint
from briefpress.model.prose.rules import citation_of, link_of
from briefpress.model.prose.tree import (
    BodyCitation,
    BodyLink,
    Break,
    Code,
    Emphasis,
    Hyperlink,
    Inline,
    Strong,
    merged,
    without_space,
)  # fmt: skip
from briefpress.model.prose.value import TextProblem

if TYPE_CHECKING:
    from markdown_it.token import Token

_ADDRESSES = ("http://", "https://", "mailto:")
_TAG = re.compile(r"<(?:/?[a-z][a-z0-9-]*+(?:\s[^<>]*+)?/?>|!--)", re.IGNORECASE)
_EXCERPT_CHARACTERS = 60


@dataclass(slots=True)
class ProseFindings:
    """What one pass over a text finds beside its tree, each list in the order of the text."""

    citations: list[BodyCitation] = field(default_factory=list)
    links: list[BodyLink] = field(default_factory=list)
    problems: list[TextProblem] = field(default_factory=list)


@dataclass(slots=True)
class InlineReader:
    """The state of one pass over an inline token: ``open`` holds the nodes of each span that is open, outermost first.

    A link whose address is forbidden and emphasis that nests too deep open no span: their words join those around them.
    """

    found: ProseFindings
    open: list[list[Inline]] = field(default_factory=lambda: [[]])
    links: list[Token | None] = field(default_factory=list)

    def add(self, node: Inline) -> None:
        self.open[-1].append(node)

    def close(self) -> tuple[Inline, ...]:
        return merged(self.open.pop())


def inline_nodes(token: Token, first_line: int, found: ProseFindings) -> tuple[Inline, ...]:
    """The nodes of an inline token; its citations, links and problems are added to ``found``."""
    reader = InlineReader(found)
    for child, line in _numbered(token, first_line):
        if read := READERS.get(child.type):
            read(reader, child, line)
    return reader.close()


def _numbered(token: Token, first_line: int) -> Iterator[tuple[Token, int]]:
    """Each child of an inline token with its line in the file.

    The marks of `rules` know their places; between them the breaks are counted, of which a code span over two lines
    swallows one.
    """
    line = marked_line = first_line
    marked = 0
    for child in token.children or ():
        if child.meta:
            marked_line += token.content.count("\n", marked, child.meta["at"])
            line, marked = marked_line, child.meta["at"]
        yield child, line
        if child.type in ("softbreak", "hardbreak"):
            line += 1


def _text(reader: InlineReader, token: Token, line: int) -> None:
    reader.add(token.content)
    if "<" in token.content and (tag := _TAG.search(token.content)):
        message = f"'{_cut(tag[0])}' is printed as text, not as HTML"
        reader.found.problems.append(
            TextProblem("raw-html", message, "delete it, or write \\<", line, Severity.WARNING)
        )


def _soft_break(reader: InlineReader, token: Token, line: int) -> None:  # noqa: ARG001 - one signature for all readers
    reader.add("\n")


def _hard_break(reader: InlineReader, token: Token, line: int) -> None:  # noqa: ARG001
    reader.add(Break())


def _code(reader: InlineReader, token: Token, line: int) -> None:  # noqa: ARG001
    reader.add(Code(token.content))


def _citation(reader: InlineReader, token: Token, line: int) -> None:
    citation = citation_of(token.meta["found"], line)
    reader.found.citations.append(citation)
    without_space(reader.open[-1])
    reader.add(citation)


def _record_link(reader: InlineReader, token: Token, line: int) -> None:
    link = link_of(token.meta["found"], line)
    reader.found.links.append(link)
    reader.add(link)


def _malformed(reader: InlineReader, token: Token, line: int) -> None:
    written: str = token.meta["written"]
    closing = "]]" if token.info == "link" else "]"
    words, closed, _ = written.partition(closing)
    message = f"'{_cut(words + closed)}' is not a {token.info}"
    hint = near_notation_hint(token.info, words + closed, closed=bool(closed))
    reader.found.problems.append(TextProblem(f"malformed-{token.info}", message, hint, line))
    reader.add(token.content)


def _image(reader: InlineReader, token: Token, line: int) -> None:
    message = f"'{_cut(token.content)}' is an image, which texts cannot have"
    reader.found.problems.append(TextProblem("image", message, "delete it; without the ! it is a link", line))
    reader.add(token.content)


def _link_open(reader: InlineReader, token: Token, line: int) -> None:
    address = str(token.attrs["href"])
    if address.lower().startswith(_ADDRESSES):
        reader.links.append(token)
        reader.open.append([])
        return
    reader.links.append(None)
    message = f"'{_cut(address)}' is neither a web address nor a mail address"
    hint = "write an address with https://, http:// or mailto:, or [[id]] for a record"
    reader.found.problems.append(TextProblem("forbidden-address", message, hint, line))


def _link_close(reader: InlineReader, token: Token, line: int) -> None:  # noqa: ARG001
    if opened := reader.links.pop():
        inner = reader.close()
        reader.add(Hyperlink(str(opened.attrs["href"]), inner, str(opened.attrs.get("title", ""))))


def _span_open(reader: InlineReader, token: Token, line: int) -> None:
    if token.level < LIMIT_NESTING:
        reader.open.append([])
    elif token.level == LIMIT_NESTING:
        message = f"more than {LIMIT_NESTING} levels of emphasis"
        reader.found.problems.append(TextProblem("too-deep", message, "use fewer * and _", line))


def _span_close(reader: InlineReader, token: Token, line: int) -> None:  # noqa: ARG001
    if token.level < LIMIT_NESTING:
        inner = reader.close()
        reader.add(Emphasis(inner) if token.type == "em_close" else Strong(inner))


def _cut(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= _EXCERPT_CHARACTERS else f"{line[:_EXCERPT_CHARACTERS]}…"


READERS: dict[str, Callable[[InlineReader, Token, int], None]] = {
    "text": _text,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "code_inline": _code,
    "citation": _citation,
    "record_link": _record_link,
    "malformed": _malformed,
    "image": _image,
    "link_open": _link_open,
    "link_close": _link_close,
    "em_open": _span_open,
    "em_close": _span_close,
    "strong_open": _span_open,
    "strong_close": _span_close,
}
