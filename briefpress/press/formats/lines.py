"""Plain text whose lines mean something."""

from __future__ import annotations

import re
from collections.abc import Iterable

# White space and whatever some reader takes for the end of a line: controls, U+0085, U+2028 and U+2029.
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def render_lines(words: Iterable[str]) -> bytes:
    """The words as UTF-8, each with a newline."""
    return "".join(f"{word}\n" for word in words).encode()


def one_line(text: str) -> str:
    """The text without anything that could end a line, and without white space at its ends."""
    return _BREAKS.sub(" ", text).strip()
