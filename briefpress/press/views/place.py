"""The view of a place, or of one year of it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.link.mentions import Mention
from briefpress.model.prose import PageText
from briefpress.model.record import Place
from briefpress.model.record.place import Point
from briefpress.plan.list_entries import divided_inner, places_within
from briefpress.plan.site_page import SitePage
from briefpress.press.charts.locate import locator_map
from briefpress.press.charts.map_drawing import MapDrawing
from briefpress.press.views.lines import event_line, mention_lines, upkeep
from briefpress.press.views.name_lines import name_lines
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import ShownList, YearLink, shown_list
from briefpress.press.views.places import PlaceNode, place_node, place_type
from briefpress.press.views.references import references
from briefpress.press.views.shape import EventLine, Head, Link, MentionLine, NameLine, Reference, Upkeep
from briefpress.press.views.wording import listed


class PointView(Struct, frozen=True):
    """WGS 84 degrees; ``precision``: 1 at the place, 2 near or in the district, 3 in the region."""

    lat: float
    lon: float
    precision: int
    source: PageText


class PlaceView(Struct, frozen=True):
    """A place's page.

    ``at``: events whose record names the place. ``claimed``: events that only a claim locates or counts there.
    ``inside``: events in places within, by their record or by a claim alone. An event that its record puts within is
    not ``claimed``.

    ``split``: these are too long for one page; they are empty, and ``years`` and ``inner_parts`` link to parts. With
    ``year`` set, the view is one such part, and the other fields are empty. A long ``inner`` has a part of its own.
    """

    head: Head
    name: str
    type: str
    year: str
    split: bool
    years: tuple[YearLink, ...]
    inner_parts: tuple[YearLink, ...]
    within: tuple[Link, ...]
    inner: tuple[PlaceNode, ...]
    point: PointView | None
    locator: MapDrawing | None
    names: tuple[NameLine, ...]
    body: PageText
    events: int
    at: tuple[EventLine, ...]
    claimed: tuple[EventLine, ...]
    inside: tuple[EventLine, ...]
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]


def place_view(briefing: Briefing, page: SitePage) -> PlaceView:
    """The view of a place's page, or of one year of a place with very many events."""
    context = PageContext(briefing, page)
    place = briefing.records.places[page.id]
    shown = shown_list(context, "events", place.name)
    whole = not page.part
    within = tuple(context.link("places", container) for container in briefing.containment.above[place.id])
    at, claimed, inside = _events(context, place, shown)
    return PlaceView(
        head=_head(context, place, within, shown),
        name=place.name,
        type=place_type(context, place),
        year=shown.label,
        split=shown.split,
        years=shown.years,
        inner_parts=shown.inner,
        within=within,
        inner=_inner(context, place, shown),
        point=_point(context, place.point) if whole and place.point else None,
        locator=locator_map(context, [(place.id, 1)]) if whole else None,
        names=name_lines(context, place.aliases) if whole else (),
        body=context.body(place) if whole else PageText(),
        events=len(briefing.events_of.get(("places", place.id), ())),
        at=at,
        claimed=claimed,
        inside=inside,
        mentions=mention_lines(context, "places", place.id, _listed(context, place)) if whole else (),
        themes=place.themes,
        upkeep=upkeep(context, place),
        references=references(context),
    )


def _head(context: PageContext, place: Place, within: tuple[Link, ...], shown: ShownList) -> Head:
    places = context.index("places", "Places")
    where = listed(link.text for link in within[:1])
    description = f"{place_type(context, place)} in {where}" if where else place_type(context, place)
    if context.page.part:
        return context.head(f"{place.name} {shown.label}", "", places, *shown.trail)
    return context.head(place.name, context.opening(place) or description, places, *reversed(within))


def _point(context: PageContext, point: Point) -> PointView:
    return PointView(point.lat, point.lon, int(point.geo_precision), context.inline(point.from_))


def _inner(context: PageContext, place: Place, shown: ShownList) -> tuple[PlaceNode, ...]:
    """The places directly within it, by name; a long list is a part of its own."""
    found = shown.ids("inner")
    if not found and not context.page.part and not divided_inner(context.briefing, place.id):
        found = tuple(places_within(context.briefing, place.id))
    return tuple(place_node(context, each) for each in found)


def _events(context: PageContext, place: Place, shown: ShownList) -> tuple[tuple[EventLine, ...], ...]:
    """Split the events into those at the place, those located there only by a claim, and those within."""
    at, claimed, inside = [], [], []
    for identifier in shown.ids("events"):
        event = context.briefing.events[identifier]
        line = event_line(context, identifier)
        if any(named.place == place.id for named in event.record.places):
            at.append(line)
        elif not _recorded_within(context, event, place.id) and any(
            _puts_there(each, place.id) for each in event.claims
        ):
            claimed.append(line)
        else:
            inside.append(line)
    return tuple(at), tuple(claimed), tuple(inside)


def _recorded_within(context: PageContext, event: LinkedEvent, place: str) -> bool:
    """Whether the event's record names a place within this one."""
    return any(named.place in context.briefing.containment.below.get(place, ()) for named in event.record.places)


def _puts_there(claim: LinkedClaim, place: str) -> bool:
    named = claim.claim.place.place if claim.claim.place else None
    return place in (named, claim.counted.place if claim.counted else None)


def _listed(context: PageContext, place: Place) -> Callable[[Mention], bool]:
    """A test whether the page already shows a mention: its events, and the places within."""
    events = frozenset(context.briefing.events_of.get(("places", place.id), ()))
    return lambda mention: mention.field == "within" or (mention.kind == "events" and mention.id in events)
