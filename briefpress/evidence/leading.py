"""folded text, where a passage begins -> how far back its link must begin, so that a browser comes to this place."""

from __future__ import annotations

from briefpress.evidence.matching import Match
from briefpress.evidence.words import first_occurrence

_MOST_WORDS = 8


def without_case(text: str) -> str:
    """The text as a browser compares it, glyph for glyph; itself where lower case has other glyphs (the Turkish İ)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def prefix_start(text: str, first: Match) -> int:
    """Where the fewest words begin that set these first words apart; ``first.start`` when none need to, or can.

    A passage is unique by both its ends, but a browser takes the first place where the start of a fragment stands,
    whatever its case (``text`` is `without_case`): words before it, the fragment's prefix, lead it to the right one.
    """
    start = first.start
    for _ in range(_MOST_WORDS + 1):
        if first_occurrence(text, text[start : first.end]) == start:
            return start
        start = text.rfind(" ", 0, max(0, start - 1)) + 1
    return first.start
