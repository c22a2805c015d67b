"""Read TopoJSON: countries as rings of shared arcs, in degrees.

The files in outlines/ are cut by ``scripts/cut_map.py`` from Natural Earth (public domain; npm world-atlas): West
Africa at 1:50 million, and the world at 1:110 million. The format: https://github.com/topojson/topojson-specification
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

ALWAYS, NEVER = 99, -99  # the levels of an arc's ends, and of points on the line between their neighbours

NAMES = ("sahel-50m.json", "world-110m.json")  # the finest first
OUTLINES = Path(__file__).parent / "outlines"


class Country(Struct, frozen=True):
    """``polygons`` are its areas, each an outer ring followed by its holes.

    A ring is a sequence of arc numbers; ~n is arc n backwards.
    """

    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


class Atlas(Struct, frozen=True):
    """``box`` is the area in which the outlines are complete; ``scale`` is their scale (1 : scale).

    ``levels`` has the level of each point of each arc, as in `outline.levels`.
    """

    box: Box
    scale: int
    arcs: tuple[tuple[Point, ...], ...]
    levels: tuple[tuple[int, ...], ...]
    countries: tuple[Country, ...]

    def holds(self, box: Box) -> bool:
        """Whether the atlas contains a box."""
        west, south, east, north = self.box
        return west <= box[0] and south <= box[1] and box[2] <= east and box[3] <= north


def finest(box: Box) -> str | None:
    """The name of the finest bundled atlas that contains a box."""
    return next((name for name in NAMES if atlas(name).holds(box)), None)


@cache
def atlas(name: str) -> Atlas:
    """An atlas by its file name."""
    return read_atlas(json.loads((OUTLINES / name).read_bytes()))


def read_atlas(topology: dict[str, Any]) -> Atlas:
    """An atlas from a quantized topology with the single object "countries"; a third coordinate is a point's level."""
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
    """The areas of a shape; none if it is not an area."""
    found = {"Polygon": [shape.get("arcs", ())], "MultiPolygon": shape.get("arcs", ())}.get(shape["type"], ())
    for polygon in found:
        yield tuple(tuple(ring) for ring in polygon)


def _absolute(arc: list[list[int]]) -> Iterator[tuple[int, int]]:
    """The absolute positions of a quantized arc, whose steps are relative."""
    return accumulate(((x, y) for x, y, *_ in arc), lambda one, step: (one[0] + step[0], one[1] + step[1]))


def joined_arcs(arcs: tuple[tuple[Point, ...], ...], ring: tuple[int, ...]) -> list[Point]:
    """The points of a ring; points shared by two arcs appear once."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points
