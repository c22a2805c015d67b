"""Text for line-based formats: no text of a record can begin a new line."""

from __future__ import annotations


def one_line(text: str) -> str:
    """The text with each line separator of Unicode (as `str.splitlines` knows them) replaced by a space."""
    return " ".join(text.splitlines())
