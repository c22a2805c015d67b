"""The view of all events, or of one year, by year and month."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage, single_path, years_of
from briefpress.press.views.facets import Facets, facets
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount, period_words, year_name
from briefpress.press.views.years import WHOLE, EventGroup, YearLink, months, year_links


class ChronologyYear(Struct, frozen=True):
    """A year with a link to its page, and its months; events known only by year form a group of their own.

    ``months`` is empty if the whole chronology is too long for one page; the year's page then has them.
    """

    year: str
    anchor: str
    link: Link
    count: int
    months: tuple[EventGroup, ...]


class ChronologyView(Struct, frozen=True):
    """The chronology; ``year`` is "" for the whole. ``earlier`` and ``later`` link a year's page to its neighbours.

    ``facets`` are the choices of the list's filter.
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
    """The view of the whole chronology or of the page's year. If too long for one page, the whole lists only years."""
    context = PageContext(briefing, page)
    years = years_of(briefing, tuple(briefing.order))
    shown = {page.year: years[page.year]} if page.year else years
    total = sum(map(len, shown.values()))
    whole = bool(page.year) or total <= WHOLE
    named = year_name(page.year)
    title = f"Chronology {named}".strip()
    trail = (context.index("chronology", "Chronology"),) if page.year else ()
    earlier, later = _neighbours(years, page.year)
    listed = tuple(_year(context, year, events, whole=whole) for year, events in shown.items())
    return ChronologyView(
        head=context.head(title, f"{amount(total, 'event')}, {named or period_words(years)}", *trail),
        year=named,
        total=total,
        all_years=year_links(context, years, "chronology"),
        facets=facets(context, (line for year in listed for month in year.months for line in month.events)),
        years=listed,
        earlier=earlier,
        later=later,
    )


def _year(context: PageContext, year: str, events: tuple[str, ...], *, whole: bool) -> ChronologyYear:
    path = single_path("chronology", year)
    named = year_name(year)
    return ChronologyYear(
        named, f"year-{year}", Link(named, path), len(events), months(context, events) if whole else ()
    )


def _neighbours(years: Iterable[str], year: str) -> tuple[Link | None, Link | None]:
    """The nearest years with events before and after a year."""
    if not year:
        return None, None
    row = ["", *years, ""]
    place = row.index(year)
    earlier, later = (
        Link(year_name(other), single_path("chronology", other)) if other else None
        for other in (row[place - 1], row[place + 1])
    )
    return earlier, later
