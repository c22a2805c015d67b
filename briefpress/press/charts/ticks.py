"""Ticks of a time axis: years and the labels that fit; months if the axis covers one year."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from briefpress.model.record.day import Day
from briefpress.press.charts.axis import TimeAxis
from briefpress.press.charts.numbers import rounded
from briefpress.press.views.wording import MONTHS, year_words

_ROOM, _LARGE = 34.0, 44.0  # the width of a four-digit year, and in larger type
_OUTSIDE = 4.0  # how far labels may extend beyond the ends of the axis


class TimeTick(Struct, frozen=True):
    """A year or month from ``x`` on. ``label`` is centred at ``middle``; "" if it does not fit.

    ``count`` is the number of events known to fall in a labelled year; ``large`` if a larger type size fits too.
    """

    x: float
    middle: float
    label: str
    count: int = 0
    large: bool = True


def time_ticks(axis: TimeAxis) -> tuple[TimeTick, ...]:
    """The years in order. If not all labels fit, the first and the last have one, then the widest."""
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
    """The indexes of the years: the first and the last, then the others by width."""
    wide = [right - left for left, right in pairwise(axis.edges)]
    ends = (0, len(wide) - 1)
    return sorted(range(len(wide)), key=lambda index: (index not in ends, -wide[index], index))


def _placed(middles: Sequence[float], order: Iterable[int], room: float) -> frozenset[int]:
    """The indexes of the years whose labels keep a distance of ``room``."""
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
        yield rounded(min(max((left + right) / 2, least), most))


def _months(axis: TimeAxis) -> tuple[TimeTick, ...]:
    """The months of one year, every second or third labelled if they are narrow."""
    first = [Day(axis.years[0], month, 1) for month in range(1, 13)]
    every = next(every for every in (1, 2, 3, 12) if (axis.right - axis.left) / 12 * every >= _ROOM or every == 12)
    names = ["" if (day.month - 1) % every else MONTHS[day.month - 1][:3] for day in first]
    return tuple(
        TimeTick(axis.at(day), axis.at(Day(day.year, day.month, 16)), name)
        for day, name in zip(first, names, strict=True)
    )
