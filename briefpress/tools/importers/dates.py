"""a date as feeds, addresses and datelines write it -> ``YYYY-MM-DD``."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_IN_ADDRESS = re.compile(r"/(20\d\d|19\d\d)/(\d{1,2})/(\d{1,2})(?=/|$)")
_WRITTEN = re.compile(
    r"\b(?:(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    r"|(?P<day_first>\d{1,2})(?:st|nd|rd|th)? (?P<then_month>[A-Z][a-z]{2,8})\.?,? (?P<then_year>\d{4})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))\b"
)
_NAMES = "January February March April May June July August September October November December".split()
_MONTHS = {"Sept": "9"} | {
    written: str(number) for number, name in enumerate(_NAMES, 1) for written in (name, name[:3])
}


def stamped_date(stamp: str) -> str:
    """The day of a feed's time stamp, RFC 3339 or RFC 2822, in the time zone of the stamp; "" where it is none."""
    if found := _ISO.match(stamp):
        return _day(*found[0].split("-"))
    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except ValueError:
        return ""


def address_date(url: str) -> str:
    """The day in an address such as ``https://…/2024/03/05/…``; "" where there is none."""
    found = _IN_ADDRESS.search(url)
    return _day(*found.groups()) if found else ""


def written_date(line: str) -> str:
    """The first day written out in a line of English, or in ISO 8601; "" where there is none."""
    for found in _WRITTEN.finditer(line):
        if found["iso"]:
            day = _day(*found["iso"].split("-"))
        else:
            month = _MONTHS.get(found["month"] or found["then_month"], "0")
            day = _day(found["year"] or found["then_year"], month, found["day"] or found["day_first"])
        if day:
            return day
    return ""


def _day(year: str, month: str, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
