"""The extent of a date on a drawing; a point only for a single exact day."""

from __future__ import annotations

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.model.record.day import Day


class Extent(Struct, frozen=True):
    """A date between bounds.

    ``kind`` is "day" (exactly that day), "within" (at some time between the bounds) or "lasted" (from one bound to the
    other). ``first`` and ``last`` are the bounds, None if open; then ``before`` or ``after`` is "on" (ongoing) or
    "unknown". ``core`` are the first and last day of the part that is certain, with None as end if it is ongoing.
    """

    kind: str
    first: Day | None
    last: Day | None
    before: str = ""
    after: str = ""
    core: tuple[Day, Day | None] | None = None

    @property
    def days(self) -> tuple[Day, ...]:
        """The known bounds."""
        return tuple(day for day in (self.first, self.last) if day)

    @property
    def year(self) -> int | None:
        """The year that contains the whole extent, if there is one."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None


def extent(date: Date) -> Extent:
    """The extent of a date."""
    first, last = date.earliest, date.latest
    before = "" if date.start else "on" if date.open_start else "unknown"
    after = "" if date.end else "on" if date.open_end else "unknown"
    if date.lasts:
        return Extent("lasted", first, last, before, after, _core(date))
    return Extent("day" if date.day else "within", first, last, before, after)


def _core(date: Date) -> tuple[Day, Day | None] | None:
    """From the last day on which it may have begun to the first on which it may have ended."""
    begun = date.start.meaning.whole.last if date.start else None
    ended = date.end.meaning.whole.first if date.end else None
    if begun is None or (ended is None and not date.open_end) or (ended and ended < begun):
        return None
    return begun, ended
