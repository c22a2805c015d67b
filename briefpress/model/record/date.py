"""EDTF text -> Date with its strict bounds; knows the Extended Date/Time Format, levels 0 and 1, and ``[A..B]``.

The standard is ISO 8601-2:2019, Annex A (https://www.loc.gov/standards/datetime/). Common dates take a short path; the
rest (seasons, unspecified digits) goes to the edtf library, imported only then because that takes a tenth of a second.
"""

from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache
from typing import Annotated, TypeAlias

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.fault import fault, text_of

_COMMON = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")
# Unspecified digits and seasons; the library also reads level 2 (sets, significant digits), which a record may not use.
_RARE = re.compile(r"(?:[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(?:2[1-4]|XX(?:-XX)?|[0-9]{2}-XX))[~?%]?")
_SEASONS = ("21", "22", "23", "24")
_WITHIN = re.compile(r"\[([^\[\],]*)\.\.([^\[\],]*)\]")

Bounds: TypeAlias = tuple[datetime.date | None, datetime.date | None]


class Date(Struct, frozen=True):
    """A date as the author knows it.

    ``edtf`` is the text as written. ``earliest`` and ``latest`` are its strict bounds (a qualifier such as ``~``
    does not widen them), None where that end is open or unknown.
    """

    edtf: str
    earliest: datetime.date | None
    latest: datetime.date | None

    @property
    def lasts(self) -> bool:
        """Whether it is a span that lasted (``A/B``), not a point known more or less exactly."""
        return "/" in self.edtf

    @property
    def order(self) -> tuple[datetime.date, datetime.date, str]:
        """What dates are sorted by: the earliest bound, then the latest; an open start sorts by its end."""
        start = self.earliest or self.latest or datetime.date.min
        return (start, self.latest or datetime.date.max, self.edtf)

    def excludes(self, other: Date) -> bool:
        """Whether the two cannot both hold: their bounds have no day in common."""
        return _before(self.latest, other.earliest) or _before(other.latest, self.earliest)


def _before(end: datetime.date | None, start: datetime.date | None) -> bool:
    return end is not None and start is not None and end < start


def parse_date(value: object) -> Date:
    """The date an EDTF text stands for; a pydantic error where it is none, impossible or runs backwards.

    Without quotes YAML reads ``[A..B]`` as a list of one.
    """
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) and ".." in value[0]:
        value = f"[{value[0]}]"
    return _parse(text_of(value))


@lru_cache(maxsize=65536)
def _parse(text: str) -> Date:
    if within := _WITHIN.fullmatch(text):
        start, end = _end(within[1]), _end(within[2])
    elif text.count("/") == 1:
        start, end = (_end(part) for part in text.split("/"))
    else:
        return Date(text, *_point(text))
    if start == end == (None, None):
        raise fault("date-syntax", f"'{text}' names no day", "give one of its ends")
    if _before(end[1], start[0]):
        raise fault("date-reversed", f"the date '{text}' ends before it begins", "swap its ends")
    return Date(text, start[0], end[1])


def _end(text: str) -> Bounds:
    return (None, None) if text in ("", "..") else _point(text)


def _point(text: str) -> Bounds:
    """The first and last day that a date without an interval may mean."""
    common = _COMMON.fullmatch(text)
    if not common or common[2] in _SEASONS:
        return _rare(text)
    year, month, day = int(common[1]), int(common[2] or 1), int(common[3] or 1)
    try:
        if common[3]:
            exact = datetime.date(year, month, day)
            return exact, exact
        if common[2]:
            return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    except ValueError:
        raise fault("date-impossible", f"there is no day '{text}'", "look at the calendar") from None


def _rare(text: str) -> Bounds:
    hint = "write 2024-07-25, 2024-07, 2024, 2024-07-25/2024-07-27 or 2024~"
    problem = fault("date-syntax", f"'{text}' is not a date", hint)
    if not _RARE.fullmatch(text):
        raise problem
    from edtf import parse_edtf
    from edtf.parser import EDTFParseException

    try:
        parsed = parse_edtf(text.rstrip("~?%"))  # a qualifier does not move strict bounds
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
        return datetime.date(*lower[:3]), datetime.date(*upper[:3])
    except (EDTFParseException, ValueError, AttributeError, TypeError):
        raise problem from None


DateField = Annotated[Date, PlainValidator(parse_date), WithJsonSchema({"type": "string", "format": "edtf"})]
