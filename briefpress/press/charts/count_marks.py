"""Marks of counts on a number axis; the shape shows how exact a count is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.press.charts.marks import Shape
from briefpress.press.charts.numbers import NumberAxis, path_number

ARROW = 9.0  # how far an arrow extends beyond the axis
_DOT, _CAP, _CROSS = 4.6, 4.5, 5.5


class CountMark(Struct, frozen=True):
    """A count drawn. ``start`` and ``end`` are the positions of its end marks; None if open or not a number.

    ``kind`` is "exact", "about", "range", "open" (no upper end), or "words". Words are no numbers, so they have no
    place on the axis and no shapes.
    """

    kind: str
    start: float | None
    end: float | None
    shapes: tuple[Shape, ...]


def kind_of(claim: LinkedClaim) -> str:
    """How exact a claim's count is; a word for a single number ("none") is exact."""
    count = claim.count
    if count is None or (count.word and count.low != count.high) or count.low is None:
        return "words"
    if count.high is None:
        return "open"
    if count.low < count.high:
        return "range"
    return "about" if count.about else "exact"


def count_mark(claim: LinkedClaim, axis: NumberAxis, y: float, *, aside: bool = False) -> CountMark:
    """The mark of a claim's count at height ``y``; crossed out if ``aside`` (revised, deprecated or denied)."""
    kind, count = kind_of(claim), claim.count
    if kind == "words":
        return CountMark(kind, None, None, ())
    low = axis.at(count.low) if count and count.low is not None else None
    high = axis.at(count.high) if count and count.high is not None else None
    shapes = tuple(_shapes(kind, axis, y, low, high))
    if aside and low is not None:
        shapes = (*shapes, Shape("cross", _crossed(low if high is None else (low + high) / 2, y)))
    return CountMark(kind, low, high, shapes)


def _shapes(kind: str, axis: NumberAxis, y: float, low: float | None, high: float | None) -> Iterator[Shape]:
    at, beyond = path_number(y), axis.right + ARROW
    head = f"M{path_number(beyond - 6)} {path_number(y - 4)}l6 4l-6 4"
    if low is None:
        return
    if kind == "exact":
        yield Shape("point", f"M{path_number(low)} {at}h0")
    elif kind == "about":
        left, twice = path_number(low - _DOT), path_number(2 * _DOT)
        yield Shape("ring", f"M{left} {at}a{_DOT} {_DOT} 0 1 1 {twice} 0a{_DOT} {_DOT} 0 1 1 -{twice} 0z")
    elif high is not None:
        yield Shape("span", f"M{path_number(low)} {at}H{path_number(high)}{_cap(low, y)}{_cap(high, y)}")
    else:
        yield Shape("span", f"M{path_number(low)} {at}H{path_number(beyond)}{_cap(low, y)}")
        yield Shape("tip", head)


def _cap(x: float, y: float) -> str:
    return f"M{path_number(x)} {path_number(y - _CAP)}v{path_number(2 * _CAP)}"


def _crossed(x: float, y: float) -> str:
    left, wide = path_number(x - _CROSS), path_number(2 * _CROSS)
    return f"M{left} {path_number(y - _CROSS)}l{wide} {wide}m0 -{wide}l-{wide} {wide}"
