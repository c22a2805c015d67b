"""The days that a date may mean, and whether two dates may mean the same day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefpress.model.record.day import Day


class Bounds(NamedTuple):
    """The first and the last day; None for an end that is open or unknown."""

    first: Day | None
    last: Day | None

    def meets(self, other: Bounds) -> bool:
        """Whether both include a common day."""
        return not (_before(self.last, other.first) or _before(other.last, self.first))


OPEN = Bounds(None, None)


class Hemispheres(NamedTuple):
    """The days that a date may mean in each hemisphere, which differ only for seasons.

    A hemisphere has one stretch of days, or several: "winter 2023" is the end of one winter and the beginning of the
    next. It has none if the date is impossible there: no southern year runs from spring to autumn.
    """

    north: tuple[Bounds, ...]
    south: tuple[Bounds, ...]

    @classmethod
    def both(cls, bounds: Bounds) -> Hemispheres:
        """The same days in both hemispheres."""
        return cls((bounds,), (bounds,))

    @property
    def whole(self) -> Bounds:
        """From the first of all days to the last."""
        return _around((*self.north, *self.south))

    def until(self, end: Hemispheres) -> Hemispheres:
        """The interval from these days to those of ``end``, in each hemisphere."""
        return Hemispheres(_run(self.north, end.north), _run(self.south, end.south))

    def meets(self, other: Hemispheres) -> bool:
        """Whether both may mean the same day in the same hemisphere."""
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
    """The stretch from the first start to the last end; none if it would run backwards."""
    first, last = _around(starts).first, _around(ends).last
    return () if _before(last, first) else (Bounds(first, last),)
