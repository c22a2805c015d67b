"""Date -> Extent: what is known of it as a drawing may show it; a point only where it is one day, exactly."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.model.record.date import parse_date

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

ENDLESS = {"..": "on", "": "unknown"}  # EDTF: an open end goes on, one left out is not known


class Extent(Struct, frozen=True):
    """A date between bounds.

    ``kind`` is "day" (that day, exactly), "within" (at one time between the bounds) or "lasted" (from one to the
    other). ``first`` and ``last`` are the bounds, None where open; ``before`` and ``after`` then say how: "on" (it goes
    on) or "unknown". ``core`` are the first and the last day on which what lasted was certainly under way; its end is
    None where that goes on.
    """

    kind: str
    first: datetime.date | None
    last: datetime.date | None
    before: str = ""
    after: str = ""
    core: tuple[datetime.date, datetime.date | None] | None = None

    @property
    def days(self) -> tuple[datetime.date, ...]:
        """The bounds that are known."""
        return tuple(day for day in (self.first, self.last) if day)

    @property
    def year(self) -> int | None:
        """The year in which all of it is known to lie."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None


@lru_cache(maxsize=1 << 16)  # an event stands on many pages
def extent(date: Date) -> Extent:
    """What a drawing may show of a date."""
    first, last = date.earliest, date.latest
    if date.lasts:
        start, end = date.edtf.split("/")
        before, after = ENDLESS.get(start, ""), ENDLESS.get(end, "")
        return Extent("lasted", first, last, before, after, _core(start, end))
    before, after = ("" if bound else "unknown" for bound in (first, last))
    return Extent("day" if _DAY.fullmatch(date.edtf) else "within", first, last, before, after)


def _core(start: str, end: str) -> tuple[datetime.date, datetime.date | None] | None:
    """From the last day on which it may have begun to the first on which it may have ended."""
    if start in ENDLESS or end == "":
        return None
    begun = parse_date(start).latest
    ended = None if end == ".." else parse_date(end).earliest
    if begun is None or (ended and ended < begun):
        return None
    return begun, ended
