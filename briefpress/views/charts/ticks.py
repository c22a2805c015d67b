"""TimeAxis -> the years at its foot, and which of them have room for their number; the months where it is one year."""

from __future__ import annotations

import datetime
import math
from bisect import bisect

from msgspec import Struct

from briefpress.views.charts.axis import TimeAxis
from briefpress.views.charts.numbers import fixed
from briefpress.views.wording import MONTHS

_ROOM, _LARGE = 34.0, 44.0  # what the number of a year needs, and what it needs in larger type
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
    named, large = _placed(axis, _ROOM), _placed(axis, _LARGE)
    return tuple(
        TimeTick(axis.edges[index], _middle(axis, index), str(year), axis.counts[index], index in large)
        if index in named
        else TimeTick(axis.edges[index], _middle(axis, index), "")
        for index, year in enumerate(axis.years)
    )


def _placed(axis: TimeAxis, room: float) -> frozenset[int]:
    """The years, by number, whose labels keep so much room from each other."""
    ends = (0, len(axis.years) - 1)
    named: set[int] = set()
    taken = [-math.inf, math.inf]
    for index in sorted(range(len(axis.years)), key=lambda index: (index not in ends, -_width(axis, index), index)):
        middle = _middle(axis, index)
        place = bisect(taken, middle)
        if middle - taken[place - 1] >= room and taken[place] - middle >= room:
            taken.insert(place, middle)
            named.add(index)
    return frozenset(named)


def _width(axis: TimeAxis, index: int) -> float:
    return axis.edges[index + 1] - axis.edges[index]


def _middle(axis: TimeAxis, index: int) -> float:
    middle = (axis.edges[index] + axis.edges[index + 1]) / 2
    least, most = axis.left + _ROOM / 2 - _OUTSIDE, axis.right - _ROOM / 2 + _OUTSIDE
    return fixed(min(max(middle, least), most))


def _months(axis: TimeAxis) -> tuple[TimeTick, ...]:
    """Every month of one year, every second or third named where they are narrow."""
    first = [datetime.date(axis.years[0], month, 1) for month in range(1, 13)]
    every = next(every for every in (1, 2, 3, 12) if (axis.right - axis.left) / 12 * every >= _ROOM or every == 12)
    names = ["" if (day.month - 1) % every else MONTHS[day.month - 1][:3] for day in first]
    return tuple(
        TimeTick(axis.at(day), axis.at(day.replace(day=16)), name) for day, name in zip(first, names, strict=True)
    )
