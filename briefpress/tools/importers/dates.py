"""A date as feeds, pages, addresses and datelines have it -> ``YYYY-MM-DD``."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from email.utils import parsedate_to_datetime
from itertools import product

from briefpress.tools.importers.dates_of_language import date_order, day_in_words

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d.*)?")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[./年년-]\s*(\d{1,2})\s*[./月월-]\s*(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,2})(\.|/|-)\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/-]|$)")
_WRITTEN = re.compile(
    r"\b(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    r"|(?P<day_first>\d{1,2})(?:st|nd|rd|th)? (?P<then_month>[A-Z][a-z]{2,8})\.?,? (?P<then_year>\d{4})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))\b"
)
_NAMES = "January February March April May June July August September October November December".split()
_MONTHS = {"Sept": "9"} | {
    written: str(number) for number, name in enumerate(_NAMES, 1) for written in (name, name[:3])
}
_BUDDHIST = range(2400, 2700)  # years of the Thai calendar, 543 before the common era


def readings(stamp: str, language: str = "") -> tuple[str, ...]:
    """The days that a date may mean: none, one, or two for ``07/12/2017`` if the language does not decide.

    The date is in RFC 3339, RFC 2822, numbers, or words of the language or English; the day is that of its time zone.
    """
    stamp = stamp.strip()
    if found := _ISO.match(stamp) or _COMPACT.fullmatch(stamp):
        return _days([found.groups()])
    try:
        return (parsedate_to_datetime(stamp).date().isoformat(),)
    except ValueError:  # no RFC 2822
        pass
    return _in_numbers(stamp, language) or _words(stamp, language)


def stamped_date(stamp: str, language: str = "") -> str:
    """The day of a time stamp; "" for other texts, and if it may be one of two."""
    days = readings(stamp, language)
    return days[0] if len(days) == 1 else ""


def address_date(url: str) -> str:
    """The day in an address such as ``https://…/2024/03/05/…``, or ""."""
    found = _IN_ADDRESS.search(url)
    return _day(found[1], found[3], found[4]) if found else ""


def written_readings(line: str, language: str = "") -> tuple[str, ...]:
    """As `readings`, for the first date within a line."""
    for found in _WRITTEN.finditer(line):
        if found["iso"]:
            days = _days([found["iso"].split("-")])
        else:
            month = _MONTHS.get(found["month"] or found["then_month"], "0")
            days = _days([(found["year"] or found["then_year"], month, found["day"] or found["day_first"])])
        if days:
            return days
    in_words = (days for part in _around_years(line) if (days := _words(part, language)))
    return _in_numbers(line, language) or next(in_words, ())


def written_date(line: str, language: str = "") -> str:
    """The day of the first date in a line; "" without one, and if it may be one of two."""
    days = written_readings(line, language)
    return days[0] if len(days) == 1 else ""


def _in_numbers(text: str, language: str) -> tuple[str, ...]:
    """The first day in numbers. With full stops the day comes first; with slashes the order depends on the country."""
    if found := _YEAR_FIRST.search(text):
        return _days([found.groups()])
    if not (found := _YEAR_LAST.search(text)):
        return ()
    one, between, other, year = found.groups()
    day_first, month_first = (year, other, one), (year, one, other)
    order = "DMY" if between == "." else date_order(language)
    return _days({"DMY": [day_first], "MDY": [month_first]}.get(order, [])) or _days([day_first, month_first])


def _around_years(line: str) -> Iterator[str]:
    """The words around each number of four digits, long runs first."""
    words = line.split()
    for at in (number for number, word in enumerate(words) if re.search(r"(?<!\d)\d{4}(?!\d)", word)):
        starts, ends = range(max(0, at - 6), at + 1), range(at + 1, min(len(words), at + 4) + 1)
        for start, end in sorted(product(starts, ends), key=lambda span: span[0] - span[1]):
            yield " ".join(words[start:end])


def _words(text: str, language: str) -> tuple[str, ...]:
    return _days([day_in_words(text, language)])


def _days(written: Iterable[Sequence[str | int]]) -> tuple[str, ...]:
    return tuple(sorted({day for parts in written if parts and (day := _day(*parts))}))


def _day(year: str | int, month: str | int, day: str | int) -> str:
    """The day in ISO 8601, or "" if there is no such day. Years of the Buddhist calendar are converted."""
    number = int(year) - 543 if int(year) in _BUDDHIST else int(year)
    try:
        return datetime.date(number, int(month), int(day)).isoformat()
    except ValueError:
        return ""
