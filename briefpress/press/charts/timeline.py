"""Timelines: lanes of days and periods on an axis of years, for wide and for narrow pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.press.charts.axis import TimeAxis, count_years, time_axis
from briefpress.press.charts.extent import Extent, extent
from briefpress.press.charts.marks import EDGE, PlacedDate, TimeMark, place_date, reach, time_mark
from briefpress.press.charts.numbers import rounded
from briefpress.press.charts.packing import pack_lanes
from briefpress.press.charts.ticks import TimeTick, time_ticks
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import when


class Dated(Struct, frozen=True):
    """An event for a timeline, with the key of its lane."""

    link: Link
    date: Date
    lane: str


class TimeRow(Struct, frozen=True):
    """An event in the table of a timeline; ``kind``, ``before`` and ``after`` are those of its `Extent`."""

    link: Link
    when: str
    lane: str
    kind: str
    before: str
    after: str


class Lane(Struct, frozen=True):
    """A band of the drawing with its top ``y``; ``label`` is "" if the template names the ``key``."""

    key: str
    label: str
    count: int
    y: float
    height: float
    marks: tuple[TimeMark, ...]


class TimeDrawing(Struct, frozen=True):
    """A timeline of one width, in units of the drawing. ``floor`` is the bottom of the lanes, above the years."""

    width: float
    height: float
    floor: float
    ticks: tuple[TimeTick, ...]
    lanes: tuple[Lane, ...]


class Timeline(Struct, frozen=True):
    """``first`` and ``last`` are the years of the axis; ``kinds`` are the signs that occur, for the legend."""

    total: int
    first: int
    last: int
    kinds: tuple[str, ...]
    lanes: tuple[tuple[str, str, int], ...]
    rows: tuple[TimeRow, ...]
    wide: TimeDrawing
    narrow: TimeDrawing


# More events are illegible and make a heavy page; the chronology lists them.
MOST = 250
LONGEST = 1000  # a year is at least one unit wide
_WIDE, _NARROW = 1000.0, 340.0
_PITCH, _HEAD, _FOOT = 9.0, 22.0, 34.0
_SIGNS = ("day", "within", "lasted", "on", "unknown")


def timeline(events: Sequence[Dated], lanes: Sequence[tuple[str, str]]) -> Timeline | None:
    """The events in lanes, given as key and label; None without events or with too many to draw.

    A drawing holds at most `MOST` events and `LONGEST` years. Every event is in one lane; lanes without events are left
    out.
    """
    if not events or len(events) > MOST:
        return None
    extents = [extent(event.date) for event in events]
    if count_years(extents) > LONGEST:
        return None
    counts = [(key, label, sum(event.lane == key for event in events)) for key, label in lanes]
    used = tuple(lane for lane in counts if lane[2])
    axis = time_axis(extents, EDGE, _WIDE - EDGE)
    found = {sign for known in extents for sign in (known.kind, known.before, known.after)}
    return Timeline(
        total=len(events),
        first=axis.years[0],
        last=axis.years[-1],
        kinds=tuple(sign for sign in _SIGNS if sign in found),
        lanes=used,
        rows=tuple(
            TimeRow(event.link, when(event.date).text, event.lane, known.kind, known.before, known.after)
            for event, known in _undated_last(events, extents)
        ),
        wide=_drawing(events, extents, used, axis),
        narrow=_drawing(events, extents, used, axis.between(EDGE, _NARROW - EDGE)),
    )


def _undated_last(events: Sequence[Dated], extents: Sequence[Extent]) -> list[tuple[Dated, Extent]]:
    """The events in the given order, those without a first day last, as in the chronology."""
    return sorted(zip(events, extents, strict=True), key=lambda each: each[1].first is None)


def _drawing(
    events: Sequence[Dated], extents: Sequence[Extent], lanes: Iterable[tuple[str, str, int]], axis: TimeAxis
) -> TimeDrawing:
    drawn = []
    top = 0.0
    for key, label, count in lanes:
        chosen = [(event, known) for event, known in zip(events, extents, strict=True) if event.lane == key]
        marks, rows = _marks(chosen, axis, top + _HEAD)
        height = _HEAD + rows * _PITCH + _PITCH / 2
        drawn.append(Lane(key, label, count, rounded(top), rounded(height), marks))
        top += height
    return TimeDrawing(axis.right + EDGE, rounded(top + _FOOT), rounded(top), time_ticks(axis), tuple(drawn))


def _marks(chosen: Sequence[tuple[Dated, Extent]], axis: TimeAxis, top: float) -> tuple[tuple[TimeMark, ...], int]:
    """The marks of a lane and its number of rows: days at the top, shorter marks before longer ones."""

    def length(item: tuple[Dated, PlacedDate, tuple[float, float]]) -> tuple[bool, float, float]:
        _, placed, (start, end) = item
        return placed.known.kind != "day", round((end - start) / 40), start

    placed = ((event, place_date(axis, known)) for event, known in chosen)
    ordered = sorted(((event, there, reach(there)) for event, there in placed), key=length)
    rows = pack_lanes([room for *_, room in ordered], 1.5)
    marks = [
        time_mark(event.link, when(event.date).text, there, rounded(top + (row + 0.5) * _PITCH))
        for row, (event, there, _) in zip(rows, ordered, strict=True)
    ]
    return tuple(marks), max(rows, default=-1) + 1
