"""Bounds and Hemispheres: the days that a date may mean, and whether two dates may mean the same day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefpress.model.record.day import Day


class Bounds(NamedTuple):
    """From the first day to the last; None where that end is open or unknown."""

    first: Day | None
    last: Day | None

    def meets(self, other: Bounds) -> bool:
        """Whether the two have a day in common."""
        return not (_before(self.last, other.first) or _before(other.last, self.first))


OPEN = Bounds(None, None)


class Hemispheres(NamedTuple):
    """What a date may mean in the north and in the south of the Earth, which differs for seasons alone.

    Each half has one stretch of days or several: "winter 2023" is the end of one winter and the beginning of the next.
    It has none where the date makes no sense there: no southern year runs from spring to autumn.
    """

    north: tuple[Bounds, ...]
    south: tuple[Bounds, ...]

    @classmethod
    def both(cls, bounds: Bounds) -> Hemispheres:
        """What means the same everywhere."""
        return cls((bounds,), (bounds,))

    @property
    def whole(self) -> Bounds:
        """From the first day of all to the last."""
        return _around((*self.north, *self.south))

    def until(self, end: Hemispheres) -> Hemispheres:
        """What begins in these bounds and ends in those of ``end``, on the same half of the Earth."""
        return Hemispheres(_run(self.north, end.north), _run(self.south, end.south))

    def meets(self, other: Hemispheres) -> bool:
        """Whether both may mean the same day on the same half of the Earth."""
        pairs = ((one, another) for own, others in zip(self, other, strict=True) for one in own for another in others)
        return any(one.meets(another) for one, another in pairs)


ANY_TIME = Hemispheres.both(OPEN)


def _before(end: Day | None, start: Day | None) -> bool:
    return end is not None and start is not None and end < start


def _around(several: Iterable[Bounds]) -> Bounds:
    firsts, lasts = zip(*several, strict=True)
    return Bounds(
        None if None in firsts else min(firsts),
        None if None in lasts else max(lasts),
    )


def _run(starts: tuple[Bounds, ...], ends: tuple[Bounds, ...]) -> tuple[Bounds, ...]:
    """The only stretch from the one to the other; nothing where it would run backwards."""
    first, last = _around(starts).first, _around(ends).last
    return () if _before(last, first) else (Bounds(first, last),)
