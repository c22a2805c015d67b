r"""Words -> Markdown that prints them as they are, whichever program reads it.

A sign that might mean something becomes a character reference: unlike a backslash it has no meaning in any dialect, and
every extension of Python-Markdown leaves it alone.
"""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_{}\[\]<>&|~^=#$!@+]|:(?=\S)|(?<=www)\.|-(?=-)|(?<!\w)-", re.IGNORECASE)
_FIRST_SIGN = re.compile(r"[?:;.-]")
_NUMBERED = re.compile(r"(\d+)([.)])", re.ASCII)
# A first line like this is metadata to Python-Markdown's extension `meta`, which removes it.
_METADATA = re.compile(r"([A-Za-z0-9_-]+\s*):")
# White space at an end, but for the line end of a hard break, and for U+0085, which no character reference can name.
_SPACE = re.compile(r"\A[^\S\x85]+|(?<!\\)[^\S\x85]+\Z")


def literal(text: str) -> str:
    """The words within a line."""
    return _SIGNS.sub(reference, text)


def opening_line(line: str) -> str:
    """A line of our Markdown that begins no list and no other block; `literal` cannot know what comes first."""
    if numbered := _NUMBERED.match(line):
        return f"{numbered[1]}{reference(numbered[2])}{line[numbered.end() :]}"
    if field := _METADATA.match(line):
        return f"{field[1]}{reference(':')}{line[field.end() :]}"
    return _FIRST_SIGN.sub(reference, line, count=1) if _FIRST_SIGN.match(line) else line


def kept_edges(line: str) -> str:
    """A line of our Markdown with its white space at both ends as character references, so that no reader strips it."""
    return _SPACE.sub(reference, line)


def reference(found: re.Match[str] | str) -> str:
    """Character references for every character of a match or a text."""
    text = found if isinstance(found, str) else found[0]
    return "".join(f"&#{ord(sign)};" for sign in text)
