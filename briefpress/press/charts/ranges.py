"""Range charts: for each outcome of an event, the counts by subject and speaker, on one axis from 0."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.press.charts.count_marks import ARROW, CountMark, count_mark
from briefpress.press.charts.numbers import NumberAxis, number_axis, rounded
from briefpress.press.views.claims import hedge_label, outcome_words, speaker_links, state, subject, subject_words
from briefpress.press.views.figures import said_by
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import count_words, listed, with_article


class Words(Struct, frozen=True):
    """A line of text and its position."""

    text: str
    x: float
    y: float


class CountLine(Struct, frozen=True):
    """A claim on the chart. ``state`` is "", "revised", "deprecated" or "denies"; ``value`` is the count in words."""

    speaker: tuple[Words, ...]
    value: Words
    mark: CountMark
    state: str
    preferred: bool


class Panel(Struct, frozen=True):
    """A subject; ``name`` is None for things that are no one's.

    The band from ``low`` to ``high`` is the range of its valid counts.

    ``low`` is None if there is no range; ``high`` if it is open.
    """

    name: Words | None
    low: float | None
    high: float | None
    y: float
    height: float
    lines: tuple[CountLine, ...]


class RangeDrawing(Struct, frozen=True):
    """A range plot of one width, in units of the drawing; ``left`` and ``right`` are the ends of its axis."""

    width: float
    height: float
    left: float
    right: float
    ticks: tuple[Words, ...]
    panels: tuple[Panel, ...]


class RangeChart(Struct, frozen=True):
    """The counts of one outcome, and of one item for a loss. ``property``: "toll" or "loss"; ``claims``: their number.

    ``kinds`` are the signs that occur, for the legend: those of `CountMark` except words, "aside" and "band".
    """

    property: str
    outcome: str
    item: str
    claims: int
    kinds: tuple[str, ...]
    wide: RangeDrawing
    narrow: RangeDrawing


class _Layout(Struct, frozen=True):
    """Positions: the axis from ``left`` to ``right``, text from ``text`` on, with ``characters`` per line."""

    width: float
    left: float
    right: float
    text: float
    characters: int
    stacked: bool


_WIDE = _Layout(640, 214, 530, 0, 31, stacked=False)
_NARROW = _Layout(340, 5, 322, 13, 38, stacked=True)
_INDENT = 12.0
_LETTER = 7.6  # the approximate width of a letter in a panel's name
_SIGNS = ("exact", "about", "range", "open", "aside", "band")
_LINE, _HEAD, _FOOT, _TOP = 15.0, 21.0, 26.0, 2.0


def range_charts(context: PageContext, event: LinkedEvent) -> tuple[RangeChart, ...]:
    """A chart per outcome for which at least two claims state different numbers; others would show nothing.

    Groups have separate panels on one axis, and are never summed.
    """
    outcomes: dict[tuple[str, ...], list[Row]] = {}
    for row in event.rows:
        outcomes.setdefault(row.key[:3], []).append(row)
    return tuple(_chart(context, event, rows) for rows in outcomes.values() if _differ(rows))


def _differ(rows: Sequence[Row]) -> bool:
    """Whether numbers differ, within a row (where a word may count as one of them) or between rows."""
    counts = [[claim.count for claim in row.claims if claim.count] for row in rows]
    numbers = {(count.low, count.high) for row in counts for count in row if not count.word}
    within = (
        len({(count.low, count.high) for count in row if (count.low, count.high) != (None, None)}) for row in counts
    )
    return len(numbers) > 1 or (len(numbers) == 1 and any(different > 1 for different in within))


def _chart(context: PageContext, event: LinkedEvent, rows: Sequence[Row]) -> RangeChart:
    first = rows[0].claims[0]
    wide = _drawing(context, event, rows, _WIDE)
    item = subject(context, first)[0].text if first.property == "loss" else ""
    lines = [line for panel in wide.panels for line in panel.lines]
    found = {*(line.mark.kind for line in lines), *("aside" for line in lines if line.state)}
    found |= {"band" for panel in wide.panels if panel.low is not None}
    return RangeChart(
        property=first.property,
        outcome=outcome_words(first),
        item=item,
        claims=sum(len(row.claims) for row in rows),
        kinds=tuple(sign for sign in _SIGNS if sign in found),
        wide=wide,
        narrow=_drawing(context, event, rows, _NARROW),
    )


def _drawing(context: PageContext, event: LinkedEvent, rows: Sequence[Row], layout: _Layout) -> RangeDrawing:
    counts = [claim.count for row in rows for claim in row.claims if claim.count]
    highest = max(end for count in counts for end in (count.low, count.high) if end is not None)
    plot = _Plot(context, event, number_axis(highest, layout.left, layout.right), layout)
    panels = []
    top = _TOP
    for row in rows:
        panels.append(plot.panel(row, top))
        top += panels[-1].height
    ticks = tuple(Words(f"{tick:,}", plot.axis.at(tick), rounded(top + 16)) for tick in plot.axis.ticks)
    return RangeDrawing(layout.width, rounded(top + _FOOT), layout.left, layout.right, ticks, tuple(panels))


class _Plot(Struct, frozen=True):
    """What panels and lines are drawn with."""

    context: PageContext
    event: LinkedEvent
    axis: NumberAxis
    layout: _Layout

    def panel(self, row: Row, top: float) -> Panel:
        """A row of counts, from ``top`` down."""
        about = subject(self.context, row.claims[0])[1 if row.key[0] == "loss" else 0 :]
        words = listed(link.text for link in about)
        if row.key[0] == "toll":
            among = f"among {subject_words(self.context, row.claims[0])}" if words else "in total"
            words = f"{outcome_words(row.claims[0])} {among}"
        fitting = _wrapped(words, int(self.layout.width / _LETTER), 1)
        name = Words(fitting[0], self.layout.text, rounded(top + 16)) if fitting else None
        head = top + (_HEAD if name else 2)
        y = head
        lines = []
        for claim in row.claims:
            line, height = self.line(claim, self.layout.text + (_INDENT if name else 0), y)
            lines.append(line)
            y += height
        low, high = (row.low, row.high) if len(row.current) > 1 else (None, None)
        ranged = low is not None and high is not None and (row.open_high or low < high)
        return Panel(
            name=name,
            low=self.axis.at(low) if ranged and low is not None else None,
            high=self.axis.at(high) if ranged and high is not None and not row.open_high else None,
            y=rounded(head - 1),
            height=rounded(y - top + 4),
            lines=tuple(lines),
        )

    def line(self, claim: LinkedClaim, x: float, y: float) -> tuple[CountLine, float]:
        """A claim's line and its height; the speaker is beside the axis, or above it on narrow pages."""
        stacked = self.layout.stacked
        status = state(self.event, claim) or ("denies" if claim.claim.stance == "denies" else "")
        restated = " (restated)" if claim.claim.restates else ""
        name = _wrapped(f"{said_by(chart_speakers(self.context, claim))}{restated}", self.layout.characters, 2)
        text_height = max(len(name), 1) * _LINE
        at = y + text_height + 8 if stacked else y + text_height / 2 + 2
        first = y + _LINE - 2
        line = CountLine(
            speaker=tuple(Words(words, x, rounded(first + number * _LINE)) for number, words in enumerate(name)),
            value=Words(
                _value_words(self.context, claim),
                self.layout.width if stacked else self.axis.right + ARROW + 9,
                rounded(first if stacked else at + 4.5),
            ),
            mark=count_mark(claim, self.axis, rounded(at), aside=bool(status)),
            state=status,
            preferred=claim.claim.rank == "preferred",
        )
        return line, text_height + (20 if stacked else 4)


@lru_cache(maxsize=1 << 12)  # speakers recur, and wrapping their names is slow
def _wrapped(words: str, characters: int, lines: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(words, characters, max_lines=lines, placeholder=" …"))


def _value_words(context: PageContext, claim: LinkedClaim) -> str:
    """A count with its hedge."""
    count = count_words(claim.counted.count) if claim.counted else ""
    hedge = hedge_label(context, claim)
    return f"{count} ({hedge})" if hedge else count


def chart_speakers(context: PageContext, claim: LinkedClaim) -> str:
    """The speakers of a claim as they follow "according to"; nothing where the editors infer it."""
    named = claim.claim.by
    if claim.claim.speaker and not named:
        return context.plain(claim.claim.speaker)
    pairs = zip(speaker_links(context, claim), named or claim.voices, strict=False)
    return listed(_short(context, link, identifier) for link, identifier in pairs)


def _short(context: PageContext, link: Link, identifier: str) -> str:
    actor = context.briefing.records.actors.get(identifier)
    return actor.short if actor and actor.short else with_article(link.text)
