"""Extent, TimeAxis -> TimeMark: the shapes that show a date on a line, and where they begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.press.charts.axis import TimeAxis
from briefpress.press.charts.extent import Extent
from briefpress.press.charts.numbers import fixed, short
from briefpress.press.views.shape import Link

EDGE = 18.0  # the room beside an axis, in which arrows go on
_TAIL = 12.0  # what fades away, having no end that is known
_HEAD = 6.0  # the length of an arrow's head
_LEAST = 6.0  # as wide is the narrowest bar, or one could not see that it is one
_HALF = 2.6  # half the thickness of a bar
_DOT = 3.6  # half that of a dot


class Placed(Struct, frozen=True):
    """A date on an axis: where its mark begins and ends."""

    known: Extent
    axis: TimeAxis
    left: float
    right: float


class Shape(Struct, frozen=True):
    """A path: ``d`` as SVG has it, in units of the drawing; ``kind`` is its class, which says how it looks."""

    kind: str
    d: str


class TimeMark(Struct, frozen=True):
    """A date drawn. ``start`` and ``end`` are where it has an end mark: None where that end is open."""

    link: Link
    when: str
    kind: str
    start: float | None
    end: float | None
    y: float
    shapes: tuple[Shape, ...]


def time_mark(link: Link, when: str, placed: Placed, y: float) -> TimeMark:
    """The mark of an event at the height ``y``: a dot for a day, an outline for "within", a bar for what lasted."""
    known, left, right = placed.known, placed.left, placed.right
    if known.kind == "day":
        middle = fixed((left + right) / 2)
        return TimeMark(link, when, "day", middle, middle, y, (Shape("dot", f"M{short(middle)} {short(y)}h0"),))
    start, end = None if known.before else left, None if known.after else right
    return TimeMark(link, when, known.kind, start, end, y, tuple(_shapes(placed, y)))


def reach(placed: Placed) -> tuple[float, float]:
    """From where to where a mark needs room, with its arrows and what fades."""
    known, left, right = placed.known, placed.left, placed.right
    if known.kind == "day":
        middle = (left + right) / 2
        return middle - _DOT, middle + _DOT
    room = {"": 0.0, "on": _HEAD, "unknown": _TAIL}
    return left - room[known.before], right + room[known.after]


def placed_mark(axis: TimeAxis, known: Extent) -> Placed:
    """A date on the axis."""
    return Placed(known, axis, *_bounds(axis, known))


def _bounds(axis: TimeAxis, known: Extent) -> tuple[float, float]:
    """The bounds on the axis; what goes on reaches its end, what fades is as short as can be."""
    left = axis.at(known.first) if known.first else axis.left if known.before == "on" else None
    right = axis.at(known.last, 1) if known.last else axis.right if known.after == "on" else None
    if left is None:
        return fixed((right or 0) - _LEAST), fixed(right or 0)
    if right is None:
        return left, fixed(max(left + _LEAST, _begun(known, axis)))
    if known.kind == "day":
        return left, right
    middle, half = (left + right) / 2, max((right - left) / 2, _LEAST / 2)
    return (left, right) if right - left >= _LEAST else (fixed(middle - half), fixed(middle + half))


def _begun(known: Extent, axis: TimeAxis) -> float:
    """The day by which something without a known end had begun, where that is known."""
    return axis.at(known.core[0], 1) if known.core else axis.left


def _shapes(placed: Placed, y: float) -> Iterator[Shape]:
    known, axis, left, right = placed.known, placed.axis, placed.left, placed.right
    if known.kind == "within":
        yield Shape("outline", _outline(left, right, y, bool(known.before), bool(known.after)))
    else:
        yield Shape("bar", f"M{short(left)} {short(y)}H{short(right)}")
        if known.core:
            begun, ended = known.core
            start = left if begun == known.first else axis.at(begun)
            end = right if ended in (None, known.last) else axis.at(ended, 1)
            yield Shape("core", f"M{short(start)} {short(y)}H{short(max(start, end))}")
    for how, at, way in ((known.before, left, -1), (known.after, right, 1)):
        if how == "on":
            yield Shape("head", f"M{short(at)} {short(y - 4)}l{short(_HEAD * way)} 4l{short(-_HEAD * way)} 4z")
        elif how:
            yield Shape("fade", f"M{short(at)} {short(y)}h{short(_TAIL * way)}")


def _outline(left: float, right: float, y: float, open_left: bool, open_right: bool) -> str:  # noqa: FBT001 - ends
    """A box that is open at the ends that are."""
    wide, high = short(right - left), short(2 * _HALF)
    if open_left:
        return f"M{short(left)} {short(y - _HALF)}h{wide}v{high}h-{wide}"
    if open_right:
        return f"M{short(right)} {short(y - _HALF)}h-{wide}v{high}h{wide}"
    return f"M{short(left)} {short(y - _HALF)}h{wide}v{high}h-{wide}z"
