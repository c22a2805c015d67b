"""Events grouped under headings, and links to the years of a long list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.model.record.day import year_id
from briefpress.plan.plan import YEAR_SPLIT, years_of
from briefpress.press.views.lines import event_line
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import EventLine, Link
from briefpress.press.views.wording import MONTHS, year_name, year_words

# The largest number of events on one index page; above it, the years have them.
WHOLE = 5 * YEAR_SPLIT


class EventGroup(Struct, frozen=True):
    """Events under one heading with the id ``anchor``. ``events`` may have fewer than ``count`` entries."""

    label: str
    anchor: str
    count: int
    events: tuple[EventLine, ...]


class YearLink(Struct, frozen=True):
    """A year's page with its number of events; ``here`` marks the current page."""

    link: Link
    count: int
    here: bool = False


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


def year_links(context: PageContext, years: Mapping[str, Sequence[str]], folder: str) -> tuple[YearLink, ...]:
    """Links to the years of a long list, in order; ``folder`` contains the year pages."""
    here = context.page.year
    return tuple(
        YearLink(Link(year_name(year), f"{folder}/{year}/index.html"), len(events), year == here)
        for year, events in years.items()
    )


class ShownEvents(Struct, frozen=True):
    """The events that a record's page shows: all, those of one year, or none if they are split by year."""

    events: tuple[str, ...]
    total: int
    split: bool
    years: tuple[YearLink, ...]


def shown_events(context: PageContext, kind: str) -> ShownEvents:
    """The events to show on a record's page; more than `plan.HUB` events have a page per year."""
    page = context.page
    events = context.briefing.events_of.get((kind, page.id), ())
    if len(events) <= YEAR_SPLIT:
        return ShownEvents(events, len(events), split=False, years=())
    years = years_of(context.briefing, events)
    return ShownEvents(
        years.get(page.year, ()), len(events), not page.year, year_links(context, years, f"{kind}/{page.id}")
    )
