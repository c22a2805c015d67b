"""The base map of a frame: countries, graticule and scale."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from briefpress.press.charts.areas import Area, areas, intersect
from briefpress.press.charts.frame import Frame
from briefpress.press.charts.numbers import path_number, rounded
from briefpress.press.charts.outline import clipped
from briefpress.press.charts.topology import Point, atlas, finest

_BEYOND = 4.0  # areas are clipped this far outside the drawing, where the cut does not show
_MARGIN = 20.0
_AREA = 6.0  # smaller areas, in square units, are not drawn


class Land(Struct, frozen=True):
    """A country: its outline as a path, and its largest area in the drawing, for placing its label."""

    name: str
    d: str
    largest: tuple[Point, ...]


class Degree(Struct, frozen=True):
    """A line of the graticule with its label and position; ``across`` for a meridian, labelled at its middle."""

    d: str
    label: str
    x: float
    y: float
    across: bool


class BaseMap(Struct, frozen=True):
    """A base map; ``scale`` is the scale of the outlines (1 : scale), 0 without any."""

    lands: tuple[Land, ...]
    degrees: tuple[Degree, ...]
    scale: int


@lru_cache(maxsize=256)  # places of one region share it
def base_map(frame: Frame, tolerance: float, step: int) -> BaseMap:
    """The base map of a frame: outlines within ``tolerance`` units of the true ones, graticule of ``step`` degrees."""
    name = finest(frame.box)
    if name is None:
        return BaseMap((), _graticule(frame, step), 0)
    near = areas(name, tolerance / frame.unit)
    return BaseMap(tuple(_lands(near, frame)), _graticule(frame, step), atlas(name).scale)


def _lands(near: Iterable[Area], frame: Frame) -> Iterator[Land]:
    box = (-_BEYOND, -_BEYOND, frame.width + _BEYOND, frame.height + _BEYOND)
    for country in (area for area in near if intersect(area.box, frame.box)):
        rings = [clipped(frame.line(ring), box) for bounds, ring in country.rings if intersect(bounds, frame.box)]
        seen = sorted((ring for ring in rings if area(ring) > _AREA), key=area, reverse=True)
        if seen:
            yield Land(country.name, "".join(path(ring) for ring in seen), seen[0])


def area(ring: tuple[Point, ...]) -> float:
    """The area of a ring, in square units (shoelace formula)."""
    total = 0.0
    before, above = ring[-1] if ring else (0.0, 0.0)
    for x, y in ring:
        total += before * y - x * above
        before, above = x, y
    return abs(total) / 2


def path(ring: tuple[Point, ...]) -> str:
    """A closed path in whole units, with relative coordinates."""
    points = [(round(x), round(y)) for x, y in ring]
    parts = [f"M{points[0][0]} {points[0][1]}l"]
    for (x, y), (across, up) in pairwise(points):
        if (x, y) != (across, up):
            parts.append(f"{across - x} {up - y}")
    return f"{parts[0]}{' '.join(parts[1:])}z".replace(" -", "-")


def _graticule(frame: Frame, step: int) -> tuple[Degree, ...]:
    """The meridians and parallels of every ``step`` degrees, except near the edges."""
    lines = []
    for lon in range(math.ceil(frame.west / step) * step, math.floor(frame.east) + 1, step):
        x = rounded(frame.at(lon, 0)[0])
        if _MARGIN < x < frame.width - _MARGIN:
            meridian = f"M{path_number(x)} 0V{path_number(frame.height)}"
            lines.append(Degree(meridian, degree_label(lon, "W", "E"), x, frame.height - 5, across=True))
    for lat in range(math.ceil(frame.south / step) * step, math.floor(frame.north) + 1, step):
        y = rounded(frame.at(0, lat)[1])
        if _MARGIN < y < frame.height - _MARGIN:
            parallel = f"M0 {path_number(y)}H{path_number(frame.width)}"
            lines.append(Degree(parallel, degree_label(lat, "S", "N"), 4, rounded(y - 4), across=False))
    return tuple(lines)


def degree_label(value: int, below: str, above: str) -> str:
    """``-5`` -> "5° W"."""
    return f"{abs(value)}°{f' {below if value < 0 else above}' if value else ''}"
