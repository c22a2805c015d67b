"""events that share a facet -> FacetView: those of one type, of one grade, or that are disputed; or one year of them.

These have pages of their own so that without a script a reader comes to all that the filter of a list can show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import HUB, SitePage, facet_path, facets_of, years_of
from briefpress.press.views.desk import Desk
from briefpress.press.views.facet_values import facet_value
from briefpress.press.views.facets import Facets, facets
from briefpress.press.views.lines import event_line
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount, year_name
from briefpress.press.views.years import EventGroup, YearLink, months, year_links


class FacetLink(Struct, frozen=True):
    """The page of the events that share a value of a facet, and how many; ``here`` where it is the page itself."""

    value: str
    link: Link
    count: int
    here: bool


class FacetView(Struct, frozen=True):
    """``facet`` is "type", "grade" or "disputed", ``value`` which of them; ``others`` has all values of the facet.

    ``groups`` are the events by year, on the page of a year by month. With ``split`` they are too many for one page:
    then ``years`` has the way to them.
    """

    head: Head
    facet: str
    value: str
    title: str
    year: str
    total: int
    split: bool
    years: tuple[YearLink, ...]
    others: tuple[FacetLink, ...]
    facets: Facets
    groups: tuple[EventGroup, ...]


def facet_view(briefing: Briefing, page: SitePage) -> FacetView:
    """The events by date, with what else they may be chosen by."""
    desk = Desk(briefing, page)
    events = facets_of(briefing)[page.id]
    years = years_of(briefing, events)
    split = len(events) > HUB and not page.year
    groups = () if split else tuple(_groups(desk, {page.year: years[page.year]} if page.year else years))
    name, _, value = page.id.partition("/")
    label = facet_value(desk, name, value).label if value else "disputed"
    title = {"type": label, "grade": f"Events graded {label}"}.get(name, "Disputed events")
    total = len(years[page.year]) if page.year else len(events)
    trail = (Link(title, facet_path(page.id)),) if page.year else ()
    return FacetView(
        head=desk.head(
            f"{title} {year_name(page.year)}".strip(), amount(total, "event"), desk.index("events", "Events"), *trail
        ),
        facet=name,
        value=value,
        title=title,
        year=year_name(page.year),
        total=total,
        split=split,
        years=year_links(desk, years, facet_path(page.id).removesuffix("/index.html")) if len(events) > HUB else (),
        others=facet_links(desk, name) if value else (),
        facets=facets(desk, (line for group in groups for line in group.events)),
        groups=groups,
    )


def _groups(desk: Desk, years: Mapping[str, tuple[str, ...]]) -> Iterator[EventGroup]:
    for year, events in years.items():
        if desk.page.year:
            yield from months(desk, events)
        else:
            yield EventGroup(
                year_name(year), f"in-{year}", len(events), tuple(event_line(desk, event) for event in events)
            )


def facet_links(desk: Desk, facet: str) -> tuple[FacetLink, ...]:
    """The pages of all values of a facet, in order."""
    found = {}
    for name, events in facets_of(desk.briefing).items():
        kind, _, value = name.partition("/")
        if kind == facet:
            told = facet_value(desk, facet, value)
            link = Link(told.label, facet_path(name))
            found[told.order] = FacetLink(value, link, len(events), here=desk.page.id == name)
    return tuple(found[order] for order in sorted(found))
