"""events -> lists under headings, and links to the years that a long list is split by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.model.record.day import year_id
from briefpress.plan.plan import HUB, years_of
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import event_line
from briefpress.press.views.shape import EventLine, Link
from briefpress.press.views.wording import MONTHS, year_name, year_words

# So many events at most stand on one page of an index; above it, the years have them.
WHOLE = 5 * HUB


class EventGroup(Struct, frozen=True):
    """Events under one heading; ``anchor`` names the heading on the page. ``events`` may be fewer than ``count``."""

    label: str
    anchor: str
    count: int
    events: tuple[EventLine, ...]


class YearLink(Struct, frozen=True):
    """A year's page and how many events it has; ``here`` where it is the page itself."""

    link: Link
    count: int
    here: bool = False


def months(desk: Desk, identifiers: Iterable[str]) -> tuple[EventGroup, ...]:
    """The events of one year by the month they begin in; those whose date is wider than a month come first."""
    found: dict[tuple[str, str], list[EventLine]] = {}
    for identifier in identifiers:
        found.setdefault(_month(desk.briefing.events[identifier].record.date), []).append(event_line(desk, identifier))
    return tuple(
        EventGroup(label, anchor, len(events), tuple(events)) for (anchor, label), events in sorted(found.items())
    )


def _month(date: Date) -> tuple[str, str]:
    """The anchor and the heading of a date's month; of its year where the month it began in is not known."""
    first = date.order[0]
    anchor, label = f"in-{year_id(first.year)}", year_words(first.year)
    if not _known_month(date):
        return anchor, label
    return f"{anchor}-{first.month:02}", f"{MONTHS[first.month - 1]} {label}"


def _known_month(date: Date) -> bool:
    """Whether the day it happened, or began, is known to lie in one month."""
    if date.form == "within":
        first, last = date.earliest, date.latest
        return bool(first and last and (first.year, first.month) == (last.year, last.month))
    return date.start is not None and date.start.month is not None


def year_links(desk: Desk, years: Mapping[str, Sequence[str]], folder: str) -> tuple[YearLink, ...]:
    """The years of a long list, in order; ``folder`` is where the pages of the years stand."""
    here = desk.page.year
    return tuple(
        YearLink(Link(year_name(year), f"{folder}/{year}/index.html"), len(events), year == here)
        for year, events in years.items()
    )


class YearSpan(Struct, frozen=True):
    """The part of a record's events that a page shows: all, those of one year, or none where years split them."""

    events: tuple[str, ...]
    total: int
    split: bool
    years: tuple[YearLink, ...]


def span(desk: Desk, kind: str) -> YearSpan:
    """What the page of a record shows of its events; more than `plan.HUB` of them have a page for each year."""
    page = desk.page
    events = desk.briefing.events_of.get((kind, page.id), ())
    if len(events) <= HUB:
        return YearSpan(events, len(events), split=False, years=())
    years = years_of(desk.briefing, events)
    return YearSpan(years.get(page.year, ()), len(events), not page.year, year_links(desk, years, f"{kind}/{page.id}"))
