"""Place labels on a map where they have room."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from briefpress.press.charts.base_map import Land
from briefpress.press.charts.numbers import rounded
from briefpress.press.charts.outline import crossings
from briefpress.press.charts.topology import Box, Point

_CHARACTER = 0.56  # the mean width of a letter, relative to the type size
_GAP = 5.0


class Label(Struct, frozen=True):
    """A label; ``align`` is the part of its baseline at ``x``: "start", "middle" or "end"."""

    text: str
    x: float
    y: float
    align: str


class Spot(Struct, frozen=True):
    """A labelled symbol: its position and radius."""

    text: str
    x: float
    y: float
    r: float


class LabelSheet(Struct, frozen=True):
    """A drawing on which labels of one type size are placed; ``taken`` are occupied boxes."""

    size: float
    width: float
    height: float
    taken: tuple[Box, ...] = ()

    def free(self, box: Box, taken: Iterable[Box]) -> bool:
        """Whether a box is in the drawing and clear of taken boxes."""
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self.width or bottom > self.height:
            return False
        for west, north, east, south in taken:
            if right > west and left < east and bottom > north and top < south:
                return False
        return True


def spot_labels(spots: Sequence[Spot], sheet: LabelSheet) -> tuple[tuple[Label | None, ...], LabelSheet]:
    """A label per spot, in order, None if there is no room; and the sheet with the boxes now taken.

    Earlier spots choose first: right, left, above, below. No label covers a symbol or another label.
    """
    taken: list[Box] = [(spot.x - spot.r, spot.y - spot.r, spot.x + spot.r, spot.y + spot.r) for spot in spots]
    names: list[Label | None] = []
    for number, spot in enumerate(spots):
        others = [*taken[:number], *taken[number + 1 :], *sheet.taken]
        chosen = next((found for found in _around(spot, sheet.size) if sheet.free(found[1], others)), None)
        names.append(chosen[0] if chosen else None)
        if chosen:
            taken.append(chosen[1])
    return tuple(names), replace(sheet, taken=(*sheet.taken, *taken))


def _around(spot: Spot, size: float) -> Iterator[tuple[Label, Box]]:
    aside, middle = spot.r + _GAP, spot.y + size * 0.36
    for x, y, align in (
        (spot.x + aside, middle, "start"),
        (spot.x - aside, middle, "end"),
        (spot.x, spot.y - aside, "middle"),
        (spot.x, spot.y + aside + size * 0.8, "middle"),
        (spot.x + aside * 0.7, spot.y - aside, "start"),
        (spot.x + aside * 0.7, spot.y + aside + size * 0.6, "start"),
        (spot.x - aside * 0.7, spot.y - aside, "end"),
        (spot.x - aside * 0.7, spot.y + aside + size * 0.6, "end"),
    ):
        yield Label(spot.text, rounded(x), rounded(y), align), text_box(x, y, align, spot.text, size)


def text_box(x: float, y: float, align: str, text: str, size: float) -> Box:
    """The approximate box of a text whose baseline is at ``x`` and ``y``."""
    long = len(text) * size * _CHARACTER
    left = x - {"start": 0.0, "middle": long / 2, "end": long}[align]
    return left, y - size * 0.85, left + long, y + size * 0.25


def country_labels(lands: Sequence[Land], sheet: LabelSheet) -> tuple[Label, ...]:
    """The labels of countries that fit in their largest area, clear of taken boxes; the largest countries first."""
    used = list(sheet.taken)
    names = []
    for land in sorted(lands, key=lambda land: -len(land.d)):
        for x, y in _inner(land.largest, land.name, sheet.size):
            box = text_box(x, y, "middle", f"{land.name} ", sheet.size)
            if sheet.free(box, used):
                names.append(Label(land.name, rounded(x), rounded(y), "middle"))
                used.append(box)
                break
    return tuple(names)


@lru_cache(maxsize=4096)  # pages that share a base map ask again
def _inner(outline: tuple[Point, ...], text: str, size: float, steps: int = 7) -> tuple[Point, ...]:
    """Grid points at which a text fits in a ring, those with most space around first."""
    long = len(text) * size * _CHARACTER * 1.12
    across, up = zip(*outline, strict=True)
    left, top = min(across), min(up)
    wide, high = max(across) - left, max(up) - top
    if wide < long or high < size:
        return ()
    turned = [(y, x) for x, y in outline]
    columns = [left + wide * column / steps for column in range(1, steps)]
    upright = [crossings(turned, x) for x in columns]
    found = []
    for y in (top + high * row / steps for row in range(1, steps)):
        base, middle, cap = (crossings(outline, y - size * part) for part in (0, 0.35, 0.7))
        for x, line in zip(columns, upright, strict=True):
            left, right = x - long / 2, x + long / 2
            if _within(base, left) and _within(base, right) and _within(cap, left) and _within(cap, right):
                room = min(_gap(line, y - size * 0.35), _gap(middle, left), _gap(middle, right))
                found.append((-round(room, 3), y, x))
    return tuple((x, y) for _, y, x in sorted(found))


def _within(edges: Sequence[float], position: float) -> bool:
    """Whether a position on a line is inside an area whose edges cross the line there, in ascending order."""
    return (len(edges) - bisect(edges, position)) % 2 == 1


def _gap(edges: Sequence[float], position: float) -> float:
    """The distance from a position to the nearest of the edges on its line, in ascending order."""
    place = bisect(edges, position)
    nearest = edges[max(place - 1, 0) : place + 1]
    return min([abs(position - edge) for edge in nearest], default=0.0)
