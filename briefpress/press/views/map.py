"""all places -> MapView: those with coordinates on a map, the same as a list, and what is not on it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage
from briefpress.press.charts.drawing import KILOMETRES, Located, MapDrawing, Style, map_drawing
from briefpress.press.charts.frame import frame_around, without_outliers
from briefpress.press.charts.located import located
from briefpress.press.views.desk import Desk
from briefpress.press.views.places import place_type
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class MappedPlace(Struct, frozen=True):
    """A place in the list; ``precision`` is that of its coordinate, 0 where it has none."""

    place: Link
    type: str
    within: tuple[Link, ...]
    events: int
    precision: int


class MapView(Struct, frozen=True):
    """``drawing`` is None without any coordinate; ``shown`` are the places on it, ``hidden`` the others, busiest first.

    ``events`` are all, ``placed`` those at a place with a coordinate or within one. ``district`` and ``region`` are the
    radii, in kilometres, of the circles for places that are not exactly known. ``left_out`` counts places that have
    coordinates but too few events for so full a map.
    """

    head: Head
    total: int
    events: int
    placed: int
    drawing: MapDrawing | None
    shown: tuple[MappedPlace, ...]
    hidden: tuple[MappedPlace, ...]
    left_out: int
    district: int
    region: int


MOST = 300  # places on a map; more would cover each other
_STYLE = Style(wide_type=15, narrow_type=27, tolerance=0.5, step=5)
_WIDTH, _LEAST, _PADDING = 800.0, 6.0, 0.42


def map_view(briefing: Briefing, page: SitePage) -> MapView:
    """The map of all places, on a frame that holds them but for those far from all others."""
    desk = Desk(briefing, page)
    places = briefing.records.places
    ordered = sorted(places, key=lambda place: (-_events(briefing, place), places[place].name.casefold(), place))
    pointed = [place for place in ordered if places[place].point]
    drawn = [found for place in pointed[:MOST] if (found := located(desk, place))]
    on_map = {event for place in pointed for event in briefing.events_of.get(("places", place), ())}
    return MapView(
        head=desk.head("Map", f"{amount(len(drawn), 'place')} on a map", desk.index("places", "Places")),
        total=len(places),
        events=len(briefing.events),
        placed=len(on_map),
        drawing=_drawing(drawn) if drawn else None,
        shown=tuple(_mapped(desk, place) for place in pointed[:MOST]),
        hidden=tuple(_mapped(desk, place) for place in ordered if not places[place].point),
        left_out=len(pointed[MOST:]),
        district=KILOMETRES[2],
        region=KILOMETRES[3],
    )


def _drawing(drawn: Sequence[Located]) -> MapDrawing:
    points = without_outliers([(place.lon, place.lat) for place in drawn])
    return map_drawing(frame_around(points, _WIDTH, least=_LEAST, padding=_PADDING), tuple(drawn), _STYLE)


def _events(briefing: Briefing, place: str) -> int:
    return len(briefing.events_of.get(("places", place), ()))


def _mapped(desk: Desk, identifier: str) -> MappedPlace:
    place = desk.briefing.records.places[identifier]
    return MappedPlace(
        place=desk.link("places", identifier),
        type=place_type(desk, place),
        within=tuple(desk.link("places", above) for above in desk.briefing.containment.above.get(identifier, ())),
        events=_events(desk.briefing, identifier),
        precision=int(place.point.geo_precision) if place.point else 0,
    )
