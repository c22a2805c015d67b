"""dates, counts and ranges -> words that say no more than is known."""

from __future__ import annotations

import datetime
import re
import string
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefpress.link.rows import Row
from briefpress.model.record import Count, Date
from briefpress.press.views.shape import When

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)  # not the system's, which change with its locale
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUALIFIERS = {"~": "about ", "?": "possibly ", "%": "possibly about "}
_WITHIN = re.compile(r"\[(.*)\.\.(.*)\]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_UNKNOWN = re.compile(r"(\d{1,3})(X{1,3})|(\d{4})(?:-(\d\d|XX)(-XX)?)?")


@lru_cache(maxsize=1 << 16)
def when(date: Date) -> When:
    """The date for a reader and for machines."""
    day = date.edtf if _DAY.fullmatch(date.edtf) else ""
    earliest, latest = (end.isoformat() if end else "" for end in (date.earliest, date.latest))
    return When(date_words(date.edtf), date.edtf, day, earliest, latest, date.lasts)


@lru_cache(maxsize=1 << 16)
def date_words(edtf: str) -> str:
    """``2024-07-25/2024-07-27`` -> "25–27 July 2024"; every form of EDTF that `Date` takes has words."""
    if within := _WITHIN.fullmatch(edtf):
        start, end = within[1], within[2]
        if not start or not end:
            return f"on or before {_point(end)}" if end else f"on or after {_point(start)}"
        return f"one day within {_span(start, end)}"
    if "/" not in edtf:
        return _point(edtf)
    start, end = edtf.split("/")
    begun = "" if start in ("", "..") else _point(start)
    match end:
        case "..":
            return f"since {begun}" if begun else "always"
        case "":
            return f"from {begun}, end unknown" if begun else "at an unknown time"
    return _span(start, end) if begun else f"until {_point(end)}"


def _span(start: str, end: str) -> str:
    """Two ends, with what they share said once: "25–27 July 2024"."""
    first, last = _point(start), _point(end)
    if not (_POINT.fullmatch(start) and _POINT.fullmatch(end)):
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


def _point(edtf: str) -> str:
    """A date that is no interval; what has no common words stays as EDTF has it."""
    qualifier, text = _QUALIFIERS.get(edtf[-1:], ""), edtf.rstrip("~?%")
    if "X" in text:
        return qualifier + _unspecified(text)
    parts = _POINT.fullmatch(text)
    if not parts:
        return edtf
    year, month, day = parts.groups()
    if month is None:
        return qualifier + year
    if month in _SEASONS:
        return f"{qualifier}{_SEASONS[month]} {year}"
    named = f"{MONTHS[int(month) - 1]} {year}"
    return qualifier + (f"{int(day)} {named}" if day else named)


def _unspecified(text: str) -> str:
    """Digits that are not known: "the 2020s", "a day in July 2024"; other patterns stay as EDTF has them."""
    found = _UNKNOWN.fullmatch(text)
    if not found:
        return text
    known, unknown, year, month, day = found.groups()
    if known:
        first, last = (known + digit * len(unknown) for digit in "09")
        return f"the {first}s" if len(unknown) == 1 else f"a year in {first}–{last}"
    of = year if month == "XX" else f"{MONTHS[int(month) - 1]} {year}"
    return f"a {'day' if day else 'month'} in {of}"


def day_words(day: datetime.date) -> str:
    """``2024-07-25`` -> "25 July 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count_words(count: Count) -> str:
    """A count as it was stated: ``16+`` -> "at least 16", ``>130`` -> "more than 130", ``~70`` -> "about 70".

    ``20 (15-30)`` -> "20 (15–30)", a best estimate within a range; a quantity word stays as it was said.
    """
    if count.word or (count.low is None and count.high is None):
        return count.text
    if count.low is None:
        return f"fewer than {(count.high or 0) + 1:,}"
    about = "about " if count.about else ""
    if count.high is None:
        if count.text.startswith(">"):
            return f"more than {count.low - 1:,}"
        return f"about {count.low:,} or more" if count.about else f"at least {count.low:,}"
    if count.best is not None:
        return f"{count.best:,} ({_numbers(count.low, count.high)})"
    return about + _numbers(count.low, count.high)


def range_words(row: Row) -> str:
    """The range of a row: "18–19", "47 to more than 130", or the words where nobody states a number."""
    counts = [claim.count for claim in row.standing if claim.count]
    if len({count.text for count in counts}) == 1:
        return count_words(counts[0])
    stated = [count for count in counts if not count.word and (count.low is not None or count.high is not None)]
    if not stated:
        return ", ".join(dict.fromkeys(count.text for count in counts))
    if all(count.low is not None and count.high is not None for count in stated):
        return _numbers(row.low or 0, row.high or 0)
    lowest = min(stated, key=lambda count: -1 if count.low is None else count.low)
    highest = max(stated, key=lambda count: (count.high is None, count.low or 0, count.high or 0))
    return f"{_end(lowest)} to {_end(highest)}" if lowest is not highest else count_words(highest)


def _end(count: Count) -> str:
    """A count as one end of a range; an exact one says its number alone."""
    exact = count.low is not None and count.low == count.high
    return f"{count.low:,}" if exact else count_words(count)


def _numbers(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def amount(count: int, one: str, several: str = "") -> str:
    """A number with its noun: ``amount(2, "event")`` -> "2 events"; ``several`` is an irregular plural."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def years_words(years: Sequence[str]) -> str:
    """The first and the last of some years in order: "2012–2024"; nothing where there are none."""
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def listed(words: Iterable[str]) -> str:
    """Words in a row: "one, two and three"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def spaced(word: str) -> str:
    """A word of the notation as a reader sees it: ``killed-or-wounded`` -> "killed or wounded"."""
    return word.replace("-", " ").replace("_", " ")


def gravest(words: Iterable[str]) -> str:
    """The gravest of some words for disputes: "disputed", else "differ", else nothing."""
    found = set(words)
    return next((word for word in ("disputed", "differ") if word in found), "")


def letters(index: int) -> str:
    """0 -> "a", 25 -> "z", 26 -> "aa": how the passages of one reference are told apart."""
    many, one = divmod(index, len(string.ascii_lowercase))
    return (letters(many - 1) if many else "") + string.ascii_lowercase[one]
