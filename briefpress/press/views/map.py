"""The view of the map page: places with coordinates on a map and in a table, and the places without."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.charts.frame import frame_around, without_outliers
from briefpress.press.charts.locate import locate_place
from briefpress.press.charts.map_drawing import KILOMETRES, Located, MapDrawing, Style, map_drawing
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.places import place_type
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class MappedPlace(Struct, frozen=True):
    """A place in the tables; ``precision`` is that of its coordinates, 0 without any."""

    place: Link
    type: str
    within: tuple[Link, ...]
    events: int
    precision: int


class MapView(Struct, frozen=True):
    """The map page. ``drawing`` is None without coordinates. ``shown`` and ``hidden`` are sorted by number of events.

    ``events``: all events; ``placed``: those at or within a place with coordinates. ``district`` and ``region``: the
    radii in kilometres of the circles for imprecise places. ``left_out``: places with coordinates left out of a crowded
    map; ``hidden_left_out``: places without that are left out of a long table.
    """

    head: Head
    total: int
    events: int
    placed: int
    drawing: MapDrawing | None
    shown: tuple[MappedPlace, ...]
    hidden: tuple[MappedPlace, ...]
    left_out: int
    hidden_left_out: int
    district: int
    region: int


MOST = 240  # places on a map; more would overlap, and the page would be too long
_MOST_HIDDEN = 60  # places without coordinates; the page of all places has the others
_STYLE = Style(wide_type=15, narrow_type=27, tolerance=0.5, step=5)
_WIDTH, _LEAST, _PADDING = 800.0, 6.0, 0.42


def map_view(briefing: Briefing, page: SitePage) -> MapView:
    """The view of all places; the frame leaves out places far from all others."""
    context = PageContext(briefing, page)
    places = briefing.records.places
    ordered = sorted(places, key=lambda place: (-_events(briefing, place), places[place].name.casefold(), place))
    pointed = [place for place in ordered if places[place].point]
    unknown = [place for place in ordered if not places[place].point]
    drawn = [found for place in pointed[:MOST] if (found := locate_place(context, place))]
    on_map = {event for place in pointed for event in briefing.events_of.get(("places", place), ())}
    return MapView(
        head=context.head("Map", f"{amount(len(drawn), 'place')} on a map", context.index("places", "Places")),
        total=len(places),
        events=len(briefing.events),
        placed=len(on_map),
        drawing=_drawing(drawn) if drawn else None,
        shown=tuple(_mapped(context, place) for place in pointed[:MOST]),
        hidden=tuple(_mapped(context, place) for place in unknown[:_MOST_HIDDEN]),
        hidden_left_out=len(unknown[_MOST_HIDDEN:]),
        left_out=len(pointed[MOST:]),
        district=KILOMETRES[2],
        region=KILOMETRES[3],
    )


def _drawing(drawn: Sequence[Located]) -> MapDrawing:
    points = without_outliers([(place.lon, place.lat) for place in drawn])
    return map_drawing(frame_around(points, _WIDTH, least=_LEAST, padding=_PADDING), tuple(drawn), _STYLE)


def _events(briefing: Briefing, place: str) -> int:
    return len(briefing.events_of.get(("places", place), ()))


def _mapped(context: PageContext, identifier: str) -> MappedPlace:
    place = context.briefing.records.places[identifier]
    return MappedPlace(
        place=context.link("places", identifier),
        type=place_type(context, place),
        within=tuple(context.link("places", above) for above in context.briefing.containment.above.get(identifier, ())),
        events=_events(context.briefing, identifier),
        precision=int(place.point.geo_precision) if place.point else 0,
    )
