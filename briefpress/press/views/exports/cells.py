"""dates, ids and texts of records -> the cells of a table."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.link.briefing import Briefing
from briefpress.model.prose import BodyLink, plain, read_line
from briefpress.model.record import Date
from briefpress.model.record.day import Day

SEPARATOR = ";"
_WHOLE = 1 << 20  # no field of words is longer


def edtf(date: Date | None) -> str | None:
    """A date as the record has it (EDTF, ISO 8601-2)."""
    return date.edtf if date else None


def earliest(date: Date | None) -> str | None:
    """The first day that a date may mean, where it is known."""
    return _day(date.earliest) if date else None


def latest(date: Date | None) -> str | None:
    """The last day that a date may mean, where it is known."""
    return _day(date.latest) if date else None


def _day(day: Day | None) -> str | None:
    """The day as Table Schema has it, whose years have four digits; the column of EDTF has every other."""
    return str(day) if day and day.as_date else None


def joined_cells(ids: Iterable[str]) -> str | None:
    """Ids in one cell; no id has the separator in it."""
    return SEPARATOR.join(ids) or None


def words(briefing: Briefing, text: str | None) -> str | None:
    """A field of words without its marks: a link is the name of what it leads to, a citation is left out."""

    def name(link: BodyLink) -> tuple[str, str] | None:
        found = briefing.records.targets(link.target)
        label = briefing.records.of(found[0][0])[found[0][1]].label if found else link.target
        return "", link.words or label

    return plain(read_line(text).opening, name, _WHOLE) if text else None
