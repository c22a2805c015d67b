"""Find the words that a link to a passage needs before it, so that a browser finds the right place."""

from __future__ import annotations

from briefpress.evidence.matching import Match
from briefpress.evidence.words import first_occurrence

_MOST_WORDS = 8


def without_case(text: str) -> str:
    """The text in lower case, as browsers compare it; unchanged if that would shift positions (the Turkish İ)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def prefix_start(text: str, first: Match) -> int:
    """Where the shortest prefix begins that makes the first words unique; ``first.start`` if none is needed or enough.

    A passage is unique by both its ends, but a browser jumps to the first occurrence of a fragment's start, ignoring
    case (``text`` comes from `without_case`). The prefix, words before the passage, leads it to the right one.
    """
    start = first.start
    for _ in range(_MOST_WORDS + 1):
        if first_occurrence(text, text[start : first.end]) == start:
            return start
        start = text.rfind(" ", 0, max(0, start - 1)) + 1
    return first.start
