"""words -> a text with one a line."""

from __future__ import annotations

from collections.abc import Iterable


def paint_lines(words: Iterable[str]) -> bytes:
    """UTF-8, each line ended."""
    return "".join(f"{word}\n" for word in words).encode()
