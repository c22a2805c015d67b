"""numbers and changes of numbers -> words, as sentences of a review need them."""

from __future__ import annotations

ARROW = "→"
LONGEST = 160


def moved(before: str, after: str) -> str:
    """``50 → 84``; what there was not, or is not, is "none"."""
    return f"{shortened(before) or 'none'} {ARROW} {shortened(after) or 'none'}"


def shortened(words: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()} …"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 claim``, ``2 claims``; "entry" has another plural, which is given."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def more(before: int, after: int, thing: str) -> str:
    """``one more origin``, ``2 origins fewer``; nothing where the number is the same."""
    gap = abs(after - before)
    if not gap:
        return ""
    number = "one" if gap == 1 else str(gap)
    things = thing if gap == 1 else f"{thing}s"
    return f"{number} more {things}" if after > before else f"{number} {things} fewer"
