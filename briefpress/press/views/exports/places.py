"""The table of places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Place
from briefpress.model.record.place import Point
from briefpress.press.views.exports.cells import joined_cells, plain_text
from briefpress.press.views.exports.table import INTEGER, NUMBER, STRING, Column, Definition


class _Item(Struct, frozen=True):
    place: Place
    point: Point | None
    point_from: str | None
    above: tuple[str, ...]
    events: int


_COLUMNS: tuple[Column[_Item], ...] = (
    Column("id", STRING, "Id of the place.", lambda each: each.place.id),
    Column("name", STRING, "Its name.", lambda each: each.place.name),
    Column("type", STRING, "Its type, such as town or region.", lambda each: each.place.type),
    Column("within", STRING, "The place that contains it.", lambda each: each.place.within, "places"),
    Column(
        "within_all",
        STRING,
        "Ids of all places that contain it, nearest first, joined by semicolons.",
        lambda each: joined_cells(each.above),
    ),
    Column("lat", NUMBER, "Latitude in degrees, WGS 84.", lambda each: each.point.lat if each.point else None),
    Column("lon", NUMBER, "Longitude in degrees, WGS 84.", lambda each: each.point.lon if each.point else None),
    Column(
        "geo_precision",
        INTEGER,
        "The precision of the coordinates: 1 at the place, 2 near or in the district, 3 in the region.",
        lambda each: int(each.point.geo_precision) if each.point else None,
    ),
    Column("point_from", STRING, "The source of the coordinates.", lambda each: each.point_from),
    Column("events", INTEGER, "Number of events at or within it.", lambda each: each.events),
)


def _items(briefing: Briefing) -> Iterator[_Item]:
    for place in briefing.records.places.values():
        origin = plain_text(briefing, place.point.from_) if place.point else None
        above = briefing.containment.above.get(place.id, ())
        yield _Item(place, place.point, origin, tuple(above), len(briefing.events_of.get(("places", place.id), ())))


PLACES = Definition(
    name="places",
    title="Places",
    description="Places named in events and claims, one per row.",
    key=("id",),
    columns=_COLUMNS,
    items=_items,
)
