"""a place -> PlaceView: where it is, how exactly that is known, and what happened there; or one year of that."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.mentions import Mention
from briefpress.model.record import Place
from briefpress.model.record.place import Point
from briefpress.plan.plan import SitePage
from briefpress.press.charts.drawing import MapDrawing
from briefpress.press.charts.located import locator_map
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import event_line, mention_lines, upkeep
from briefpress.press.views.names_of import name_lines
from briefpress.press.views.places import PlaceNode, place_node, place_type
from briefpress.press.views.references import references
from briefpress.press.views.shape import EventLine, Head, Link, MentionLine, NameLine, Reference, Upkeep
from briefpress.press.views.wording import listed, year_name
from briefpress.press.views.years import YearLink, YearSpan, span


class PointView(Struct, frozen=True):
    """A coordinate in WGS 84 degrees; ``precision`` 1 exact, 2 near or in the district, 3 in the region."""

    lat: float
    lon: float
    precision: int
    source_html: str


class PlaceView(Struct, frozen=True):
    """A place's page.

    ``at`` are the events whose record names the place, ``claimed`` those that only a claim puts or counts there,
    ``inside`` those of the places within; an event stands in the first of the three that fits.

    ``split`` says that these are too long for one page: they are then empty, and ``years`` has the way. With ``year``
    this is such a year: the rest is empty.
    """

    head: Head
    name: str
    type: str
    year: str
    split: bool
    years: tuple[YearLink, ...]
    within: tuple[Link, ...]
    inner: tuple[PlaceNode, ...]
    point: PointView | None
    locator: MapDrawing | None
    names: tuple[NameLine, ...]
    body_html: str
    events: int
    at: tuple[EventLine, ...]
    claimed: tuple[EventLine, ...]
    inside: tuple[EventLine, ...]
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]


def place_view(briefing: Briefing, page: SitePage) -> PlaceView:
    """The page of a place, or of one year of a place with very many events."""
    desk = Desk(briefing, page)
    place = briefing.records.places[page.id]
    shown = span(desk, "places")
    whole = not page.year
    within = tuple(desk.link("places", container) for container in briefing.containment.above[place.id])
    at, claimed, inside = _events(desk, place, shown)
    return PlaceView(
        head=_head(desk, place, within),
        name=place.name,
        type=place_type(desk, place),
        year=year_name(page.year),
        split=shown.split,
        years=shown.years,
        within=within,
        inner=_inner(desk, place) if whole else (),
        point=_point(desk, place.point) if whole and place.point else None,
        locator=locator_map(desk, [(place.id, 1)]) if whole else None,
        names=name_lines(desk, place.aliases) if whole else (),
        body_html=desk.body(place) if whole else "",
        events=shown.total,
        at=at,
        claimed=claimed,
        inside=inside,
        mentions=mention_lines(desk, "places", place.id, _listed(desk, place)) if whole else (),
        themes=place.themes,
        upkeep=upkeep(desk, place),
        references=references(desk),
    )


def _head(desk: Desk, place: Place, within: tuple[Link, ...]) -> Head:
    places = desk.index("places", "Places")
    where = listed(link.text for link in within[:1])
    description = f"{place_type(desk, place)} in {where}" if where else place_type(desk, place)
    if desk.page.year:
        return desk.head(f"{place.name} {year_name(desk.page.year)}", "", places, desk.link("places", place.id))
    return desk.head(place.name, desk.opening(place) or description, places, *reversed(within))


def _point(desk: Desk, point: Point) -> PointView:
    return PointView(point.lat, point.lon, int(point.geo_precision), desk.inline(point.from_))


def _inner(desk: Desk, place: Place) -> tuple[PlaceNode, ...]:
    """The places directly within it, by name."""
    places = desk.briefing.records.places
    inner = [each for each in desk.briefing.containment.below.get(place.id, ()) if places[each].within == place.id]
    return tuple(
        place_node(desk, each) for each in sorted(inner, key=lambda each: (places[each].name.casefold(), each))
    )


def _events(desk: Desk, place: Place, shown: YearSpan) -> tuple[tuple[EventLine, ...], ...]:
    """The events there, those that a claim alone puts there, and those within."""
    at, claimed, inside = [], [], []
    for identifier in shown.events:
        event = desk.briefing.events[identifier]
        line = event_line(desk, identifier)
        if any(named.place == place.id for named in event.record.places):
            at.append(line)
        elif any(_puts_there(claim, place.id) for claim in event.claims):
            claimed.append(line)
        else:
            inside.append(line)
    return tuple(at), tuple(claimed), tuple(inside)


def _puts_there(claim: LinkedClaim, place: str) -> bool:
    named = claim.claim.place.place if claim.claim.place else None
    return place in (named, claim.counted.place if claim.counted else None)


def _listed(desk: Desk, place: Place) -> Callable[[Mention], bool]:
    """What the page shows of those who mention the place: its events, and the places within it."""
    events = frozenset(desk.briefing.events_of.get(("places", place.id), ()))
    return lambda mention: mention.field == "within" or (mention.kind == "events" and mention.id in events)
