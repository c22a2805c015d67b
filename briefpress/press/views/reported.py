"""The events that some sources report, with their figures beside those of others."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.link.memo import memoize
from briefpress.link.rows import Row
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claims import hedge_label, outcome_words, speaker_pieces, state, subject
from briefpress.press.views.first_reports import first_reports
from briefpress.press.views.lines import event_line
from briefpress.press.views.page_context import ROOT_PAGE, PageContext
from briefpress.press.views.shape import EventLine, Link
from briefpress.press.views.wording import count_words


class FigureLine(Struct, frozen=True):
    """A count, its speakers as a phrase, and the publications that print it, ``here`` if one is a given source."""

    count: str
    speakers: tuple[Link, ...]
    printed_by: tuple[Link, ...]
    here: bool
    state: str
    hedge: str


class ReportedRow(Struct, frozen=True):
    """One count of an event, with the figures in these sources and elsewhere; ``link`` leads to the row."""

    link: Link
    outcome: str
    subject: tuple[Link, ...]
    figures: tuple[FigureLine, ...]


class ReportedEvent(Struct, frozen=True):
    """An event that the sources report. ``first``: no other report is earlier. ``alone``: there is no other report."""

    event: EventLine
    first: bool
    alone: bool
    rows: tuple[ReportedRow, ...]


def reported_events(context: PageContext, sources: Iterable[str], events: Iterable[str]) -> tuple[ReportedEvent, ...]:
    """Those of the events that the sources report, in the given order."""
    own = frozenset(sources)
    return tuple(_reported(context, own, event) for event in events)


def _reported(context: PageContext, own: frozenset[str], identifier: str) -> ReportedEvent:
    event = context.briefing.events[identifier]
    reports = context.briefing.source_index.reports[identifier]
    return ReportedEvent(
        event=event_line(context, identifier),
        first=not own.isdisjoint(first_reports(context.briefing.records.sources, reports)),
        alone=own.issuperset(reports),
        rows=tuple(
            _here(own, row, shown)
            for row, shown in zip(event.rows, _rows(context.briefing, identifier), strict=True)
            if any(not own.isdisjoint(claim.reports) for claim in row.claims)
        ),
    )


def _here(own: frozenset[str], row: Row, shown: ReportedRow) -> ReportedRow:
    """The row with the figures of the given sources marked."""
    figures = zip(row.claims, shown.figures, strict=True)
    return replace(
        shown,
        figures=tuple(
            figure if own.isdisjoint(claim.reports) else replace(figure, here=True) for claim, figure in figures
        ),
    )


@memoize  # shared by all publications that report the event
def _rows(briefing: Briefing, identifier: str) -> tuple[ReportedRow, ...]:
    """The counts of an event, with no figure marked."""
    context, event = PageContext(briefing, ROOT_PAGE), briefing.events[identifier]
    return tuple(
        ReportedRow(
            link=context.link("events", identifier, anchor=row_anchor(row.key)),
            outcome=outcome_words(row.claims[0]),
            subject=subject(context, row.claims[0]),
            figures=tuple(_figure(context, event, claim) for claim in row.claims),
        )
        for row in event.rows
    )


def _figure(context: PageContext, event: LinkedEvent, claim: LinkedClaim) -> FigureLine:
    records = context.briefing.records.sources
    printed = dict.fromkeys(records[report].publication for report in claim.reports if report in records)
    return FigureLine(
        count=count_words(claim.counted.count) if claim.counted else "",
        speakers=speaker_pieces(context, claim) or (Link("the editors"),),
        printed_by=tuple(context.link("publications", publication) for publication in printed),
        here=False,
        state=state(event, claim),
        hedge=hedge_label(context, claim),
    )
