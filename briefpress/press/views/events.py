"""The index of events by class and type."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.facets import facets_of
from briefpress.plan.lists import BY_YEAR, divided_lists
from briefpress.plan.paths import facet_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.facet import FacetLink, facet_links
from briefpress.press.views.facet_values import type_order
from briefpress.press.views.facets import Facets, facets
from briefpress.press.views.lines import event_line, event_type
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, part_links
from briefpress.press.views.shape import EventLine, Head, Link
from briefpress.press.views.wording import amount


class TypeGroup(Struct, frozen=True):
    """The events of one type. ``link`` leads to their own page; ``anchor`` is their heading on this one."""

    label: str
    anchor: str
    link: Link
    count: int
    events: tuple[EventLine, ...]


class ClassGroup(Struct, frozen=True):
    """The events of a class ("violence", "development", "statistic", or "" for unknown types), by type."""

    class_: str
    count: int
    types: tuple[TypeGroup, ...]


class EventsView(Struct, frozen=True):
    """The index of events. ``split``: too many for one page; groups have only counts, ``years`` links to the events.

    ``grades`` links to the lists by grade; ``facets`` are the choices of the filter.
    """

    head: Head
    total: int
    disputed: int
    split: bool
    grades: tuple[FacetLink, ...]
    facets: Facets
    classes: tuple[ClassGroup, ...]
    years: tuple[YearLink, ...]


def events_view(briefing: Briefing, page: SitePage) -> EventsView:
    """Classes and types in vocabulary order, with their events by date."""
    context = PageContext(briefing, page)
    total = len(briefing.events)
    chronology = divided_lists(briefing).get((BY_YEAR, ""))
    split = chronology is not None and not chronology.fits
    by_type: dict[str, list[str]] = {}
    for identifier, event in briefing.events.items():
        by_type.setdefault(event.record.type, []).append(identifier)
    classes: dict[str, list[TypeGroup]] = {}
    for type_ in sorted(by_type, key=lambda type_: type_order(briefing, type_)):
        label, class_ = event_type(briefing, briefing.events[by_type[type_][0]].record)
        lines = () if split else tuple(event_line(context, event) for event in by_type[type_])
        link = Link(label, facet_path(f"type/{type_}"))
        classes.setdefault(class_, []).append(TypeGroup(label, f"type-{type_}", link, len(by_type[type_]), lines))
    return EventsView(
        head=context.head("Events", f"{amount(total, 'event')} by type"),
        total=total,
        disputed=len(facets_of(briefing).get("disputed", ())),
        split=split,
        grades=facet_links(context, "grade"),
        facets=facets(context, (line for groups in classes.values() for group in groups for line in group.events)),
        classes=tuple(
            ClassGroup(class_, sum(group.count for group in groups), tuple(groups))
            for class_, groups in classes.items()
        ),
        years=part_links(BY_YEAR, chronology),
    )
