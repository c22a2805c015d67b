"""Sort pages so that those with the same map background are adjacent.

A process draws a map background once. If the pages of a region were spread over all processes, each would draw it.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.link.briefing import Briefing
from briefpress.model.record import Event
from briefpress.plan.site_page import SitePage

_DEGREES = 10  # about the size of the background of a small map


def page_order(briefing: Briefing, pages: Iterable[SitePage]) -> list[SitePage]:
    """The pages of events and places by region, from west to east, after all other pages in the given order."""
    return sorted(pages, key=lambda page: _region(briefing, page))


def _region(briefing: Briefing, page: SitePage) -> tuple[float, ...]:
    places = briefing.records.places
    record = briefing.records.events.get(page.id) if page.view == "event" else None
    place = _where(record) if record else page.id if page.view == "place" else ""
    chain = (place, *briefing.containment.above.get(place, ()))
    point = next((places[each].point for each in chain if each in places and places[each].point), None)
    return (point.lon // _DEGREES, point.lat // _DEGREES, point.lon, point.lat) if point else ()


def _where(event: Event) -> str:
    return next((named.place for named in event.places if named.place), "")
