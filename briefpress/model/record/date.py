"""Parse EDTF dates: levels 0 and 1 of the standard, and ``[A..B]`` of level 2.

`edtf` has the grammar of a single date without an interval, `date_errors` the explanations for rejected texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.bounds import ANY_TIME, Bounds, Hemispheres
from briefpress.model.record.date_errors import date_error
from briefpress.model.record.day import NEVER, Day, year_id
from briefpress.model.record.edtf import DatePoint, parse_point
from briefpress.model.record.validation import field_error, text_of

_WITHIN = re.compile(r"\[([^\[\],]*)\.\.([^\[\],]*)\]")
Form: TypeAlias = Literal["point", "lasted", "within"]


@dataclass(frozen=True, slots=True)
class Date:
    """A date as the author knows it. Only its text, ``edtf``, is compared and pickled; the rest follows from it.

    - ``form``: "point" (``2024-07``), "lasted" (``A/B``, from A to B) or "within" (``[A..B]``, one day from A to B). -
    ``start``, ``end``: the ends as written, equal for a point; None for an end that is open or unknown. -
    ``open_start``, ``open_end``: whether that end is open, so that the time goes on. - ``meaning``: the days that it
    may mean. ``earliest`` and ``latest`` are the first and the last of these; None for an end that is open or unknown.
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
        """The day, if the date is a single day without a qualifier, or None."""
        point = self.start if self.form == "point" else None
        return point.ordered.first if point and point.day and not point.qualifier else None

    @property
    def lasts(self) -> bool:
        """Whether it is a period (``A/B``), and not a point in time known more or less exactly."""
        return self.form == "lasted"

    @property
    def order(self) -> tuple[Day, Day, str]:
        """The sort key: the earliest day, then the latest. Dates with an open start are sorted by their end.

        A season is sorted like its year.
        """
        start = self.start.ordered.first if self.start else None
        end = self.end.ordered.last if self.end else None
        return (start or end or NEVER, end or NEVER, self.edtf)

    @property
    def id_part(self) -> str:
        """The date as part of an id: the day, month or year that certainly includes it, or else its first year.

        If the start is unknown, the end is used.
        """
        first, last, _ = self.order
        if self.start is None and self.end is not None:
            first = self.end.ordered.first or last
        shared = next(length for length in (3, 2, 0) if first[:length] == last[:length])
        return "-".join([year_id(first.year), *(f"{part:02}" for part in first[1:shared])])

    def contradicts(self, other: Date) -> bool:
        """Whether both cannot be right: they have no common day in either hemisphere."""
        return not self.meaning.meets(other.meaning)

    def precedes(self, other: Date) -> bool:
        """Whether it is certainly earlier: its last day is before the first day of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def may_fall_between(self, first: Day | None, last: Day | None) -> bool:
        """Whether it may mean a day from ``first`` to ``last``; None sets no limit."""
        return self.meaning.meets(Hemispheres.both(Bounds(first, last)))


def parse_date(value: object) -> Date:
    """Parse an EDTF date. Raises a field error that explains what is wrong with any other text.

    YAML parses ``[A..B]`` without quotes as a list of one text, which is accepted too.
    """
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) and ".." in value[0]:
        value = f"[{value[0]}]"
    return _parse(text_of(value))


def parse_upkeep_date(value: object) -> Date:
    """Parse the date on which somebody changed, accessed or retracted a text. Feeds need its year in four digits.

    Raises a field error as `parse_date` does, and for years outside 1 to 9999.
    """
    date = parse_date(value)
    if any(end and not end.as_date for end in (date.earliest, date.latest)):
        message = f"'{date.edtf}' is not a possible year for this"
        raise field_error("date-impossible", message, "write the date on which it was done")
    return date


def _parse(text: str) -> Date:
    if within := _WITHIN.fullmatch(text):
        return _between(text, "within", within[1], within[2])
    if text.count("/") == 1:
        return _between(text, "lasted", *text.split("/"))
    point = parse_point(text)
    if point is None:
        raise date_error(text)
    return _date(text, "point", point, point, point.meaning)


def _between(text: str, form: Form, first: str, last: str) -> Date:
    """A date with two ends. An end of ``[A..]`` may be missing; the two dots of an open end are only for intervals."""
    missing = ("", "..") if form == "lasted" else ("",)
    start, end = (None if each in missing else parse_point(each) for each in (first, last))
    if any(point is None and each not in missing for each, point in ((first, start), (last, end))):
        raise date_error(text)
    if start is None and end is None:
        hint = "write at least one of its ends, such as 2024-07/.."
        raise field_error("date-syntax", f"'{text}' has no date at either end", hint)
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
