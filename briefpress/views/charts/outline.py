"""lines of points -> fewer points, and what of an area lies within a rectangle."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from briefpress.views.charts.topology import Box, Point


def simplified(line: Sequence[Point], tolerance: float) -> tuple[Point, ...]:
    """The line without points that lie within ``tolerance`` of it (Douglas and Peucker, 1973); its ends stay."""
    kept = {0, len(line) - 1}
    open_ = [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        apart = [(_distance(line[index], line[first], line[last]), index) for index in range(first + 1, last)]
        farthest, index = max(apart, default=(0.0, 0))
        if farthest > tolerance:
            kept.add(index)
            open_ += [(first, index), (index, last)]
    return tuple(line[index] for index in sorted(kept))


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the nearest of a stretch."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across * across + up * up
    along = ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / length if length else 0
    along = min(max(along, 0), 1)
    return math.hypot(point[0] - start[0] - along * across, point[1] - start[1] - along * up)


def clipped(ring: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """What of an area lies within a box, as one ring (Sutherland and Hodgman, 1974); empty where nothing does."""
    left, top, right, bottom = box
    sides: tuple[tuple[int, float, Callable[[float], bool]], ...] = (
        (0, left, lambda value: value >= left),
        (0, right, lambda value: value <= right),
        (1, top, lambda value: value >= top),
        (1, bottom, lambda value: value <= bottom),
    )
    found = list(ring)
    for axis, edge, inside in sides:
        if not found:
            break
        kept: list[Point] = []
        for one, other in pairwise([found[-1], *found]):
            if inside(one[axis]) != inside(other[axis]):
                kept.append(_crossing(one, other, axis, edge))
            if inside(other[axis]):
                kept.append(other)
        found = kept
    return tuple(found)


def _crossing(one: Point, other: Point, axis: int, edge: float) -> Point:
    part = (edge - one[axis]) / (other[axis] - one[axis])
    return one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])


def inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether a point lies in a ring (even and odd crossings of a ray)."""
    x, y = point
    within = False
    for one, other in pairwise([*ring, ring[0]]):
        if (one[1] > y) != (other[1] > y) and x < one[0] + (y - one[1]) * (other[0] - one[0]) / (other[1] - one[1]):
            within = not within
    return within


def to_edge(point: Point, ring: Sequence[Point]) -> float:
    """How far a point is from the nearest stretch of a ring."""
    return min(_distance(point, one, other) for one, other in pairwise([*ring, ring[0]]))
