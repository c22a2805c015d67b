"""EDTF text -> Date, with the days that it may mean: levels 0 and 1 of the standard, and ``[A..B]`` of level 2.

The grammar of a date without an interval is in `edtf`; what a refused text should be is in `misdated`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.bounds import ANY_TIME, Bounds, Hemispheres
from briefpress.model.record.day import NEVER, Day, year_id
from briefpress.model.record.edtf import DatePoint, parse_point
from briefpress.model.record.misdated import why_no_date
from briefpress.model.record.validation import field_error, text_of

_WITHIN = re.compile(r"\[([^\[\],]*)\.\.([^\[\],]*)\]")
Form: TypeAlias = Literal["point", "lasted", "within"]


@dataclass(frozen=True, slots=True)
class Date:
    """A date as the author knows it. It follows from its text, ``edtf``, which alone is compared and pickled.

    ``form`` is "point" (``2024-07``), "lasted" (``A/B``, from the one to the other) or "within" (``[A..B]``, one day of
    these). ``start`` and ``end`` are the ends as written, the same for a point; None is an end that is open
    (``open_start``, ``open_end``: it goes on) or unknown. ``meaning`` are the days that it may mean, ``earliest`` and
    ``latest`` the first and the last of them, None where that end is open or unknown.
    """

    edtf: str
    form: Form = field(compare=False)
    start: DatePoint | None = field(compare=False)
    end: DatePoint | None = field(compare=False)
    open_start: bool = field(compare=False)
    open_end: bool = field(compare=False)
    meaning: Hemispheres = field(compare=False)
    earliest: Day | None = field(compare=False)
    latest: Day | None = field(compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return parse_date, (self.edtf,)

    @property
    def day(self) -> Day | None:
        """The day that it is, exactly and without a doubt; None where it is not one."""
        point = self.start if self.form == "point" else None
        return point.ordered.first if point and point.day and not point.qualifier else None

    @property
    def lasts(self) -> bool:
        """Whether it is a time that lasted (``A/B``), not a point known more or less exactly."""
        return self.form == "lasted"

    @property
    def order(self) -> tuple[Day, Day, str]:
        """The sort key of dates: the earliest day, then the latest; an open start sorts by its end.

        A season sorts as the year that is written with it.
        """
        start = self.start.ordered.first if self.start else None
        end = self.end.ordered.last if self.end else None
        return (start or end or NEVER, end or NEVER, self.edtf)

    @property
    def in_id(self) -> str:
        """What an id says of it: the day, the month or the year that it certainly lies in, else its first year.

        One whose start is not known is named by its end.
        """
        first, last, _ = self.order
        if self.start is None and self.end is not None:
            first = self.end.ordered.first or last
        shared = next(length for length in (3, 2, 0) if first[:length] == last[:length])
        return "-".join([year_id(first.year), *(f"{part:02}" for part in first[1:shared])])

    def contradicts(self, other: Date) -> bool:
        """Whether both cannot be right: they have no day in common, on either half of the Earth."""
        return not self.meaning.meets(other.meaning)

    def precedes(self, other: Date) -> bool:
        """Whether it certainly lies before the other: its last day is earlier than the first of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def may_lie(self, first: Day | None, last: Day | None) -> bool:
        """Whether it may mean a day from the first to the last; None is no limit."""
        return self.meaning.meets(Hemispheres.both(Bounds(first, last)))


def parse_date(value: object) -> Date:
    """The date that an EDTF text stands for. Raises a fault (`record.fault`) that says what is wrong with another.

    Without quotes YAML reads ``[A..B]`` as a list of one text.
    """
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) and ".." in value[0]:
        value = f"[{value[0]}]"
    return _parse(text_of(value))


def parse_upkeep_date(value: object) -> Date:
    """A date on which somebody changed, read or took back a text: feeds and catalogues need its year in four digits.

    Raises a fault as `parse_date` does, and for what is not between the years 1 and 9999.
    """
    date = parse_date(value)
    if any(end and not end.as_date for end in (date.earliest, date.latest)):
        raise field_error("date-impossible", f"nobody did this in '{date.edtf}'", "write the date on which it was done")
    return date


def _parse(text: str) -> Date:
    if within := _WITHIN.fullmatch(text):
        return _between(text, "within", within[1], within[2])
    if text.count("/") == 1:
        return _between(text, "lasted", *text.split("/"))
    point = parse_point(text)
    if point is None:
        raise why_no_date(text)
    return _date(text, "point", point, point, point.meaning)


def _between(text: str, form: Form, first: str, last: str) -> Date:
    """A date from one end to the other. ``[A..]`` has an end that is missing, never the two dots of an open one."""
    missing = ("", "..") if form == "lasted" else ("",)
    start, end = (None if each in missing else parse_point(each) for each in (first, last))
    if any(point is None and each not in missing for each, point in ((first, start), (last, end))):
        raise why_no_date(text)
    if start is None and end is None:
        raise field_error("date-syntax", f"'{text}' names no day", "write one of its ends, such as 2024-07/..")
    meaning = (start.meaning if start else ANY_TIME).until(end.meaning if end else ANY_TIME)
    if not any(meaning):
        raise field_error("date-reversed", f"the date '{text}' ends before it begins", "swap its ends")
    return _date(text, form, start, end, meaning, open_start=first == "..", open_end=last == "..")


def _date(  # noqa: PLR0913 - a value's fields
    text: str,
    form: Form,
    start: DatePoint | None,
    end: DatePoint | None,
    meaning: Hemispheres,
    *,
    open_start: bool = False,
    open_end: bool = False,
) -> Date:
    whole = meaning.whole
    return Date(text, form, start, end, open_start, open_end, meaning, whole.first, whole.last)


_SCHEMA = WithJsonSchema({"type": "string", "format": "edtf"})
DateField = Annotated[Date, PlainValidator(parse_date), _SCHEMA]
UpkeepDate = Annotated[Date, PlainValidator(parse_upkeep_date), _SCHEMA]
