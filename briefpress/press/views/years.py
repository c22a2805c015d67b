"""Events grouped under headings."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.model.record.day import UNDATED, year_id
from briefpress.press.views.lines import event_line
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import EventLine
from briefpress.press.views.wording import MONTHS, year_words


class EventGroup(Struct, frozen=True):
    """Events under one heading with the id ``anchor``. ``events`` may have fewer than ``count`` entries."""

    label: str
    anchor: str
    count: int
    events: tuple[EventLine, ...]


def months(context: PageContext, identifiers: Iterable[str]) -> tuple[EventGroup, ...]:
    """The events of one year by the month they begin in; dates wider than a month come first."""
    found: dict[tuple[str, str], list[EventLine]] = {}
    for identifier in identifiers:
        found.setdefault(_month(context.briefing.events[identifier].record.date), []).append(
            event_line(context, identifier)
        )
    return tuple(
        EventGroup(label, anchor, len(events), tuple(events)) for (anchor, label), events in sorted(found.items())
    )


def _month(date: Date) -> tuple[str, str]:
    """The anchor and heading of a date's month, or of its year if the month is unknown."""
    if date.earliest is None:
        return UNDATED, "Start unknown"
    first = date.order[0]
    anchor, label = f"in-{year_id(first.year)}", year_words(first.year)
    if not _known_month(date):
        return anchor, label
    return f"{anchor}-{first.month:02}", f"{MONTHS[first.month - 1]} {label}"


def _known_month(date: Date) -> bool:
    """Whether the (first) day is known to fall in one month."""
    if date.form == "within":
        first, last = date.earliest, date.latest
        return bool(first and last and (first.year, first.month) == (last.year, last.month))
    return date.start is not None and date.start.month is not None
