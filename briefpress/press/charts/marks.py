"""Marks of dates on a time axis."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.press.charts.axis import TimeAxis
from briefpress.press.charts.extent import Extent
from briefpress.press.charts.numbers import path_number, rounded
from briefpress.press.views.shape import Link

EDGE = 18.0  # the margin beside an axis, for arrows
_TAIL = 12.0  # the length of a fading end
_HEAD = 6.0  # the length of an arrow head
_LEAST = 6.0  # the width of the narrowest bar that is still recognisable
_HALF = 2.6  # half the thickness of a bar
_DOT = 3.6  # half the width of a dot


class PlacedDate(Struct, frozen=True):
    """A date on an axis, with the positions where its mark begins and ends."""

    known: Extent
    axis: TimeAxis
    left: float
    right: float


class Shape(Struct, frozen=True):
    """An SVG path in units of the drawing; ``kind`` is its class, which styles it."""

    kind: str
    d: str


class TimeMark(Struct, frozen=True):
    """A date drawn. ``start`` and ``end`` are the positions of its end marks; None if that end is open."""

    link: Link
    when: str
    kind: str
    start: float | None
    end: float | None
    y: float
    shapes: tuple[Shape, ...]


def time_mark(link: Link, when: str, placed: PlacedDate, y: float) -> TimeMark:
    """The mark of an event at height ``y``: a dot for a day, an outline for "within", a bar for a period."""
    known, left, right = placed.known, placed.left, placed.right
    if known.kind == "day":
        middle = rounded((left + right) / 2)
        return TimeMark(
            link, when, "day", middle, middle, y, (Shape("dot", f"M{path_number(middle)} {path_number(y)}h0"),)
        )
    start, end = None if known.before else left, None if known.after else right
    return TimeMark(link, when, known.kind, start, end, y, tuple(_shapes(placed, y)))


def reach(placed: PlacedDate) -> tuple[float, float]:
    """The space a mark takes, arrows and fading ends included."""
    known, left, right = placed.known, placed.left, placed.right
    if known.kind == "day":
        middle = (left + right) / 2
        return middle - _DOT, middle + _DOT
    room = {"": 0.0, "on": _HEAD, "unknown": _TAIL}
    return left - room[known.before], right + room[known.after]


def place_date(axis: TimeAxis, known: Extent) -> PlacedDate:
    """A date on the axis."""
    return PlacedDate(known, axis, *_bounds(axis, known))


def _bounds(axis: TimeAxis, known: Extent) -> tuple[float, float]:
    """The bounds on the axis; ongoing ends reach the end of the axis, fading ends are as short as possible."""
    left = axis.at(known.first) if known.first else axis.left if known.before == "on" else None
    right = axis.at(known.last, 1) if known.last else axis.right if known.after == "on" else None
    if left is None:
        return rounded((right or 0) - _LEAST), rounded(right or 0)
    if right is None:
        return left, rounded(max(left + _LEAST, _begun(known, axis)))
    if known.kind == "day":
        return left, right
    middle, half = (left + right) / 2, max((right - left) / 2, _LEAST / 2)
    return (left, right) if right - left >= _LEAST else (rounded(middle - half), rounded(middle + half))


def _begun(known: Extent, axis: TimeAxis) -> float:
    """The day by which a period with an unknown end had begun, if known."""
    return axis.at(known.core[0], 1) if known.core else axis.left


def _shapes(placed: PlacedDate, y: float) -> Iterator[Shape]:
    known, axis, left, right = placed.known, placed.axis, placed.left, placed.right
    if known.kind == "within":
        yield Shape("outline", _outline(left, right, y, bool(known.before), bool(known.after)))
    else:
        yield Shape("bar", f"M{path_number(left)} {path_number(y)}H{path_number(right)}")
        if known.core:
            begun, ended = known.core
            start = left if begun == known.first else axis.at(begun)
            end = right if ended in (None, known.last) else axis.at(ended, 1)
            yield Shape("core", f"M{path_number(start)} {path_number(y)}H{path_number(max(start, end))}")
    for how, at, way in ((known.before, left, -1), (known.after, right, 1)):
        if how == "on":
            yield Shape(
                "head",
                f"M{path_number(at)} {path_number(y - 4)}l{path_number(_HEAD * way)} 4l{path_number(-_HEAD * way)} 4z",
            )
        elif how:
            yield Shape("fade", f"M{path_number(at)} {path_number(y)}h{path_number(_TAIL * way)}")


def _outline(left: float, right: float, y: float, open_left: bool, open_right: bool) -> str:  # noqa: FBT001 - ends
    """A box without the edges at its open ends."""
    wide, high = path_number(right - left), path_number(2 * _HALF)
    if open_left:
        return f"M{path_number(left)} {path_number(y - _HALF)}h{wide}v{high}h-{wide}"
    if open_right:
        return f"M{path_number(right)} {path_number(y - _HALF)}h-{wide}v{high}h{wide}"
    return f"M{path_number(left)} {path_number(y - _HALF)}h{wide}v{high}h-{wide}z"
