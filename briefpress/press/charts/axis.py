"""extents -> TimeAxis: years side by side, each as wide as what is known of it needs; days in order within."""

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
from briefpress.press.charts.numbers import fixed


class TimeAxis(Struct, frozen=True):
    """``edges`` are the positions at which the ``years`` begin, and the one at which the last ends.

    A year with many events is wider than a quiet one, so a length says how long only within one year.
    """

    years: tuple[int, ...]
    edges: tuple[float, ...]
    counts: tuple[int, ...]

    def at(self, day: Day, part: float = 0) -> float:
        """Where a day begins, or ``part`` of it has gone by."""
        index = min(max(bisect_right(self.years, day.year) - 1, 0), len(self.years) - 1)
        left, right = self.edges[index], self.edges[index + 1]
        return fixed(left + (right - left) * _passed(day, part))

    def between(self, left: float, right: float) -> TimeAxis:
        """The same years between other positions."""
        return TimeAxis(self.years, tuple(_edges(self.counts, left, right)), self.counts)

    @property
    def left(self) -> float:
        return self.edges[0]

    @property
    def right(self) -> float:
        return self.edges[-1]


@lru_cache(maxsize=1 << 14)  # an event stands on many axes
def _passed(day: Day, part: float) -> float:
    """How much of its year has gone by on a day."""
    before, length = day.part_of_year
    return (before + part) / length


def count_years(extents: Iterable[Extent]) -> int:
    """The number of years from the first bound that is known to the last."""
    known = [day.year for extent in extents for day in extent.days]
    return max(known) - min(known) + 1


def time_axis(extents: Sequence[Extent], left: float, right: float) -> TimeAxis:
    """The years from the first bound that is known to the last.

    A year's width grows with the square root of the number of events that are known to lie in it (``counts``).
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
        yield fixed(left + unit * passed)
