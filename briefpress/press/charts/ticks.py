"""TimeAxis -> the years at its foot, and which of them have room for their number; the months where it is one year."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from briefpress.model.record.day import Day
from briefpress.press.charts.axis import TimeAxis
from briefpress.press.charts.numbers import fixed
from briefpress.press.views.wording import MONTHS, year_words

_ROOM, _LARGE = 34.0, 44.0  # what four digits of a year need, and what they need in larger type
_OUTSIDE = 4.0  # how far it may stand out at the ends of the axis


class TimeTick(Struct, frozen=True):
    """A year, or a month, from ``x`` on; ``label`` stands at ``middle``, and is empty where there is no room for it.

    ``count`` is the number of events that are known to lie in a year that has a label; ``large`` where there is room
    for larger type, too.
    """

    x: float
    middle: float
    label: str
    count: int = 0
    large: bool = True


def time_ticks(axis: TimeAxis) -> tuple[TimeTick, ...]:
    """The years in order; where not all have room for a label, the first and the last have it, then the widest."""
    if len(axis.years) == 1:
        return _months(axis)
    middles = list(_middles(axis))
    order = _by_width(axis)
    letters = max(len(year_words(axis.years[index])) for index in (0, -1)) / 4
    named, large = _placed(middles, order, _ROOM * letters), _placed(middles, order, _LARGE * letters)
    return tuple(
        TimeTick(left, middle, year_words(year), count, index in large)
        if index in named
        else TimeTick(left, middle, "")
        for index, (year, left, middle, count) in enumerate(
            zip(axis.years, axis.edges, middles, axis.counts, strict=False)
        )
    )


def _by_width(axis: TimeAxis) -> list[int]:
    """The years by number: the first and the last, then the others, from the widest to the narrowest."""
    wide = [right - left for left, right in pairwise(axis.edges)]
    ends = (0, len(wide) - 1)
    return sorted(range(len(wide)), key=lambda index: (index not in ends, -wide[index], index))


def _placed(middles: Sequence[float], order: Iterable[int], room: float) -> frozenset[int]:
    """The years, by number, whose labels keep so much room from each other."""
    named: set[int] = set()
    taken = [-math.inf, math.inf]
    for index in order:
        middle = middles[index]
        place = bisect(taken, middle)
        if middle - taken[place - 1] >= room and taken[place] - middle >= room:
            taken.insert(place, middle)
            named.add(index)
    return frozenset(named)


def _middles(axis: TimeAxis) -> Iterator[float]:
    least, most = axis.left + _ROOM / 2 - _OUTSIDE, axis.right - _ROOM / 2 + _OUTSIDE
    for left, right in pairwise(axis.edges):
        yield fixed(min(max((left + right) / 2, least), most))


def _months(axis: TimeAxis) -> tuple[TimeTick, ...]:
    """Every month of one year, every second or third named where they are narrow."""
    first = [Day(axis.years[0], month, 1) for month in range(1, 13)]
    every = next(every for every in (1, 2, 3, 12) if (axis.right - axis.left) / 12 * every >= _ROOM or every == 12)
    names = ["" if (day.month - 1) % every else MONTHS[day.month - 1][:3] for day in first]
    return tuple(
        TimeTick(axis.at(day), axis.at(Day(day.year, day.month, 16)), name)
        for day, name in zip(first, names, strict=True)
    )
