"""the counts of an event -> RangeChart: for each outcome what is counted, by whom, on one axis from 0."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from briefpress.link.briefing import LinkedEvent
from briefpress.link.claims import LinkedClaim
from briefpress.link.rows import Row
from briefpress.views.charts.counted import ARROW, CountMark, count_mark
from briefpress.views.charts.numbers import NumberAxis, fixed, number_axis
from briefpress.views.claims import outcome_words, speakers, state, subject
from briefpress.views.desk import Desk
from briefpress.views.shape import Link
from briefpress.views.wording import count_words, listed


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text and where it stands."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CountLine:
    """A claim on the chart. ``state`` is "", "revised" or "deprecated", or "denies"; ``value`` is the count in words."""

    speaker: tuple[Words, ...]
    value: Words
    mark: CountMark
    state: str
    preferred: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """What is counted; ``name`` is None for a total. The band from ``low`` to ``high`` is the range of what stands.

    ``low`` is None where there is no range; ``high`` where it is open."""

    name: Words | None
    low: float | None
    high: float | None
    y: float
    height: float
    lines: tuple[CountLine, ...]


@dataclass(frozen=True, slots=True)
class RangeDrawing:
    """A range plot of one width, in units of the drawing; ``left`` and ``right`` are the ends of its axis."""

    width: float
    height: float
    left: float
    right: float
    ticks: tuple[Words, ...]
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class RangeChart:
    """The counts of one outcome (of one item, for a loss). ``property`` is "toll" or "loss"; ``claims`` counts them."""

    property: str
    outcome: str
    item: str
    claims: int
    kinds: tuple[str, ...]
    wide: RangeDrawing
    narrow: RangeDrawing


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things stand in a drawing; ``characters`` fit in a line of a speaker's name."""

    width: float
    left: float
    right: float
    characters: int
    stacked: bool


_WIDE = _Layout(640, 214, 530, 32, stacked=False)
_NARROW = _Layout(340, 6, 322, 36, stacked=True)
_LINE, _HEAD, _FOOT, _TOP = 15.0, 25.0, 26.0, 6.0


def range_charts(desk: Desk, event: LinkedEvent) -> tuple[RangeChart, ...]:
    """A chart for each outcome where two claims or more state numbers that are not all one; else it would say nothing.

    Groups have panels of their own on one axis, and are never summed.
    """
    outcomes: dict[tuple[str, ...], list[Row]] = {}
    for row in event.rows:
        outcomes.setdefault(row.key[:3], []).append(row)
    return tuple(_chart(desk, event, rows) for rows in outcomes.values() if _telling(rows))


def _telling(rows: Sequence[Row]) -> bool:
    counts = [claim.count for row in rows for claim in row.claims if claim.count]
    stated = {(count.low, count.high) for count in counts if count.low is not None or count.high is not None}
    return len(stated) > 1 and any(not count.word for count in counts)


def _chart(desk: Desk, event: LinkedEvent, rows: Sequence[Row]) -> RangeChart:
    first = rows[0].claims[0]
    wide = _drawing(desk, event, rows, _WIDE)
    item = subject(desk, first)[0].text if first.property == "loss" else ""
    kinds = dict.fromkeys(line.mark.kind for panel in wide.panels for line in panel.lines)
    states = dict.fromkeys("aside" for panel in wide.panels for line in panel.lines if line.state)
    return RangeChart(
        property=first.property,
        outcome=outcome_words(first),
        item=item,
        claims=sum(len(row.claims) for row in rows),
        kinds=(*kinds, *states),
        wide=wide,
        narrow=_drawing(desk, event, rows, _NARROW),
    )


def _drawing(desk: Desk, event: LinkedEvent, rows: Sequence[Row], layout: _Layout) -> RangeDrawing:
    counts = [claim.count for row in rows for claim in row.claims if claim.count]
    highest = max(end for count in counts for end in (count.low, count.high) if end is not None)
    axis = number_axis(highest, layout.left, layout.right)
    panels = []
    top = _TOP
    for row in rows:
        panel = _panel(desk, event, row, axis, layout, top)
        panels.append(panel)
        top += panel.height
    ticks = tuple(Words(f"{tick:,}", axis.at(tick), fixed(top + 16)) for tick in axis.ticks)
    return RangeDrawing(layout.width, fixed(top + _FOOT), layout.left, layout.right, ticks, tuple(panels))


def _panel(desk: Desk, event: LinkedEvent, row: Row, axis: NumberAxis, layout: _Layout, top: float) -> Panel:  # noqa: PLR0913, PLR0917
    about = subject(desk, row.claims[0])[1 if row.key[0] == "loss" else 0 :]
    name = Words(listed(link.text for link in about), 0, fixed(top + 16)) if about else None
    y = top + (_HEAD if name else 2)
    lines = []
    for claim in row.claims:
        line, height = _line(desk, event, claim, axis, layout, y)
        lines.append(line)
        y += height
    ranged = len(row.standing) > 1 and row.low is not None and row.high is not None and (row.open_high or row.low < row.high)
    return Panel(
        name=name,
        low=axis.at(row.low) if ranged and row.low is not None else None,
        high=axis.at(row.high) if ranged and row.high is not None and not row.open_high else None,
        y=fixed(top + (_HEAD if name else 2) - 1),
        height=fixed(y - top + 4),
        lines=tuple(lines),
    )


def _line(
    desk: Desk, event: LinkedEvent, claim: LinkedClaim, axis: NumberAxis, layout: _Layout, y: float
) -> tuple[CountLine, float]:  # fmt: skip
    """A claim's line and its height: the name beside the axis, or above it where there is no room."""
    standing = state(event, claim) or ("denies" if claim.claim.stance == "denies" else "")
    name = textwrap.wrap(speaker_words(desk, claim), layout.characters, max_lines=2, placeholder=" …")
    text_height = len(name) * _LINE
    at = y + text_height + 8 if layout.stacked else y + text_height / 2 + 5
    line = CountLine(
        speaker=tuple(Words(words, 0, fixed(y + (number + 1) * _LINE - (2 if layout.stacked else -1))) for number, words in enumerate(name)),
        value=Words(
            count_words(claim.counted.count) if claim.counted else "",
            layout.width if layout.stacked else axis.right + ARROW + 9,
            fixed(y + _LINE - 2 if layout.stacked else at + 4.5),
        ),
        mark=count_mark(claim, axis, fixed(at), aside=bool(standing)),
        state=standing,
        preferred=claim.claim.rank == "preferred",
    )
    return line, text_height + (22 if layout.stacked else 10)


def speaker_words(desk: Desk, claim: LinkedClaim) -> str:
    """Who says it, in one line of plain words."""
    named = claim.claim.by
    if claim.claim.speaker and not named:
        return desk.plain(claim.claim.speaker)
    return listed(_short(desk, link, identifier) for link, identifier in zip(speakers(desk, claim), named or claim.voices, strict=False))


def _short(desk: Desk, link: Link, identifier: str) -> str:
    actor = desk.briefing.records.actors.get(identifier)
    return actor.short if actor and actor.short else link.text
