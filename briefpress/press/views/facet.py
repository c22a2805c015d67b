"""The view of the events of one type or grade, or of the disputed ones; or of one year of them.

These pages let readers without scripts reach everything that a list's filter can show.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.facets import facets_of
from briefpress.plan.paths import facet_path
from briefpress.plan.plan import years_of
from briefpress.plan.site_page import SitePage
from briefpress.press.views.facet_values import facet_value
from briefpress.press.views.facets import Facets, facets
from briefpress.press.views.lines import event_line
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount, year_name
from briefpress.press.views.years import EventGroup, months


class FacetLink(Struct, frozen=True):
    """The list of events with a facet value, and their number; ``here`` marks the current page."""

    value: str
    link: Link
    count: int
    here: bool


class FacetView(Struct, frozen=True):
    """A facet's page. ``facet``: "type", "grade" or "disputed". ``value``: the type or grade. ``others``: all values.

    ``groups``: events by year, or by month on a year's page. ``split``: too many for one page; ``years`` and
    ``inner`` link to its parts.
    """

    head: Head
    facet: str
    value: str
    title: str
    year: str
    total: int
    split: bool
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    others: tuple[FacetLink, ...]
    facets: Facets
    groups: tuple[EventGroup, ...]


def facet_view(briefing: Briefing, page: SitePage) -> FacetView:
    """The view of the events by date, with the choices of their filter."""
    context = PageContext(briefing, page)
    name, _, value = page.id.partition("/")
    label = facet_value(context, name, value).label if value else "disputed"
    title = {"type": label, "grade": f"Events graded {label}"}.get(name, "Disputed events")
    listed = shown_list(context, "events", title)
    groups = tuple(_groups(context, listed.ids("events")))
    total = len(listed.all_ids("events"))
    return FacetView(
        head=context.head(
            f"{title} {listed.label}".strip(), amount(total, "event"), context.index("events", "Events"), *listed.trail
        ),
        facet=name,
        value=value,
        title=title,
        year=listed.label,
        total=total,
        split=listed.split,
        years=listed.years,
        inner=listed.inner,
        others=facet_links(context, name) if value else (),
        facets=facets(context, (line for group in groups for line in group.events)),
        groups=groups,
    )


def _groups(context: PageContext, shown: tuple[str, ...]) -> Iterator[EventGroup]:
    if context.page.part:
        yield from months(context, shown)
        return
    for year, events in years_of(context.briefing, shown).items():
        yield EventGroup(
            year_name(year), f"in-{year}", len(events), tuple(event_line(context, event) for event in events)
        )


def facet_links(context: PageContext, facet: str) -> tuple[FacetLink, ...]:
    """Links to the pages of all values of a facet, in order."""
    found = {}
    for name, events in facets_of(context.briefing).items():
        kind, _, value = name.partition("/")
        if kind == facet:
            known = facet_value(context, facet, value)
            link = Link(known.label, facet_path(name))
            found[known.order] = FacetLink(value, link, len(events), here=context.page.id == name)
    return tuple(found[order] for order in sorted(found))
