"""Locate places by their own coordinates or those of the areas that contain them."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.press.charts.frame import frame_around
from briefpress.press.charts.map_drawing import Located, MapDrawing, Style, map_drawing
from briefpress.press.views.page_context import PageContext

_STYLE = Style(wide_type=12, tolerance=1.2, step=10, point=5.5, growth=0)
_WIDTH, _LEAST, _STEP = 260.0, 10.0, 10.0


def locate_place(context: PageContext, identifier: str, precision: int = 1) -> Located | None:
    """A place on a map; None if neither it nor any area that contains it has coordinates.

    ``precision`` is that of the mention; a place is never drawn more precisely than its coordinates. A place without
    coordinates is drawn near (2) the area that contains it, or at the precision of that area if lower.
    """
    places = context.briefing.records.places
    chain = (identifier, *context.briefing.containment.above.get(identifier, ()))
    names = tuple(places[each].name for each in chain if each in places)
    for number, each in enumerate(chain):
        point = places[each].point if each in places else None
        if point:
            known = max(int(point.geo_precision), precision, 2 if number else 1)
            events = len(context.briefing.events_of.get(("places", identifier), ()))
            return Located(context.link("places", identifier), names, point.lat, point.lon, known, events)
    return None


def locator_map(context: PageContext, named: Iterable[tuple[str, int]]) -> MapDrawing | None:
    """A small map of places with the precision of their mention; None if none can be drawn.

    Its frame is in multiples of ten degrees, so that nearby pages share a base map.
    """
    found: dict[tuple[float, float, int], Located] = {}
    for identifier, precision in named:
        if place := locate_place(context, identifier, precision):
            found.setdefault((place.lat, place.lon, place.precision), place)
    if not found:
        return None
    points = [(place.lon, place.lat) for place in found.values()]
    frame = frame_around(points, _WIDTH, least=_LEAST, padding=0.25, step=_STEP)
    return map_drawing(frame, tuple(found.values()), _STYLE)
