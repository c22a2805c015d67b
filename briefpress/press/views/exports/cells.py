"""Cells of tables from dates, ids and texts."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.link.briefing import Briefing
from briefpress.model.prose import BodyLink, opening, plain, read_line
from briefpress.model.record import Date
from briefpress.model.record.day import Day

SEPARATOR = ";"
_WHOLE = 1 << 20  # longer than any text field


def edtf(date: Date | None) -> str | None:
    """A date in EDTF (ISO 8601-2), as the record has it."""
    return date.edtf if date else None


def earliest(date: Date | None) -> str | None:
    """The first day that a date may mean, if known."""
    return _day(date.earliest) if date else None


def latest(date: Date | None) -> str | None:
    """The last day that a date may mean, if known."""
    return _day(date.latest) if date else None


def _day(day: Day | None) -> str | None:
    """The day as Table Schema has it, whose years have four digits; the column of EDTF has every other."""
    return str(day) if day and day.as_date else None


def joined_cells(ids: Iterable[str]) -> str | None:
    """Ids in one cell; ids never contain the separator."""
    return SEPARATOR.join(ids) or None


def plain_text(briefing: Briefing, text: str | None) -> str | None:
    """A text field as plain text: links become the names of their targets, citations are left out."""

    def name(link: BodyLink) -> str:
        found = briefing.records.targets(link.target)
        label = briefing.records.of(found[0][0])[found[0][1]].label if found else link.target
        return link.words or label

    return plain(opening(read_line(text)), name, _WHOLE) if text else None
