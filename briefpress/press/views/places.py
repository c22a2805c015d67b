"""all places -> PlacesView: the tree from country to quarter."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Place
from briefpress.plan.plan import SitePage
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class PlaceNode(Struct, frozen=True):
    """A place and those within it; ``events`` counts those there or within. ``precision`` is "" without a point."""

    place: Link
    type: str
    events: int
    precision: str
    inner: tuple[PlaceNode, ...]


class PlacesView(Struct, frozen=True):
    """``tree`` begins with the places that lie within no other; ``with_point`` have a coordinate."""

    head: Head
    total: int
    with_point: int
    tree: tuple[PlaceNode, ...]


def places_view(briefing: Briefing, page: SitePage) -> PlacesView:
    """The whole tree; places within nothing stand at its root."""
    desk = Desk(briefing, page)
    places = briefing.records.places
    inner: dict[str, list[str]] = {}
    for place in places.values():
        container = next(iter(briefing.containment.above[place.id]), "")
        inner.setdefault(container, []).append(place.id)

    def nodes(container: str) -> tuple[PlaceNode, ...]:
        ordered = sorted(inner.get(container, ()), key=lambda place: (places[place].name.casefold(), place))
        return tuple(place_node(desk, place, nodes(place)) for place in ordered)

    return PlacesView(
        head=desk.head("Places", f"{amount(len(places), 'place')} by country and region"),
        total=len(places),
        with_point=sum(place.point is not None for place in places.values()),
        tree=nodes(""),
    )


def place_node(desk: Desk, identifier: str, inner: tuple[PlaceNode, ...] = ()) -> PlaceNode:
    """A place in a list of places."""
    place = desk.briefing.records.places[identifier]
    return PlaceNode(
        place=desk.link("places", identifier),
        type=place_type(desk, place),
        events=len(desk.briefing.events_of.get(("places", identifier), ())),
        precision=place.point.geo_precision if place.point else "",
        inner=inner,
    )


def place_type(desk: Desk, place: Place) -> str:
    """The label of a place's type."""
    word = desk.briefing.records.config.vocabulary.place_types.get(place.type)
    return word.label if word else place.type
