"""some sources -> the events they report, with their figures beside the others'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefpress.link.briefing import LinkedEvent
from briefpress.link.claims import LinkedClaim
from briefpress.link.rows import Row
from briefpress.views.anchors import row_anchor
from briefpress.views.claims import outcome_words, speakers, state, subject
from briefpress.views.desk import Desk
from briefpress.views.lines import event_line
from briefpress.views.order import first_reports
from briefpress.views.shape import EventLine, Link
from briefpress.views.wording import count_words


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
            _row(desk, own, event, row)
            for row in event.rows
            if any(not own.isdisjoint(claim.reports) for claim in row.claims)
        ),
    )


def _row(desk: Desk, own: frozenset[str], event: LinkedEvent, row: Row) -> ReportedRow:
    return ReportedRow(
        link=desk.link("events", event.record.id, anchor=row_anchor(row.key)),
        outcome=outcome_words(row.claims[0]),
        subject=subject(desk, row.claims[0]),
        figures=tuple(_figure(desk, own, event, claim) for claim in row.claims),
    )


def _figure(desk: Desk, own: frozenset[str], event: LinkedEvent, claim: LinkedClaim) -> FigureLine:
    records = desk.briefing.records.sources
    printed = dict.fromkeys(records[report].publication for report in claim.reports if report in records)
    return FigureLine(
        count=count_words(claim.counted.count) if claim.counted else "",
        speakers=speakers(desk, claim),
        printed_by=tuple(desk.link("publications", publication) for publication in printed),
        here=not own.isdisjoint(claim.reports),
        state=state(event, claim),
    )
