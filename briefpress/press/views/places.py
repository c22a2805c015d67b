"""The tree of all places."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Place
from briefpress.plan.plan import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class PlaceNode(Struct, frozen=True):
    """A place with the places in it; ``events``: number at or within it. ``precision`` is "" without coordinates."""

    place: Link
    type: str
    events: int
    precision: str
    inner: tuple[PlaceNode, ...]


class PlacesView(Struct, frozen=True):
    """The tree of places. ``with_point``: number of places with coordinates."""

    head: Head
    total: int
    with_point: int
    tree: tuple[PlaceNode, ...]


def places_view(briefing: Briefing, page: SitePage) -> PlacesView:
    """The view of the whole tree; places in no other place are its roots."""
    context = PageContext(briefing, page)
    places = briefing.records.places
    inner: dict[str, list[str]] = {}
    for place in places.values():
        container = next(iter(briefing.containment.above[place.id]), "")
        inner.setdefault(container, []).append(place.id)

    def nodes(container: str) -> tuple[PlaceNode, ...]:
        ordered = sorted(inner.get(container, ()), key=lambda place: (places[place].name.casefold(), place))
        return tuple(place_node(context, place, nodes(place)) for place in ordered)

    return PlacesView(
        head=context.head("Places", f"{amount(len(places), 'place')} by country and region"),
        total=len(places),
        with_point=sum(place.point is not None for place in places.values()),
        tree=nodes(""),
    )


def place_node(context: PageContext, identifier: str, inner: tuple[PlaceNode, ...] = ()) -> PlaceNode:
    """A place in a list of places."""
    place = context.briefing.records.places[identifier]
    return PlaceNode(
        place=context.link("places", identifier),
        type=place_type(context, place),
        events=len(context.briefing.events_of.get(("places", identifier), ())),
        precision=place.point.geo_precision if place.point else "",
        inner=inner,
    )


def place_type(context: PageContext, place: Place) -> str:
    """The label of a place's type."""
    word = context.briefing.records.config.vocabulary.place_types.get(place.type)
    return word.label if word else place.type
