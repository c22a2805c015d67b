"""Simplify lines and clip areas."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from briefpress.press.charts.topology import ALWAYS, NEVER, Box, Point


def simplified(line: Sequence[Point], tolerance: float) -> tuple[Point, ...]:
    """The line without points within ``tolerance`` of it (Douglas and Peucker, 1973); its ends stay."""
    kept = {0, len(line) - 1}
    open_ = [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        apart = _squares(line[first + 1 : last], line[first], line[last])
        if apart and (farthest := max(apart)) > tolerance * tolerance:
            index = first + 1 + apart.index(farthest)
            kept.add(index)
            open_ += [(first, index), (index, last)]
    return tuple(line[index] for index in sorted(kept))


def levels(line: Sequence[Point]) -> tuple[int, ...]:
    """For each point, the highest power of two that as a tolerance keeps it in `simplified`; `ALWAYS` for ends.

    This simplifies a line to any power of two: keep the points of that level and above.
    """
    found = [ALWAYS] * len(line)
    open_ = [(0, len(line) - 1, ALWAYS)]
    while open_:
        first, last, above = open_.pop()
        apart = _squares(line[first + 1 : last], line[first], line[last])
        if apart:
            farthest = max(apart)
            index = first + 1 + apart.index(farthest)
            level = min(above, math.ceil(math.log2(farthest) / 2) - 1) if farthest else NEVER
            found[index] = level
            open_ += [(first, index, level), (index, last, level)]
    return tuple(found)


def _squares(points: Iterable[Point], start: Point, end: Point) -> list[float]:
    """Squared distances from points to a segment: one plain loop, as a map calls this a hundred thousand times."""
    left, top = start
    across, up = end[0] - left, end[1] - top
    length = across * across + up * up or 1.0
    found = []
    for x, y in points:
        right, down = x - left, y - top
        along = (right * across + down * up) / length
        if along > 0:
            if along > 1:
                along = 1.0
            right -= along * across
            down -= along * up
        found.append(right * right + down * down)
    return found


def clipped(ring: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """The part of an area within a box, as one ring (Sutherland and Hodgman, 1974); empty if there is none."""
    left, top, right, bottom = box
    found = list(ring)
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        values = [point[axis] * sign for point in found]
        if not found or min(values) >= edge * sign:
            continue
        kept: list[Point] = []
        before, was_inside = found[-1], values[-1] >= edge * sign
        for point, value in zip(found, values, strict=True):
            inside = value >= edge * sign
            if inside != was_inside:
                kept.append(_crossing(before, point, axis, edge))
            if inside:
                kept.append(point)
            before, was_inside = point, inside
        found = kept
    return tuple(found)


def _crossing(one: Point, other: Point, axis: int, edge: float) -> Point:
    part = (edge - one[axis]) / (other[axis] - one[axis])
    return one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])


def crossings(ring: Sequence[Point], y: float) -> list[float]:
    """Where a horizontal line crosses a ring, left to right; points with an odd number to their right are inside."""
    found = []
    before, above = ring[-1]
    for across, up in ring:
        if (above > y) != (up > y):
            found.append(before + (y - above) * (across - before) / (up - above))
        before, above = across, up
    return sorted(found)
