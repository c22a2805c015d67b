"""Recognise slips in lines that do not parse: characters that look like YAML's signs and are others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FIELD = r"[ ]*(?:- )?[\w-]+"

# A pattern of a line, what it means, and what to do about it. The first match is taken; the slip is at its group.
_SLIPS = (
    (
        re.compile(rf"(?:[ ]*|{_FIELD}:)([{_SPACES}])"),
        "a special space (such as a no-break space) where YAML needs an ordinary one",
        "delete it and type a space",
    ),
    (re.compile(rf"{_FIELD}([\uff1a\ufe55\u2236])"), "'{}' is not the colon that YAML needs", "write ':' and a space"),
    (
        re.compile(r"[ ]*([\u2010-\u2015\u2212\u2022\u2023\u25aa\u25cf\u00b7*])[ ]"),
        "'{}' does not begin a list item",
        "begin the item with a hyphen and a space: '- '",
    ),
    (re.compile(r"[ ]*(-)(?=[\w{\[\"'])"), "a list item without a space after its hyphen", "write '- ' with a space"),
)
_CURLY = re.compile(r"[:{\[,-] *([“”„‟‘’‚«»])")
_CURLY_CLOSING = re.compile(r"\"[^\"]*([“”„‟])")


class TextPosition(NamedTuple):
    """A line and a column, both from 1; 0 if they are not known."""

    line: int
    column: int


class Slip(NamedTuple):
    """Where something is wrong, what it is, and what to do."""

    spot: TextPosition
    message: str
    hint: str


def likely_slip(lines: Sequence[str], line: int) -> Slip | None:
    """The slip in ``line``, from 1, or in the line before it, where some slips are only noticed in the next line."""
    for number in (line, line - 1):
        for pattern, message, hint in _SLIPS if 1 <= number <= len(lines) else ():
            if found := pattern.match(lines[number - 1]):
                return Slip(TextPosition(number, found.start(1) + 1), message.format(found[1]), hint)
    return None


def curly_quotes(lines: Sequence[str], line: int) -> Slip | None:
    """The curly quotation mark that begins or ends a text in ``line``, from 1: in YAML only straight ones do."""
    text = lines[line - 1] if 1 <= line <= len(lines) else ""
    if not (found := _CURLY.search(text) or _CURLY_CLOSING.search(text)):
        return None
    message = f"'{found[1]}' is not a quotation mark for YAML"
    return Slip(
        TextPosition(line, found.start(1) + 1), message, 'put straight double quotation marks around the text: "…"'
    )
