"""The tokens of one paragraph, heading or cell -> its words, holes and faults, and tokens that are safe to paint.

One function for each kind of token; `READERS` is the table of contents. A token may change: a hole becomes the text
`HOLE`, an image its words, a forbidden link loses its tag.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from briefpress.model.problem import Severity
from briefpress.model.prose.language import LIMIT_NESTING
from briefpress.model.prose.rules import citation_of, link_of
from briefpress.model.prose.value import BodyCitation, BodyLink, Fault

if TYPE_CHECKING:
    from markdown_it.token import Token

Hole: TypeAlias = BodyCitation | BodyLink
HOLE = "\0"  # what stands in the HTML where a hole is; no text holds it once `reader` has cleaned it

_ADDRESSES = ("http://", "https://", "mailto:")
_TAG = re.compile(r"<(?:/?[a-z][a-z0-9-]*+(?:\s[^<>]*+)?/?>|!--)", re.IGNORECASE)
_EXCERPT_CHARACTERS = 60
_HINTS = {
    "citation": 'write [@source-id, "first … last"]: straight double quotes, each passage on one line,'
    " no parenthesis right after the bracket; or \\[@ for the characters themselves",
    "link": "write [[id]], [[kind/id]] or [[id|words]], in a table [[id\\|words]];"
    " or \\[\\[ for the characters themselves",
}


@dataclass(slots=True)
class Walk:
    """What the walk over one inline token finds; ``refused`` is true inside a link whose address is forbidden."""

    holes: list[Hole]
    faults: list[Fault]
    words: list[str | BodyLink] = field(default_factory=list)
    refused: bool = False


def walk(token: Token, first_line: int, holes: list[Hole], faults: list[Fault]) -> list[str | BodyLink]:
    """The words of an inline token; its citations and links are added to ``holes``, what is wrong to ``faults``."""
    found = Walk(holes, faults)
    for child, line in _numbered(token, first_line):
        if reader := READERS.get(child.type):
            reader(found, child, line)
    return found.words


def _numbered(token: Token, first_line: int) -> Iterator[tuple[Token, int]]:
    """Each child of an inline token with its line in the file.

    The marks of `rules` know where they stand; between them the breaks are counted, of which a code span over two
    lines swallows one.
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


def _text(found: Walk, token: Token, line: int) -> None:
    found.words.append(token.content)
    if "<" in token.content and (tag := _TAG.search(token.content)):
        message = f"'{_cut(tag[0])}' prints as text, not as HTML"
        found.faults.append(Fault("raw-html", message, "delete it, or write \\<", line, Severity.WARNING))


def _break(found: Walk, token: Token, line: int) -> None:  # noqa: ARG001 - one signature for all readers
    found.words.append(" ")


def _code(found: Walk, token: Token, line: int) -> None:  # noqa: ARG001
    found.words.append(token.content)


def _citation(found: Walk, token: Token, line: int) -> None:
    found.holes.append(citation_of(token.meta["found"], line))
    if found.words and isinstance(last := found.words[-1], str):
        found.words[-1] = last.rstrip()
    _as_text(token, HOLE)


def _record_link(found: Walk, token: Token, line: int) -> None:
    link = link_of(token.meta["found"], line)
    found.holes.append(link)
    found.words.append(link)
    _as_text(token, HOLE)


def _malformed(found: Walk, token: Token, line: int) -> None:
    written: str = token.meta["written"]
    closing = "]]" if token.info == "link" else "]"
    words, closed, _ = written.partition(closing)
    excerpt = _cut(words + closed)
    found.faults.append(Fault(f"malformed-{token.info}", f"'{excerpt}' is no {token.info}", _HINTS[token.info], line))
    found.words.append(token.content)
    _as_text(token, token.content)


def _image(found: Walk, token: Token, line: int) -> None:
    hint = "a text holds no images; without the ! it is a link"
    found.faults.append(Fault("image", f"an image: '{_cut(token.content)}'", hint, line))
    found.words.append(token.content)
    _as_text(token, token.content)


def _link_open(found: Walk, token: Token, line: int) -> None:
    address = str(token.attrs["href"])
    found.refused = token.hidden = not address.lower().startswith(_ADDRESSES)
    if found.refused:
        hint = "write an address that begins with https:// (or http://, mailto:), or [[id]] for a record"
        found.faults.append(Fault("forbidden-address", f"a link to '{_cut(address)}'", hint, line))


def _link_close(found: Walk, token: Token, line: int) -> None:  # noqa: ARG001
    token.hidden = found.refused


def _emphasis(found: Walk, token: Token, line: int) -> None:
    if token.level == LIMIT_NESTING:
        message = f"emphasis nests deeper than {LIMIT_NESTING}"
        found.faults.append(Fault("too-deep", message, "use fewer * and _", line))


def _as_text(token: Token, content: str) -> None:
    token.type, token.tag, token.content = "text", "", content


def _cut(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= _EXCERPT_CHARACTERS else f"{line[:_EXCERPT_CHARACTERS]}…"


READERS: dict[str, Callable[[Walk, Token, int], None]] = {
    "text": _text,
    "softbreak": _break,
    "hardbreak": _break,
    "code_inline": _code,
    "citation": _citation,
    "record_link": _record_link,
    "malformed": _malformed,
    "image": _image,
    "link_open": _link_open,
    "link_close": _link_close,
    "em_open": _emphasis,
    "strong_open": _emphasis,
}
