"""The view of all events, or of one year, by year and month."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.lists import BY_YEAR, divided_lists
from briefpress.plan.parts import ListPart
from briefpress.plan.paths import part_path
from briefpress.plan.plan import years_of
from briefpress.plan.site_page import SitePage
from briefpress.press.views.facets import Facets, facets
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, part_words, shown_list
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount, period_words, year_name
from briefpress.press.views.years import EventGroup, months


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
    """The chronology; ``year`` names its part, "" for the whole. ``earlier`` and ``later`` link to its neighbours.

    ``inner`` links to the parts of a year that is too long for one page. ``facets`` are the choices of the filter.
    """

    head: Head
    year: str
    total: int
    all_years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    facets: Facets
    years: tuple[ChronologyYear, ...]
    earlier: Link | None
    later: Link | None


def chronology_view(briefing: Briefing, page: SitePage) -> ChronologyView:
    """The view of the whole chronology or of the page's year. If too long for one page, the whole lists only years."""
    context = PageContext(briefing, page)
    chronology = shown_list(context, "events", "Chronology")
    events = chronology.all_ids("events")
    years = years_of(briefing, events)
    whole = not chronology.split if page.part else chronology.part.fits
    title = f"Chronology {chronology.label}".strip()
    earlier, later = _neighbours(briefing, page.part)
    listed = tuple(_year(context, year, found, whole=whole) for year, found in years.items() if whole or not page.part)
    return ChronologyView(
        head=context.head(
            title, f"{amount(len(events), 'event')}, {chronology.label or period_words(years)}", *chronology.trail
        ),
        year=chronology.label,
        total=len(events),
        all_years=chronology.years,
        inner=chronology.inner,
        facets=facets(context, (line for year in listed for month in year.months for line in month.events)),
        years=listed,
        earlier=earlier,
        later=later,
    )


def _year(context: PageContext, year: str, events: tuple[str, ...], *, whole: bool) -> ChronologyYear:
    path = part_path("chronology", "", year)
    named = year_name(year)
    return ChronologyYear(
        named, f"year-{year}", Link(named, path), len(events), months(context, events) if whole else ()
    )


def _neighbours(briefing: Briefing, name: str) -> tuple[Link | None, Link | None]:
    """The parts before and after a part, among those beside it."""
    chain = (divided_lists(briefing)[BY_YEAR, ""], *divided_lists(briefing)[BY_YEAR, ""].path(name)) if name else ()
    row = chain[-2].inner if chain else ()
    place = next((place for place, part in enumerate(row) if part.name == name), -1)
    earlier, later = row[:place][-1:], row[place + 1 :][:1]
    return _link(earlier) if chain else None, _link(later) if chain else None


def _link(parts: Sequence[ListPart]) -> Link | None:
    return next((Link(part_words(part.stems), part_path(BY_YEAR, "", part.name)) for part in parts), None)
