"""Countries of an atlas, simplified to the scale of a drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from briefpress.press.charts.topology import Box, Point, atlas, joined_arcs


class Area(Struct, frozen=True):
    """A country with its bounding ``box``; ``rings`` are pairs of a box and points in degrees, holes included."""

    name: str
    box: Box
    rings: tuple[tuple[Box, tuple[Point, ...]], ...]


def areas(name: str, tolerance: float) -> tuple[Area, ...]:
    """The countries of an atlas, by name, within ``tolerance`` degrees of their true outlines.

    The tolerance is rounded down to a power of two, so that frames of similar scale share the result.
    """
    return _areas(name, math.floor(math.log2(tolerance)))


@lru_cache(maxsize=32)  # every base map needs the outlines of one level
def _areas(name: str, level: int) -> tuple[Area, ...]:
    known = atlas(name)
    arcs = tuple(
        tuple(point for point, own in zip(arc, levels, strict=True) if own >= level)
        for arc, levels in zip(known.arcs, known.levels, strict=True)
    )
    made = []
    for country in known.countries:
        rings = [tuple(joined_arcs(arcs, ring)) for polygon in country.polygons for ring in polygon]
        every = [point for ring in rings for point in ring]
        made.append(Area(country.name, _box(every), tuple((_box(ring), ring) for ring in rings)))
    return tuple(sorted(made, key=lambda area: area.name))


def _box(ring: Sequence[Point]) -> Box:
    across, up = zip(*ring, strict=True)
    return min(across), min(up), max(across), max(up)


def intersect(one: Box, other: Box) -> bool:
    """Whether two boxes intersect."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
