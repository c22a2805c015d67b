"""Tokens -> what the text cites, links to and is headed by, its faults, and tokens that are safe to paint.

Knows the blocks; `line` knows what stands inside one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefpress.model.prose.language import LIMIT_NESTING
from briefpress.model.prose.line import Hole, walk
from briefpress.model.prose.value import BodyLink, Fault, Heading

if TYPE_CHECKING:
    from markdown_it.token import Token

_NO_WORD = re.compile(r"[\W_]+")
_DEEPEST_HEADING = 6


@dataclass(slots=True)
class Survey:
    """What one walk over the tokens of a text finds, each list in the order of the text."""

    holes: list[Hole] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    opening: list[str | BodyLink] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def survey(tokens: list[Token], first_line: int, top: int) -> Survey:
    """Walk the tokens once; see `Survey`.

    The tokens change: a heading gets its level and id, a cell a class in place of a style; and see `line.walk`.
    """
    found = Survey()
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=1)
    anchors: Counter[str] = Counter()
    before: Token | None = None
    for token in tokens:
        line = first_line + token.map[0] if token.map else first_line
        if token.type == "inline":
            words = walk(token, line, found.holes, found.faults)
            if before and before.type == "heading_open":
                before.attrs = {"id": _anchor(words, anchors)}
                found.headings.append(Heading(int(before.tag[1]), tuple(words), str(before.attrs["id"]), line))
            elif not found.opening and (before is None or before.type == "paragraph_open"):
                found.opening = words
        elif token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + shift, _DEEPEST_HEADING)}"
        elif token.type in ("th_open", "td_open"):
            _dress_cell(token)
        elif token.nesting == 1 and token.level >= LIMIT_NESTING - 1:
            hint = "what is inside is not printed; use fewer levels of lists and quotations"
            found.faults.append(Fault("too-deep", f"lists or quotations nest deeper than {LIMIT_NESTING}", hint, line))
        before = token
    return found


def _anchor(words: list[str | BodyLink], anchors: Counter[str]) -> str:
    """The id of a heading, unlike all before it.

    It begins with ``text-``, so that no text takes an id of the page around it (a heading "References"), nor one that a
    script knows by name.
    """
    written = "".join(word if isinstance(word, str) else word.words or word.target for word in words)
    slug = "text-" + (_NO_WORD.sub("-", unicodedata.normalize("NFKC", written).lower()).strip("-") or "section")
    anchors[slug] += 1
    return slug if anchors[slug] == 1 else f"{slug}--{anchors[slug]}"  # no slug holds "--", so none is met twice


def _dress_cell(token: Token) -> None:
    """A class in place of ``style="text-align:right"``, which the site's content security policy forbids."""
    style = token.attrs.pop("style", None)
    if style:
        token.attrs["class"] = str(style).removeprefix("text-align:")
    if token.type == "th_open":
        token.attrs["scope"] = "col"
