"""a claim's count -> Counted: its ends on an axis of numbers, and the shapes that say how exactly it is meant."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.press.charts.marks import Shape
from briefpress.press.charts.numbers import NumberAxis, short

ARROW = 9.0  # how far an arrow goes beyond the axis
_DOT, _CAP, _CROSS = 4.6, 4.5, 5.5


class CountMark(Struct, frozen=True):
    """A count drawn. ``start`` and ``end`` are where it has an end mark; None where it is open, or no number at all.

    ``kind`` is "exact", "about", "range", "open" (its upper end), or "words", which have no end marks: where the
    vocabulary knows how few they may mean, what is drawn begins there.
    """

    kind: str
    start: float | None
    end: float | None
    shapes: tuple[Shape, ...]


def kind_of(claim: LinkedClaim) -> str:
    """How exactly a claim's count is meant; a word that stands for one number ("none") is exact."""
    count = claim.count
    if count is None or (count.word and count.low != count.high) or count.low is None:
        return "words"
    if count.high is None:
        return "open"
    if count.low < count.high:
        return "range"
    return "about" if count.about else "exact"


def count_mark(claim: LinkedClaim, axis: NumberAxis, y: float, *, aside: bool = False) -> CountMark:
    """The mark of a claim's count at the height ``y``; one set ``aside`` (revised, deprecated, denied) is crossed."""
    kind, count = kind_of(claim), claim.count
    low = axis.at(count.low) if count and count.low is not None else None
    high = axis.at(count.high) if count and count.high is not None else None
    shapes = tuple(_shapes(kind, axis, y, low, high))
    start, end = (None, None) if kind == "words" else (low, high)
    if aside and low is not None:
        shapes = (*shapes, Shape("cross", _crossed(low if high is None else (low + high) / 2, y)))
    return CountMark(kind, start, end, shapes)


def _shapes(kind: str, axis: NumberAxis, y: float, low: float | None, high: float | None) -> Iterator[Shape]:
    at, beyond = short(y), axis.right + ARROW
    head = f"M{short(beyond - 6)} {short(y - 4)}l6 4l-6 4"
    if kind == "words":
        start, end = axis.left if low is None else low, beyond if high is None else high
        yield Shape("maybe", f"M{short(start)} {at}H{short(end)}")
        if low is not None and high is None:
            yield Shape("tip", head)
        return
    if low is None:
        return
    if kind == "exact":
        yield Shape("point", f"M{short(low)} {at}h0")
    elif kind == "about":
        left, twice = short(low - _DOT), short(2 * _DOT)
        yield Shape("ring", f"M{left} {at}a{_DOT} {_DOT} 0 1 1 {twice} 0a{_DOT} {_DOT} 0 1 1 -{twice} 0z")
    elif high is not None:
        yield Shape("span", f"M{short(low)} {at}H{short(high)}{_cap(low, y)}{_cap(high, y)}")
    else:
        yield Shape("span", f"M{short(low)} {at}H{short(beyond)}{_cap(low, y)}")
        yield Shape("tip", head)


def _cap(x: float, y: float) -> str:
    return f"M{short(x)} {short(y - _CAP)}v{short(2 * _CAP)}"


def _crossed(x: float, y: float) -> str:
    left, wide = short(x - _CROSS), short(2 * _CROSS)
    return f"M{left} {short(y - _CROSS)}l{wide} {wide}m0 -{wide}l-{wide} {wide}"
