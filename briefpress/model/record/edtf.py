"""EDTF text of one date, without an interval -> DatePoint: its parts, and the days that it may mean.

Levels 0 and 1 of the Extended Date/Time Format, ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/), without
the time of day: every date in a record is one of whole days.
"""

from __future__ import annotations

import re

from msgspec import Struct

from briefpress.model.record.bounds import Bounds, Hemispheres
from briefpress.model.record.day import Day, days_in

QUALIFIERS = "~?%"
SPRING, SUMMER, AUTUMN, WINTER = range(21, 25)
_POINT = re.compile(
    r"(?P<year>-?[0-9]{4}|Y-?[1-9][0-9]{4,8}|-?[0-9]{3}X|-?[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    rf"(?P<qualifier>[{QUALIFIERS}])?"
)
_UNSPECIFIED_YEARS = {"decade": 10, "century": 100}


class DatePoint(Struct, frozen=True):
    """One date: a year, a month, a day, or a season of a year.

    ``year`` is the earliest of them where its last digits are unspecified (``202X``). ``unspecified`` says what is:
    "decade" and "century" are a year of one, the others are "month", "day" and "month and day". ``qualifier`` is ``~``
    (approximate), ``?`` (uncertain), ``%`` (both) or nothing; it does not move the bounds. ``ordered`` are the bounds
    that dates are sorted by: the whole year for a season, as its months differ from north to south.
    """

    year: int
    month: int | None
    day: int | None
    season: int | None
    unspecified: str
    qualifier: str
    ordered: Bounds
    meaning: Hemispheres


def parse_point(text: str) -> DatePoint | None:
    """The date that the text is in EDTF; None where it is none, or names no day of the calendar."""
    found = _POINT.fullmatch(text)
    if not found or found["year"] == "-0000":
        return None
    month, day, qualifier = found["month"] or "", found["day"] or "", found["qualifier"] or ""
    if not found["year"].lstrip("-").isdecimal():
        return None if month else _long_or_unspecified(found["year"], qualifier)
    year = int(found["year"])
    if month == "XX":
        return _wide(year, 1, "month and day" if day else "month", qualifier) if day in ("", "XX") else None
    if not month:
        return _wide(year, 1, "", qualifier)
    number = int(month)
    if SPRING <= number <= WINTER:
        return None if day else DatePoint(year, None, None, number, "", qualifier, _years(year), _season(year, number))
    return _narrow(year, number, day, qualifier)


def year_text(year: int) -> str:
    """A year as EDTF writes it: ``2024``, ``-0043``, ``Y17000``."""
    return f"{'Y' * (abs(year) > 9999)}{'-' * (year < 0)}{abs(year):04}"


def _long_or_unspecified(text: str, qualifier: str) -> DatePoint:
    if text.startswith("Y"):
        return _wide(int(text[1:]), 1, "", qualifier)
    count = 10 ** text.count("X")
    name = next(name for name, years in _UNSPECIFIED_YEARS.items() if years == count)
    year = int(text.replace("X", "9" if text.startswith("-") else "0"))  # -019X begins with the year -199
    return _wide(year, count, name, qualifier)


def _wide(year: int, count: int, unspecified: str, qualifier: str) -> DatePoint:
    """A year, or one of several years, without a month."""
    bounds = _years(year, count)
    return DatePoint(year, None, None, None, unspecified, qualifier, bounds, Hemispheres.both(bounds))


def _narrow(year: int, month: int, day: str, qualifier: str) -> DatePoint | None:
    """A month or a day; None where there is no such month or day."""
    if not 1 <= month <= 12:
        return None
    length = days_in(year, month)
    first, last = (1, length) if day in ("", "XX") else (int(day), int(day))
    if not 1 <= first <= length:
        return None
    bounds = Bounds(Day(year, month, first), Day(year, month, last))
    known = None if day in ("", "XX") else first
    unspecified = "day" if day == "XX" else ""
    return DatePoint(year, month, known, None, unspecified, qualifier, bounds, Hemispheres.both(bounds))


def _years(first: int, count: int = 1) -> Bounds:
    return Bounds(Day(first, 1, 1), Day(first + count - 1, 12, 31))


def _season(year: int, season: int) -> Hemispheres:
    """The three months of a season, as meteorologists have them: northern spring is southern autumn, March to May.

    The northern winter "of 2023" and the southern summer "of 2023" may have begun in December 2022 or in December 2023.
    """
    march, june, september = ((_quarter(year, month),) for month in (3, 6, 9))
    december = (_quarter(year - 1, 12), _quarter(year, 12))
    return {
        SPRING: Hemispheres(march, september),
        SUMMER: Hemispheres(june, december),
        AUTUMN: Hemispheres(september, march),
        WINTER: Hemispheres(december, june),
    }[season]


def _quarter(year: int, month: int) -> Bounds:
    """Three months from one on."""
    end_year, end = (year, month + 2) if month <= 10 else (year + 1, month - 10)
    return Bounds(Day(year, month, 1), Day(end_year, end, days_in(end_year, end)))
