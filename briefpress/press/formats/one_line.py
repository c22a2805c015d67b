"""Text for formats of lines: whatever a record holds, it cannot begin a line of its own."""

from __future__ import annotations


def one_line(text: str) -> str:
    """The text with each line separator of Unicode (as `str.splitlines` knows them) replaced by a space."""
    return " ".join(text.splitlines())
