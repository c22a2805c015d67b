"""Draw a map: points, circles and regions on the base map of a frame."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from briefpress.press.charts.base_map import Degree, base_map
from briefpress.press.charts.frame import Frame
from briefpress.press.charts.labels import Label, LabelSheet, Spot, country_labels, spot_labels, text_box
from briefpress.press.charts.numbers import rounded
from briefpress.press.charts.topology import Box
from briefpress.press.views.shape import Link

# The radius around a coordinate by precision: near it or in its district (2), in its region (3). UCDP's levels define
# no radius; these are typical sizes of a district and a region, and the map states them.
KILOMETRES = {2: 40, 3: 150}
_SCALE: Box = (8, 0, 110, 26)  # the position of the scale bar
_KINDS = {1: "point", 2: "district", 3: "region"}


class Located(Struct, frozen=True):
    """A place to draw: degrees, precision (1 to 3), and the number of events at or within it.

    ``within``: its name and those of the areas that contain it. A country with one of these names is highlighted, even
    if a coarse outline puts the point across the border.
    """

    link: Link
    within: tuple[str, ...]
    lat: float
    lon: float
    precision: int
    events: int


class Sign(Struct, frozen=True):
    """A place drawn.

    ``kind`` is "point" (sized by its events), "quiet" (a point without events), "district" or "region" (areas without a
    point). ``wide`` and ``narrow`` are its labels on the two pages, None if there is no room or no such page.
    """

    link: Link
    kind: str
    events: int
    x: float
    y: float
    r: float
    wide: Label | None
    narrow: Label | None


class Pointer(Struct, frozen=True):
    """A place beyond the frame: an arrow at the edge (a path), its label, and the distance from the edge."""

    link: Link
    d: str
    name: Label
    kilometres: int


class DrawnArea(Struct, frozen=True):
    """A country's outline; ``home`` if a place of the map is in it."""

    name: str
    d: str
    home: bool


class MapDrawing(Struct, frozen=True):
    """A map, in units of the drawing. ``bar`` is the length of ``bar_kilometres``; ``scale`` 0 means no outlines."""

    width: float
    height: float
    parallel: float
    scale: int
    areas: tuple[DrawnArea, ...]
    degrees: tuple[Degree, ...]
    signs: tuple[Sign, ...]
    pointers: tuple[Pointer, ...]
    wide_names: tuple[Label, ...]
    narrow_names: tuple[Label, ...]
    bar: float
    bar_kilometres: int


class Style(Struct, frozen=True):
    """The style of a map: type size, tolerance of outlines, spacing of the graticule, size of points.

    ``narrow_type`` is the type size on narrow pages, None if the map is not scaled down there.
    """

    wide_type: float
    tolerance: float
    step: int
    narrow_type: float | None = None
    point: float = 3.5
    growth: float = 3.0


@lru_cache(maxsize=4096)  # events of one place share a map
def map_drawing(frame: Frame, places: tuple[Located, ...], style: Style) -> MapDrawing:
    """Draw the places of a frame, largest symbols at the bottom; places beyond the frame are marked at its edge."""
    below = base_map(frame, style.tolerance, style.step)
    within = [place for place in places if frame.holds(place.lon, place.lat)]
    spots = [_spot(frame, place, style) for place in within]
    pointers = tuple(_pointer(frame, place, style) for place in places if place not in within)
    homes = {name for place in within for name in place.within}
    edge = (
        *(
            text_box(line.x, line.y, "middle" if line.across else "start", line.label, style.wide_type)
            for line in below.degrees
        ),
        _SCALE,
    )
    wide, taken = spot_labels(spots, _sheet(frame, style.wide_type, pointers, edge))
    narrow: tuple[Label | None, ...] = (None,) * len(spots)
    narrow_names: tuple[Label, ...] = ()
    if style.narrow_type:
        narrow, tight = spot_labels(spots, _sheet(frame, style.narrow_type, pointers))
        narrow_names = country_labels(below.lands, tight)
    signs = [
        Sign(place.link, _kind(place), place.events, rounded(spot.x), rounded(spot.y), rounded(spot.r), *names)
        for place, spot, *names in zip(within, spots, wide, narrow, strict=True)
    ]
    bar = _bar(frame)
    return MapDrawing(
        width=frame.width,
        height=frame.height,
        parallel=(frame.south + frame.north) / 2,
        scale=below.scale,
        areas=tuple(DrawnArea(land.name, land.d, land.name in homes) for land in below.lands),
        degrees=below.degrees,
        signs=tuple(sorted(signs, key=lambda sign: -sign.r)),
        pointers=pointers,
        wide_names=country_labels(below.lands, taken),
        narrow_names=narrow_names,
        bar=rounded(frame.units(bar)),
        bar_kilometres=bar,
    )


def _kind(place: Located) -> str:
    return "quiet" if place.precision == 1 and not place.events else _KINDS[place.precision]


def _sheet(frame: Frame, size: float, pointers: Iterable[Pointer], edge: Iterable[Box] = ()) -> LabelSheet:
    """The label sheet before labels are placed; labels at the edge are already taken."""
    names = (pointer.name for pointer in pointers)
    beyond = (text_box(name.x, name.y, name.align, f"{name.text} 1000 km further", size) for name in names)
    return LabelSheet(size, frame.width, frame.height, (*beyond, *edge))


def _spot(frame: Frame, place: Located, style: Style) -> Spot:
    x, y = frame.at(place.lon, place.lat)
    area = KILOMETRES.get(place.precision)
    r = frame.units(area) if area else style.point + style.growth * math.sqrt(place.events)
    return Spot(place.link.text, x, y, max(r, style.point))


def _pointer(frame: Frame, place: Located, style: Style) -> Pointer:
    """An arrow at the edge, on the line from the centre of the frame to the place."""
    middle = frame.width / 2, frame.height / 2
    x, y = frame.at(place.lon, place.lat)
    across, up = x - middle[0], y - middle[1]
    part = min((middle[0] - 12) / abs(across) if across else math.inf, (middle[1] - 12) / abs(up) if up else math.inf)
    tip = middle[0] + across * part, middle[1] + up * part
    length = math.hypot(across, up)
    one, other = across / length, up / length
    wings = [(tip[0] - 15 * one + side * 6 * other, tip[1] - 15 * other - side * 6 * one) for side in (1, -1)]
    d = "M" + "L".join(f"{rounded(a)} {rounded(b)}" for a, b in (wings[0], tip, wings[1])) + "z"
    away = math.hypot(x - tip[0], y - tip[1]) / frame.units(1)
    left = tip[0] > middle[0]
    name = Label(
        place.link.text,
        rounded(tip[0] + (-14 if left else 14)),
        rounded(min(max(tip[1] + 4, style.narrow_type or style.wide_type), frame.height - 6)),
        "end" if left else "start",
    )
    return Pointer(place.link, d, name, round(away / 10) * 10)


def _bar(frame: Frame) -> int:
    """A round number of kilometres, about a fifth of the width."""
    wanted = frame.width / 5 / frame.units(1)
    power = 10 ** math.floor(math.log10(wanted))
    return int(max(step * power for step in (1, 2, 5) if step * power <= wanted))
