"""TopoJSON -> Atlas: countries as rings of shared arcs, in degrees.

The files in outlines/ are cut by ``scripts/cut_map.py`` from Natural Earth (public domain; npm world-atlas): the west
of Africa at 1:50 million, and the world at 1:110 million. The format: https://github.com/topojson/topojson-specification
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import Struct

Point: TypeAlias = tuple[float, float]  # longitude and latitude, or x and y
Box: TypeAlias = tuple[float, float, float, float]  # west, south, east, north

ALWAYS, NEVER = 99, -99  # the levels of the ends of an arc, and of what lies on the line between its neighbours

NAMES = ("sahel-50m.json", "world-110m.json")  # the finest first
OUTLINES = Path(__file__).parent / "outlines"


class Country(Struct, frozen=True):
    """``polygons`` are its areas: each the ring around it, then those of its holes.

    A ring is arcs by number, ~n for arc n backwards.
    """

    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


class Atlas(Struct, frozen=True):
    """``box`` is the area within which the outlines are whole; ``scale`` says how coarse they are (1 : scale).

    ``levels`` say for each point of each arc in how coarse a drawing it is still needed, as `outline.levels` has it.
    """

    box: Box
    scale: int
    arcs: tuple[tuple[Point, ...], ...]
    levels: tuple[tuple[int, ...], ...]
    countries: tuple[Country, ...]

    def holds(self, box: Box) -> bool:
        """Whether a box lies within the atlas."""
        west, south, east, north = self.box
        return west <= box[0] and south <= box[1] and box[2] <= east and box[3] <= north


def finest(box: Box) -> str | None:
    """The name of the finest atlas that comes with briefpress and holds a box."""
    return next((name for name in NAMES if atlas(name).holds(box)), None)


@cache
def atlas(name: str) -> Atlas:
    """An atlas by the name of its file."""
    return read_atlas(json.loads((OUTLINES / name).read_bytes()))


def read_atlas(topology: dict[str, Any]) -> Atlas:
    """An atlas from a quantized topology whose one object is "countries"; a third coordinate is a point's level."""
    (across, up), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = (_absolute(arc) for arc in topology["arcs"])
    return Atlas(
        box=tuple(topology["bbox"]),
        scale=topology.get("scale", 0),
        arcs=tuple(tuple((round(west + x * across, 4), round(south + y * up, 4)) for x, y in arc) for arc in arcs),
        levels=tuple(tuple(level[0] if level else ALWAYS for _, _, *level in arc) for arc in topology["arcs"]),
        countries=tuple(
            Country(shape["properties"]["name"], tuple(_polygons(shape)))
            for shape in topology["objects"]["countries"]["geometries"]
        ),
    )


def _polygons(shape: dict[str, Any]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """The areas of a shape; nothing for what is no area."""
    found = {"Polygon": [shape.get("arcs", ())], "MultiPolygon": shape.get("arcs", ())}.get(shape["type"], ())
    for polygon in found:
        yield tuple(tuple(ring) for ring in polygon)


def _absolute(arc: list[list[int]]) -> Iterator[tuple[int, int]]:
    """Each step of a quantized arc begins where the last one ended."""
    return accumulate(((x, y) for x, y, *_ in arc), lambda one, step: (one[0] + step[0], one[1] + step[1]))


def joined_arcs(arcs: tuple[tuple[Point, ...], ...], ring: tuple[int, ...]) -> list[Point]:
    """The points of a ring, those that two arcs share once."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points
