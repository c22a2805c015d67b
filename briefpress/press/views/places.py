"""The tree of all places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Place
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
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
    """The tree of places. ``with_point``: number of places with coordinates.

    ``years`` and ``inner`` link to the parts of a long list, by initial; ``year`` names the part that is shown, without
    a tree. Of a tree that is too long, the page of all places has the upper places.
    """

    head: Head
    total: int
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
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

    shown = shown_list(context, title="Places")
    tree = (
        nodes("") if not shown.years else _flat(context, shown.ids("places")) if page.part else _upper(context, inner)
    )
    return PlacesView(
        head=context.head(
            f"Places {shown.label}".strip(), f"{amount(len(places), 'place')} by country and region", *shown.trail
        ),
        total=len(shown.all_ids("places")),
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        with_point=sum(places[each].point is not None for each in shown.all_ids("places")),
        tree=tree,
    )


# So many places of a tree that is too long are shown: its roots, and what is directly within them.
_MOST = 300


def _upper(context: PageContext, inner: Mapping[str, Sequence[str]]) -> tuple[PlaceNode, ...]:
    """The roots of the tree with the places directly within them, or the roots alone, as far as there is space."""
    roots = inner.get("", ())
    deep = len(roots) + sum(len(inner.get(root, ())) for root in roots) <= _MOST
    return _flat(context, roots[:_MOST], inner if deep else {})


def _flat(
    context: PageContext, identifiers: Sequence[str], inner: Mapping[str, Sequence[str]] | None = None
) -> tuple[PlaceNode, ...]:
    """Places by name, each with those given as directly within it."""
    places = context.briefing.records.places
    ordered = sorted(identifiers, key=lambda place: (places[place].name.casefold(), place))
    return tuple(place_node(context, place, _flat(context, (inner or {}).get(place, ()))) for place in ordered)


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
