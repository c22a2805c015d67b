"""The time axis: years side by side, wider where more is known of them; days in proportion within a year."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from briefpress.model.record.day import Day
from briefpress.press.charts.extent import Extent
from briefpress.press.charts.numbers import rounded


class TimeAxis(Struct, frozen=True):
    """``edges`` are the positions where the ``years`` begin, and where the last one ends.

    Years with many events are wider, so lengths are comparable only within a year.
    """

    years: tuple[int, ...]
    edges: tuple[float, ...]
    counts: tuple[int, ...]

    def at(self, day: Day, part: float = 0) -> float:
        """The position of the start of a day, or of the fraction ``part`` of it."""
        index = min(max(bisect_right(self.years, day.year) - 1, 0), len(self.years) - 1)
        left, right = self.edges[index], self.edges[index + 1]
        return rounded(left + (right - left) * _passed(day, part))

    def between(self, left: float, right: float) -> TimeAxis:
        """The same years between other positions."""
        return TimeAxis(self.years, tuple(_edges(self.counts, left, right)), self.counts)

    @property
    def left(self) -> float:
        return self.edges[0]

    @property
    def right(self) -> float:
        return self.edges[-1]


@lru_cache(maxsize=1 << 14)  # an event is on many axes
def _passed(day: Day, part: float) -> float:
    """The fraction of its year that has passed on a day."""
    before, length = day.part_of_year
    return (before + part) / length


def count_years(extents: Iterable[Extent]) -> int:
    """The number of years from the first known bound to the last."""
    known = [day.year for extent in extents for day in extent.days]
    return max(known) - min(known) + 1


def time_axis(extents: Sequence[Extent], left: float, right: float) -> TimeAxis:
    """The years from the first known bound to the last.

    The width of a year grows with the square root of its number of events (``counts``), those known to fall in it.
    """
    known = [day.year for extent in extents for day in extent.days]
    years = tuple(range(min(known), max(known) + 1))
    within = Counter(extent.year for extent in extents)
    counts = tuple(within[year] for year in years)
    return TimeAxis(years, tuple(_edges(counts, left, right)), counts)


def _edges(counts: Sequence[int], left: float, right: float) -> Iterator[float]:
    weights = [math.sqrt(1 + count) for count in counts]
    unit = (right - left) / sum(weights)
    for passed in accumulate(weights, initial=0.0):
        yield rounded(left + unit * passed)
