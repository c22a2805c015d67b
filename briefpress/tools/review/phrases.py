"""Phrases for numbers and changes."""

from __future__ import annotations

ARROW = "→"
LONGEST = 160


def moved(before: str, after: str) -> str:
    """``50 → 84``; an empty side is "none"."""
    return f"{shortened(before) or 'none'} {ARROW} {shortened(after) or 'none'}"


def shortened(words: str) -> str:
    """The text on one line, cut after `LONGEST` characters."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()} …"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 claim``, ``2 claims``; ``many`` is an irregular plural."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def more(before: int, after: int, thing: str) -> str:
    """``1 more origin``, ``2 fewer origins``; "" if the numbers are equal."""
    gap = abs(after - before)
    if not gap:
        return ""
    return counted(gap, f"{'more' if after > before else 'fewer'} {thing}")
