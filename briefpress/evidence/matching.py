"""Find a passage in a folded text, or say why it is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from briefpress.evidence.passage import Passage
from briefpress.evidence.words import first_occurrence, occurrences

REACH = 600  # characters of folded text between the first words and the last
_TRIES = 50  # occurrences of the first words examined to explain why the last words do not follow


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """``text[start:end]`` of a folded text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """The passage occurs once: all of it, its first words, and its last words (None for one short run)."""

    whole: Match
    first: Match
    last: Match | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The passage occurs more than once: the first two places."""

    places: tuple[Match, Match]


@dataclass(frozen=True, slots=True)
class Missing:
    """The first words do not occur."""


@dataclass(frozen=True, slots=True)
class EndMissing:
    """The last words do not follow the first within `REACH`; ``after`` is where the first occurrence of those ends."""

    after: int
    occurs_elsewhere: bool


@dataclass(frozen=True, slots=True)
class Reversed:
    """The last words occur only before the first words."""


@dataclass(frozen=True, slots=True)
class Overlapping:
    """The last words begin inside the first words."""


Outcome: TypeAlias = Found | Ambiguous | Missing | EndMissing | Reversed | Overlapping


def match(text: str, passage: Passage) -> Outcome:
    """Find a passage in a folded text. Linear time.

    It is unique if its last words follow exactly one occurrence of its first words within `REACH` characters; it ends
    at the nearest last words. Of a name, the first occurrence counts.
    """
    places = list(islice(_places(text, passage), 1 if passage.anywhere else 2))
    if not places:
        return _why_not(text, passage)
    if len(places) > 1:
        return Ambiguous((places[0].whole, places[1].whole))
    return places[0]


def _places(text: str, passage: Passage) -> Iterator[Found]:
    if passage.end is None:
        for position in occurrences(text, passage.start):
            run = Match(position, position + len(passage.start))
            yield Found(run, run, None)
        return
    begin = 0
    while (start := first_occurrence(text, passage.start, begin)) is not None:
        first = Match(start, start + len(passage.start))
        last = first_occurrence(text, passage.end, first.end)
        if last is None:
            return
        if last - first.end <= REACH:
            end = last + len(passage.end)
            yield Found(Match(start, end), first, Match(last, end))
        # First words too far before these last words cannot reach any others either. Skipping them keeps time linear.
        begin = max(start + 1, last - REACH - len(passage.start))


def _why_not(text: str, passage: Passage) -> Outcome:
    starts = list(islice(occurrences(text, passage.start), _TRIES))
    if not starts or passage.end is None:
        return Missing()
    length, reach = len(passage.start), REACH + len(passage.end)
    for start in starts:
        if first_occurrence(text, passage.end, start, start + length + len(passage.end) - 1) is not None:
            return Overlapping()
    for start in starts:
        if first_occurrence(text, passage.end, max(0, start - reach), start) is not None:
            return Reversed()
    return EndMissing(starts[0] + length, first_occurrence(text, passage.end) is not None)
