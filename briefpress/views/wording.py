"""dates, counts and ranges -> words that say no more than is known."""

from __future__ import annotations

import calendar
import datetime
import re
import string

from briefpress.link.rows import Row
from briefpress.record import Count, Date
from briefpress.views.shape import When

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_WITHIN = re.compile(r"\[(.*)\.\.(.*)\]")


def when(date: Date) -> When:
    """The date for a reader and for machines."""
    day = date.edtf if re.fullmatch(r"\d{4}-\d\d-\d\d", date.edtf) else ""
    ends = [end.isoformat() if end else "" for end in (date.earliest, date.latest)]
    return When(date_words(date.edtf), date.edtf, day, ends[0], ends[1], date.lasts)


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
    if end == "..":
        return f"since {_point(start)}"
    if end == "":
        return f"from {_point(start)}, end unknown"
    if start in ("", ".."):
        return f"until {_point(end)}"
    return _span(start, end)


def _span(start: str, end: str) -> str:
    """Two ends, with what they share said once: "25–27 July 2024"."""
    first, last = _point(start).split(" "), _point(end).split(" ")
    if not (start[-1].isdigit() and end[-1].isdigit()):
        return f"{' '.join(first)} to {' '.join(last)}"
    shared: list[str] = []
    while len(first) == len(last) > 1 and first[-1] == last[-1]:
        shared.insert(0, last.pop())
        first.pop()
    dash = "–" if len(first) == len(last) == 1 else " – "
    return " ".join([" ".join(first) + dash + " ".join(last), *shared])


def _point(edtf: str) -> str:
    qualifier = {"~": "about ", "?": "possibly ", "%": "possibly about "}.get(edtf[-1:], "")
    parts = edtf.rstrip("~?%").split("-")
    if not parts[0] or len(parts) > 3:
        return edtf
    year = parts[0]
    if "X" in edtf:
        return qualifier + edtf.rstrip("~?%")
    if len(parts) == 1:
        return qualifier + year
    if parts[1] in _SEASONS:
        return f"{qualifier}{_SEASONS[parts[1]]} {year}"
    month = calendar.month_name[int(parts[1])]
    return qualifier + (f"{month} {year}" if len(parts) == 2 else f"{int(parts[2])} {month} {year}")


def day_words(day: datetime.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def count_words(count: Count) -> str:
    """``16+`` -> "16 or more", ``~70`` -> "about 70"; a quantity word stays as it was said."""
    if count.word or count.low is None:
        return count.text
    if count.high is None:
        return f"{count.low:,} or more"
    if count.about:
        return f"about {count.low:,}"
    return f"{count.low:,}" if count.low == count.high else f"{count.low:,}–{count.high:,}"


def range_words(row: Row) -> str:
    """The range of a row: "18–19", "20 or more", or the words where nobody states a number."""
    if row.low is None or row.high is None:
        words = [claim.count.text for claim in row.standing if claim.count]
        return ", ".join(dict.fromkeys(words))
    span = f"{row.low:,}" if row.low == row.high else f"{row.low:,}–{row.high:,}"
    below = "up to " if row.open_low and not row.open_high else ""
    return f"{below}{span}{' or more' if row.open_high else ''}"


def letters(index: int) -> str:
    """0 -> "a", 25 -> "z", 26 -> "aa": how the passages of one reference are told apart."""
    letter = string.ascii_lowercase[index % 26]
    return letters(index // 26 - 1) + letter if index >= 26 else letter
