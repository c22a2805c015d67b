"""Dates, counts and ranges in words that claim no more precision than is known."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefpress.link.rows import Row
from briefpress.model.record import Count, Date
from briefpress.model.record.day import year_of
from briefpress.model.record.edtf import AUTUMN, SPRING, SUMMER, WINTER, DatePoint
from briefpress.press.views.shape import When

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)  # not the system's month names, which depend on the locale
_SEASONS = {SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter"}
_QUALIFIERS = {"~": "about ", "?": "possibly ", "%": "possibly about "}


@lru_cache(maxsize=1 << 16)  # lists on many pages give the same dates
def when(date: Date) -> When:
    """A date for readers and for machines; ``day`` is "" before the year 1 and after 9999 (HTML has none)."""
    day = str(date.day) if date.day and date.day.as_date else ""
    earliest, latest = (str(end) if end else "" for end in (date.earliest, date.latest))
    return When(date_words(date), date.edtf, day, earliest, latest, date.lasts)


def date_words(date: Date) -> str:
    """``2024-07-25/2024-07-27`` -> "25–27 July 2024"; every date has words.

    A season is named as written ("winter 2023"), because its hemisphere is unknown.
    """
    start, end = date.start, date.end
    if date.form == "point" and start:
        return _point(start)
    if start and end:
        return _span(start, end) if date.lasts else f"one day within {_span(start, end)}"
    if start:
        begun = _point(start)
        if not date.lasts:
            return f"on or after {begun}"
        return f"since {begun}" if date.open_end else f"from {begun}, end unknown"
    ended = _point(end) if end else ""
    return f"until {ended}" if date.lasts else f"on or before {ended}"


def _span(start: DatePoint, end: DatePoint) -> str:
    """A period, with the parts that both ends share written once: "25–27 July 2024"."""
    first, last = _point(start), _point(end)
    if any(point.qualifier or point.unspecified for point in (start, end)):
        return f"{first} to {last}"
    if first == last:
        return first
    left, right = first.split(" "), last.split(" ")
    shared: list[str] = []
    while len(left) == len(right) > 1 and left[-1] == right[-1]:
        shared.insert(0, right.pop())
        left.pop()
    dash = "–" if len(left) == len(right) == 1 else " – "
    return " ".join([" ".join(left) + dash + " ".join(right), *shared])


def _point(point: DatePoint) -> str:
    """A date that is no interval."""
    return _QUALIFIERS.get(point.qualifier, "") + (_unspecified(point) or _plain(point))


def _plain(point: DatePoint) -> str:
    year = year_words(point.year)
    if point.season:
        return f"{_SEASONS[point.season]} {year}"
    named = f"{MONTHS[point.month - 1]} {year}" if point.month else year
    return f"{point.day} {named}" if point.day else named


def _unspecified(point: DatePoint) -> str:
    """The unknown parts of a date: "the 2020s", "a day in July 2024"; "" if it has none."""
    first, last = point.meaning.whole
    match point.unspecified:
        case "decade" if point.year >= 1000:
            return f"the {point.year}s"
        case "decade" | "century" if first and last:
            return f"a year in {_years((year_words(first.year), year_words(last.year)))}"
        case "month":
            return f"a month in {_plain(point)}"
        case "day" | "month and day":
            return f"a day in {_plain(point)}"
    return ""


def year_words(year: int) -> str:
    """``2024``; years without four digits have their era: "44 BCE", "476 CE", "17,000 CE"."""
    if 1000 <= year <= 9999:
        return str(year)
    return f"{year:,} CE" if year > 0 else f"{1 - year:,} BCE"


def count_words(count: Count) -> str:
    """``16+`` -> "16 or more", ``~70`` -> "about 70"; quantity words stay as they are."""
    if count.word or count.low is None:
        return count.text
    about = "about " if count.about else ""
    if count.high is None:
        return f"{about}{count.low:,} or more"
    return about + _numbers(count.low, count.high)


def range_words(row: Row) -> str:
    """The range of a row: "18–19", "20 or more", or the quantity words if no number is stated."""
    counts = [claim.count for claim in row.current if claim.count]
    if row.low is None or row.high is None or all(count.word for count in counts):
        return ", ".join(dict.fromkeys(count.text for count in counts))
    below = "up to " if row.open_low and not row.open_high else ""
    return f"{below}{_numbers(row.low, row.high)}{' or more' if row.open_high else ''}"


def _numbers(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def year_name(identifier: str) -> str:
    """The words for a year named by `record.day.year_id`; "" for ""."""
    return year_words(year_of(identifier)) if identifier else ""


def amount(count: int, one: str, several: str = "") -> str:
    """A number with its noun: ``amount(2, "event")`` -> "2 events"; ``several`` is an irregular plural."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def years_words(years: Sequence[int]) -> str:
    """The first and last of ordered years: "2012–2024"; "" if there are none."""
    return _years((year_words(years[0]), year_words(years[-1]))) if years else ""


def _years(ends: tuple[str, str]) -> str:
    """Two years in words, with a shared era written once: "200–191 BCE"."""
    first, last = ends
    era = last.partition(" ")[2]
    return first if first == last else f"{first.removesuffix(f' {era}')}–{last}"


def listed(words: Iterable[str]) -> str:
    """Words as a list: "one, two and three"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def spaced(word: str) -> str:
    """A vocabulary word as readers see it: ``killed-or-wounded`` -> "killed or wounded"."""
    return word.replace("-", " ").replace("_", " ")


def strongest_dispute(words: Iterable[str]) -> str:
    """The stronger of dispute words: "disputed", else "differ", else ""."""
    found = set(words)
    return next((word for word in ("disputed", "differ") if word in found), "")


def letters(index: int) -> str:
    """0 -> "a", 25 -> "z", 26 -> "aa": the letters of a reference's passages."""
    many, one = divmod(index, len(string.ascii_lowercase))
    return (letters(many - 1) if many else "") + string.ascii_lowercase[one]
