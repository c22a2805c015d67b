"""some sources -> the events they report, with their figures beside the others'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.link.memo import memoize
from briefpress.link.rows import Row
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claims import outcome_words, speaker_links, state, subject
from briefpress.press.views.desk import NOWHERE, Desk
from briefpress.press.views.lines import event_line
from briefpress.press.views.order import first_reports
from briefpress.press.views.shape import EventLine, Link
from briefpress.press.views.wording import count_words


class FigureLine(Struct, frozen=True):
    """A count as somebody gives it, and the publications that print it; ``here`` where one of the sources does."""

    count: str
    speakers: tuple[Link, ...]
    printed_by: tuple[Link, ...]
    here: bool
    state: str


class ReportedRow(Struct, frozen=True):
    """One count of an event: its figures in these sources and elsewhere; ``link`` leads to the row."""

    link: Link
    outcome: str
    subject: tuple[Link, ...]
    figures: tuple[FigureLine, ...]


class ReportedEvent(Struct, frozen=True):
    """An event that the sources report; ``first``: no other is earlier, ``alone``: no other reports it."""

    event: EventLine
    first: bool
    alone: bool
    rows: tuple[ReportedRow, ...]


def reported_events(desk: Desk, sources: Sequence[str]) -> tuple[ReportedEvent, ...]:
    """The events that some sources report, in the order of dates."""
    briefing, own = desk.briefing, frozenset(sources)
    events = {event for source in sources for event in briefing.events_of.get(("sources", source), ())}
    return tuple(_reported(desk, own, event) for event in sorted(events, key=briefing.positions.__getitem__))


def _reported(desk: Desk, own: frozenset[str], identifier: str) -> ReportedEvent:
    event = desk.briefing.events[identifier]
    reports = desk.briefing.shelves.reports[identifier]
    return ReportedEvent(
        event=event_line(desk, identifier),
        first=not own.isdisjoint(first_reports(desk.briefing.records.sources, reports)),
        alone=own.issuperset(reports),
        rows=tuple(
            _here(own, row, shown)
            for row, shown in zip(event.rows, _rows(desk.briefing, identifier), strict=True)
            if any(not own.isdisjoint(claim.reports) for claim in row.claims)
        ),
    )


def _here(own: frozenset[str], row: Row, shown: ReportedRow) -> ReportedRow:
    """The row, with a mark at the figures that one of the sources prints."""
    figures = zip(row.claims, shown.figures, strict=True)
    return replace(
        shown,
        figures=tuple(
            figure if own.isdisjoint(claim.reports) else replace(figure, here=True) for claim, figure in figures
        ),
    )


@memoize  # every publication that reports an event shows its figures
def _rows(briefing: Briefing, identifier: str) -> tuple[ReportedRow, ...]:
    """The counts of an event, as if no source were meant."""
    desk, event = Desk(briefing, NOWHERE), briefing.events[identifier]
    return tuple(
        ReportedRow(
            link=desk.link("events", identifier, anchor=row_anchor(row.key)),
            outcome=outcome_words(row.claims[0]),
            subject=subject(desk, row.claims[0]),
            figures=tuple(_figure(desk, event, claim) for claim in row.claims),
        )
        for row in event.rows
    )


def _figure(desk: Desk, event: LinkedEvent, claim: LinkedClaim) -> FigureLine:
    records = desk.briefing.records.sources
    printed = dict.fromkeys(records[report].publication for report in claim.reports if report in records)
    return FigureLine(
        count=count_words(claim.counted.count) if claim.counted else "",
        speakers=speaker_links(desk, claim),
        printed_by=tuple(desk.link("publications", publication) for publication in printed),
        here=False,
        state=state(event, claim),
    )
