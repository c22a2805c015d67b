"""places, as a page names them -> Located, by their own coordinates or those of what they lie within."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.press.charts.drawing import Located, MapDrawing, Style, map_drawing
from briefpress.press.charts.frame import frame_around
from briefpress.press.views.desk import Desk

_STYLE = Style(wide_type=12, tolerance=1.2, step=10, point=5.5, growth=0)
_WIDTH, _LEAST, _STEP = 260.0, 10.0, 10.0


def located(desk: Desk, identifier: str, precision: int = 1) -> Located | None:
    """A place on a map, None where neither it nor what it lies within has a coordinate.

    ``precision`` is how exactly it is meant; it is never drawn more exactly than its coordinate. What only lies within
    a place that has one is near it (2), unless less is known of that one.
    """
    places = desk.briefing.records.places
    chain = (identifier, *desk.briefing.containment.above.get(identifier, ()))
    names = tuple(places[each].name for each in chain if each in places)
    for number, each in enumerate(chain):
        point = places[each].point if each in places else None
        if point:
            known = max(int(point.geo_precision), precision, 2 if number else 1)
            events = len(desk.briefing.events_of.get(("places", identifier), ()))
            return Located(desk.link("places", identifier), names, point.lat, point.lon, known, events)
    return None


def locator_map(desk: Desk, named: Iterable[tuple[str, int]]) -> MapDrawing | None:
    """A small map of some places with the precision meant, or None where none of them can be drawn.

    Its frame is of whole multiples of ten degrees, so that pages near each other share its ground.
    """
    found: dict[tuple[float, float, int], Located] = {}
    for identifier, precision in named:
        if place := located(desk, identifier, precision):
            found.setdefault((place.lat, place.lon, place.precision), place)
    if not found:
        return None
    points = [(place.lon, place.lat) for place in found.values()]
    frame = frame_around(points, _WIDTH, least=_LEAST, padding=0.25, step=_STEP)
    return map_drawing(frame, tuple(found.values()), _STYLE)
