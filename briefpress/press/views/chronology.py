"""every event, or those of one year -> ChronologyView: by year, then month."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record.day import year_of
from briefpress.plan.plan import SitePage, single_path, years_of
from briefpress.press.views.desk import Desk
from briefpress.press.views.facets import Facets, facets
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount, year_name, years_words
from briefpress.press.views.years import WHOLE, EventGroup, YearLink, months, year_links


class ChronologyYear(Struct, frozen=True):
    """One year: the link to its own page, and its months; an event known by its year alone has a group of its own.

    ``months`` is empty where the whole chronology is too long for one page: then the year's page has them.
    """

    year: str
    anchor: str
    link: Link
    count: int
    months: tuple[EventGroup, ...]


class ChronologyView(Struct, frozen=True):
    """``year`` is empty for the whole; ``earlier`` and ``later`` are the years before and after, on a year's page.

    ``facets`` are what the list may be chosen by.
    """

    head: Head
    year: str
    total: int
    all_years: tuple[YearLink, ...]
    facets: Facets
    years: tuple[ChronologyYear, ...]
    earlier: Link | None
    later: Link | None


def chronology_view(briefing: Briefing, page: SitePage) -> ChronologyView:
    """The whole, or the year that the page names; a whole that is too long for one page has the years alone."""
    desk = Desk(briefing, page)
    years = years_of(briefing, tuple(briefing.order))
    shown = {page.year: years[page.year]} if page.year else years
    total = sum(map(len, shown.values()))
    whole = bool(page.year) or total <= WHOLE
    named = year_name(page.year)
    title = f"Chronology {named}".strip()
    trail = (desk.index("chronology", "Chronology"),) if page.year else ()
    earlier, later = _neighbours(years, page.year)
    listed = tuple(_year(desk, year, events, whole=whole) for year, events in shown.items())
    return ChronologyView(
        head=desk.head(title, f"{amount(total, 'event')}, {named or years_words([*map(year_of, years)])}", *trail),
        year=named,
        total=total,
        all_years=year_links(desk, years, "chronology"),
        facets=facets(desk, (line for year in listed for month in year.months for line in month.events)),
        years=listed,
        earlier=earlier,
        later=later,
    )


def _year(desk: Desk, year: str, events: tuple[str, ...], *, whole: bool) -> ChronologyYear:
    path = single_path("chronology", year)
    named = year_name(year)
    return ChronologyYear(named, f"year-{year}", Link(named, path), len(events), months(desk, events) if whole else ())


def _neighbours(years: Iterable[str], year: str) -> tuple[Link | None, Link | None]:
    """The years with events before and after one."""
    if not year:
        return None, None
    row = ["", *years, ""]
    place = row.index(year)
    earlier, later = (
        Link(year_name(other), single_path("chronology", other)) if other else None
        for other in (row[place - 1], row[place + 1])
    )
    return earlier, later
