"""A time from one day to another as people write it -> EDTF: ``25-27 July 2024`` -> ``2024-07-25/2024-07-27``."""

from __future__ import annotations

import datetime
import re

from briefpress.model.record.edtf import parse_point
from briefpress.model.record.spelled import spelled

_LASTED, _WITHIN = "{}/{}", "[{}..{}]"
_DASH = "[-\u2010-\u2015\u2212]"
# How two ends are written, and the EDTF for it; a dash alone does not say whether something lasted.
_SPANS = (
    (r"between (.+) and (.+)", (_WITHIN,)),
    (r"\[ ?(.+?) ?(?:\.\.+|…|/| to ) ?(.+?) ?\]", (_WITHIN,)),
    (r"(?:from )?(.+) (?:to|until|till|through) (.+)", (_LASTED,)),
    (r"(.+?) ?/ ?(.+)", (_LASTED,)),
    (r"(.+?) ?(?:\.\.+|…) ?(.+)", (_WITHIN,)),
    (rf"(.+) {_DASH} (.+)", (_LASTED, _WITHIN)),
    (rf"([^-]+){_DASH}([^-]+)", (_LASTED, _WITHIN)),
)
_ENDS = (
    (r"(?:since|from) (.+)", "{}/.."),
    (r"(.+?) ?/ ?(?:open|present|now|today)", "{}/.."),
    (r"(.+?) ?/ ?unknown", "{}/"),
    (r"(?:until|till|up to) (.+)", "../{}"),
    (r"unknown ?/ ?(.+)", "/{}"),
    (r"(?:before|by) (.+)", "[..{}]"),
    (r"after (.+)", "[{}..]"),
)
# One month or year for both ends: "25-27 July 2024", "May-June 2024", "25 July - 2 August 2024".
_SHARED = re.compile(
    rf"(?P<first>[0-9]{{1,2}}|(?:[0-9]{{1,2}} )?[a-z]{{3,9}}) ?{_DASH} ?"
    r"(?P<last>(?:[0-9]{1,2} )?(?P<month>[a-z]{3,9})) (?P<year>[0-9]{4})"
)
_YEARS = re.compile(r"([0-9]{2})([0-9]{2})(?:/|-(?!2[5-9]|3[0-9]|4[01]))([0-9]{2})")  # 25 to 41 are codes of level 2
_WEEK = re.compile(r"([0-9]{4})-?w([0-9]{2})")


def spelled_span(text: str) -> tuple[str, ...]:
    """The EDTF texts that a text with two ends, or with one that is open, may stand for; none where it is no such."""
    plain = " ".join(text.split()).casefold()
    if (found := _YEARS.fullmatch(plain)) and found[3] > found[2]:
        return (f"{found[1]}{found[2]}/{found[1]}{found[3]}",)
    if found := _WEEK.fullmatch(plain):
        return _week(int(found[1]), int(found[2]))
    for pattern, form in _ENDS:
        if (found := re.fullmatch(pattern, plain)) and (end := _end(found[1])):
            return (form.format(end),)
    for pattern, forms in _SPANS:
        if (found := re.fullmatch(pattern, plain)) and (written := _written(found[1], found[2], forms)):
            return written
    if found := _SHARED.fullmatch(plain):
        month = f" {found['month']}" if found["first"].isdecimal() else ""
        first, last = (f"{each} {found['year']}" for each in (found["first"] + month, found["last"]))
        return _written(first, last, (_LASTED, _WITHIN))
    return ()


def _written(first: str, last: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """The two ends in each form; nothing where one is no date, or where they run backwards."""
    start, end = _end(first), _end(last)
    points = parse_point(start), parse_point(end)
    if not points[0] or not points[1] or not any(points[0].meaning.until(points[1].meaning)):
        return ()
    return tuple(form.format(start, end) for form in forms)


def _week(year: int, week: int) -> tuple[str, ...]:
    """Monday to Sunday (ISO 8601)."""
    try:
        days = [datetime.date.fromisocalendar(year, week, weekday).isoformat() for weekday in (1, 7)]
    except ValueError:
        return ()
    return tuple(form.format(*days) for form in (_LASTED, _WITHIN))


def _end(text: str) -> str:
    """The one date that an end can stand for; nothing where there is none, or a choice."""
    if parse_point(text.upper()):
        return text.upper()
    found = spelled(text)
    return found[0] if len(found) == 1 else ""
