"""Plain text with one word per line."""

from __future__ import annotations

from collections.abc import Iterable


def render_lines(words: Iterable[str]) -> bytes:
    """The words as UTF-8, each with a newline."""
    return "".join(f"{word}\n" for word in words).encode()
