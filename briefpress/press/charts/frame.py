"""An equirectangular projection, true to scale along its middle parallel and all meridians."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefpress.press.charts.topology import Box, Point

KILOMETRES = 111.2  # per degree along a meridian (a sphere of 6371 km)
_LIMIT = 85.0


class Frame(Struct, frozen=True):
    """A box of degrees and the drawing it fills, ``width`` units wide."""

    west: float
    south: float
    east: float
    north: float
    width: float

    @property
    def box(self) -> Box:
        return self.west, self.south, self.east, self.north

    @property
    def unit(self) -> float:
        """Units of the drawing per degree of latitude."""
        return self.width / ((self.east - self.west) * self.narrowing)

    @property
    def narrowing(self) -> float:
        """The length of a degree of longitude relative to one of latitude, at the middle of the frame."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def height(self) -> float:
        return round((self.north - self.south) * self.unit, 1)

    def at(self, lon: float, lat: float) -> Point:
        """The position of a point in the drawing, y downwards."""
        return self.line(((lon, lat),))[0]

    def line(self, points: Iterable[Point]) -> list[Point]:
        """The positions of points (longitude, latitude) in the drawing."""
        west, north, unit = self.west, self.north, self.unit
        across = self.narrowing * unit
        return [((lon - west) * across, (north - lat) * unit) for lon, lat in points]

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point is in the frame."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def units(self, kilometres: float) -> float:
        """A length on the ground, in units of the drawing."""
        return kilometres / KILOMETRES * self.unit


def frame_around(points: Sequence[Point], width: float, *, least: float, padding: float, step: float = 1.0) -> Frame:
    """A frame around points (longitude, latitude), with ``padding`` times the longer side free on every side.

    No side is shorter than ``least`` degrees. Edges are multiples of ``step``, so that nearby points share a frame.
    """
    west, east = min(lon for lon, _ in points), max(lon for lon, _ in points)
    south, north = min(lat for _, lat in points), max(lat for _, lat in points)
    free = max(east - west, north - south) * padding
    across = max((least - (east - west)) / 2, free)
    up = max((least - (north - south)) / 2, free)
    return Frame(
        west=max(math.floor((west - across) / step) * step, -180.0),
        south=max(math.floor((south - up) / step) * step, -_LIMIT),
        east=min(math.ceil((east + across) / step) * step, 180.0),
        north=min(math.ceil((north + up) / step) * step, _LIMIT),
        width=width,
    )


def without_outliers(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points that a frame should contain, without outliers that enlarge it by more than half.

    At most one point in five is left out, the farthest first; the map marks them at its edge.
    """
    kept = list(points)
    for _ in range(len(points) // 5):
        size = _size(kept)
        smallest, index = min((_size(kept[:index] + kept[index + 1 :]), index) for index in range(len(kept)))
        if smallest == 0 or size <= 1.5 * smallest:
            break
        del kept[index]
    return tuple(kept)


def _size(points: Sequence[Point]) -> float:
    """The sum of the sides of the box around points."""
    return sum(max(values) - min(values) for values in zip(*points, strict=True)) if points else 0.0
