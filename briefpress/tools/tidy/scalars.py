"""text -> YAML scalar: plain where our own parser reads it back so, else in double quotes, folded where it is long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefpress.load.parse import parse

WIDTH = 120
# A single space between words, where a folded text may break.
_BREAK = re.compile(r"(?<=[^ ]) (?=[^ ])")
_SHORT_ESCAPE = 4  # hexadecimal digits
_JOINERS = "\u200c\u200d"  # unseen, and part of how some languages are written


def in_block(text: str) -> str:
    """The scalar on one line after ``key:`` or a dash."""
    return text if _plain_in_block(text) else quoted(text)


def in_brackets(text: str) -> str:
    """The scalar inside ``{…}`` or ``[…]``."""
    return text if _plain_in_brackets(text) else quoted(text)


def quoted(text: str) -> str:
    """The scalar in double quotes; what cannot be seen is written as an escape."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{"".join(glyph if _seen(glyph) else _escape(glyph) for glyph in escaped)}"'


def foldable(text: str) -> bool:
    """Whether it can be written as a folded text: it has a place to break, and no line begins or ends with a space."""
    lines = text.split("\n")
    broken = len(lines) > 1 or _BREAK.search(text)
    seen = all(map(_seen, text.replace("\n", "")))
    return bool(broken and seen and lines[0] and lines[-1]) and all(line == line.strip() for line in lines)


def folded(text: str, indent: int) -> Iterator[str]:
    """The lines of a folded text, indented; an empty line marks each intended line break."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield ""
        if line:
            yield from (f"{' ' * indent}{part}" for part in _wrapped(line, WIDTH - indent))


def _wrapped(line: str, width: int) -> Iterator[str]:
    words = _BREAK.split(line)
    part = words[0]
    for word in words[1:]:
        if len(part) + 1 + len(word) > width:
            yield part
            part = word
        else:
            part = f"{part} {word}"
    yield part


@lru_cache(maxsize=65536)  # it parses YAML, and most words recur
def _plain_in_block(text: str) -> bool:
    return _simple(text) and _fields(f"a: {text}\nb:\n  - {text}\n") == {"a": text, "b": [text]}


@lru_cache(maxsize=65536)  # as `_plain_in_block`
def _plain_in_brackets(text: str) -> bool:
    written = f"a: [{text}, {text}]\nb: {{c: {text}, d: {text}}}\n"
    return _simple(text) and _fields(written) == {"a": [text, text], "b": {"c": text, "d": text}}


@lru_cache(maxsize=4096)  # as `_plain_in_block`
def key(text: str) -> str:
    """A field's name, in brackets or not."""
    plain = _simple(text) and _fields(f"{text}: [{{{text}: a}}]\n") == {text: [{text: "a"}]}
    return text if plain else quoted(text)


def _fields(text: str) -> object:
    document, _ = parse(text, "")
    return document.fields if document else None


def _simple(text: str) -> bool:
    return text != "" and "\n" not in text and all(map(_seen, text))


def _seen(glyph: str) -> bool:
    return glyph.isprintable() or glyph in _JOINERS


def _escape(glyph: str) -> str:
    return f"\\u{ord(glyph):04x}" if len(f"{ord(glyph):x}") <= _SHORT_ESCAPE else f"\\U{ord(glyph):08x}"
