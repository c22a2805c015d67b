"""Days of the Gregorian calendar in any year; Python's ``datetime`` only has the years 1 to 9999.

Years are astronomical, as in ISO 8601: the year before 1 is 0 (1 BCE), and -43 is 44 BCE.
"""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

# The last year that is accepted, and with a minus sign the first. java.time has the same limit.
YEAR_LIMIT = 999_999_999
# Stands for a year where an event may have begun in any.
UNDATED = "undated"
_YEAR_ID = re.compile(r"([0-9]+)(-bce|-ce)?")


class Day(NamedTuple):
    """A day. Days sort by time; ``str`` gives ISO 8601.

    Years outside 0 to 9999 have the expanded form with a sign: ``-0043-03-15``, ``+17000-01-01``.
    """

    year: int
    month: int
    day: int

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else "+" if self.year > 9999 else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"

    @property
    def as_date(self) -> datetime.date | None:
        """The day as ``datetime.date``; None outside the years 1 to 9999."""
        return datetime.date(*self) if datetime.MINYEAR <= self.year <= datetime.MAXYEAR else None

    @property
    def part_of_year(self) -> tuple[int, int]:
        """The number of days before it in its year, and the number of days in that year."""
        months = [days_in(self.year, month) for month in range(1, 13)]
        return sum(months[: self.month - 1]) + self.day - 1, sum(months)


# Later than every day: the sort key of records without a date.
NEVER = Day(YEAR_LIMIT + 2, 1, 1)


def days_in(year: int, month: int) -> int:
    """The number of days of a month."""
    return calendar.monthrange(2000 + year % 400, month)[1]  # the calendar repeats every 400 years


def year_id(year: int) -> str:
    """A year for ids and addresses: ``2024``; outside 1000 to 9999 with its era: ``44-bce``, ``17000-ce``."""
    if 1000 <= year <= 9999:
        return str(year)
    return f"{year}-ce" if year > 0 else f"{1 - year}-bce"


def year_of(identifier: str) -> int:
    """Parse a text from `year_id`. Raises `ValueError` for any other text."""
    found = _YEAR_ID.fullmatch(identifier)
    if not found:
        raise ValueError(f"{identifier!r} is not the id of a year")
    return 1 - int(found[1]) if found[2] == "-bce" else int(found[1])
