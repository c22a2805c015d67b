"""events and sources -> CoverageView: which source reports which event, who does so first and who alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Date
from briefpress.plan.plan import SitePage
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import event_origins
from briefpress.press.views.order import first_reports
from briefpress.press.views.shape import Head, Link, When
from briefpress.press.views.wording import amount, when


class Coverer(Struct, frozen=True):
    """A source or an origin: how many events it reports, how many of them first, and alone.

    ``retracted``: it or what it prints again was taken back. What an origin reports so is not counted for it.
    """

    link: Link
    publication: Link
    issued: When | None
    reported: int
    first: int
    alone: int
    retracted: bool


class Report(Struct, frozen=True):
    """One source's report of an event: ``claims`` of it that it carries; ``first``: none is earlier.

    ``retracted``: it or what it prints again was taken back.
    """

    source: Link
    publication: Link
    claims: int
    first: bool
    retracted: bool


class CoverageRow(Struct, frozen=True):
    """An event, its reports by date, and a cell for each column: "", "reports", "first" or "alone".

    ``cells`` is empty where there are too many sources for a table. ``alone`` is "source" where only one reports it,
    "origin" where all its reports go back to one origin, else "". ``origins`` counts, at most so many where
    ``at_most``.
    """

    event: Link
    when: When
    origins: int
    at_most: bool
    alone: str
    reports: tuple[Report, ...]
    cells: tuple[str, ...]


class CoverageView(Struct, frozen=True):
    """``sources`` are the columns, by date; ``table`` says whether the rows have cells for them.

    ``rows`` are the events that some source reports, ``unreported`` counts the others. ``origins`` are counted alike.
    """

    head: Head
    table: bool
    sources: tuple[Coverer, ...]
    origins: tuple[Coverer, ...]
    rows: tuple[CoverageRow, ...]
    unreported: int


# So many sources at most make columns of a table; above it, each event lists its reports.
COLUMNS = 20


class Covered(Struct, frozen=True):
    """An event with the ids of its reports by date, and of those that are first."""

    event: str
    reports: tuple[str, ...]
    first: tuple[str, ...]


def coverage_view(briefing: Briefing, page: SitePage) -> CoverageView:
    """Every event with its reports, in the order of dates."""
    desk = Desk(briefing, page)
    records, ordered = briefing.records.sources, briefing.shelves.ordered
    covered = [_covered(briefing, event) for event in briefing.order]
    reported = [each for each in covered if each.reports]
    table = len(ordered) <= COLUMNS
    by_source = _tally(reported, {source: source for source in ordered})
    taken = frozenset(source for source in ordered if briefing.lineages[source].retracted)
    by_origin = _tally(reported, {source: briefing.lineages[source].origin for source in ordered}, taken)
    return CoverageView(
        head=desk.head("Coverage", f"Coverage of {amount(len(covered), 'event')} by {amount(len(ordered), 'source')}"),
        table=table,
        sources=tuple(
            _coverer(
                desk.link("sources", each),
                desk.link("publications", records[each].publication),
                records[each].issued,
                by_source[each],
                retracted=each in taken,
            )
            for each in ordered
        ),
        origins=tuple(
            _coverer(desk.link("publications", origin), desk.link("publications", origin), None, by_origin[origin])
            for origin in sorted(by_origin, key=lambda origin: (-by_origin[origin].reported, origin))
        ),
        rows=tuple(_row(desk, each, ordered if table else ()) for each in reported),
        unreported=len(covered) - len(reported),
    )


def _covered(briefing: Briefing, event: str) -> Covered:
    reports = briefing.shelves.reports.get(event, ())
    return Covered(event, reports, first_reports(briefing.records.sources, reports))


@dataclass(slots=True)
class Tally:
    """How many events somebody reports, reports first, and reports alone."""

    reported: int = 0
    first: int = 0
    alone: int = 0


def _tally(
    covered: Iterable[Covered], names: Mapping[str, str], taken: Container[str] = frozenset()
) -> Mapping[str, Tally]:
    """How often each name reports, reports first and reports alone; ``names`` says under which name a source counts.

    Sources that are ``taken`` back count for nobody.
    """
    found = {name: Tally() for name in names.values()}
    for each in covered:
        reporting = {names[source] for source in each.reports if source not in taken}
        for name in reporting:
            found[name].reported += 1
            found[name].alone += len(reporting) == 1
        for name in {names[source] for source in each.first if source not in taken}:
            found[name].first += 1
    return found


def _coverer(link: Link, publication: Link, issued: Date | None, tally: Tally, *, retracted: bool = False) -> Coverer:
    told = when(issued) if issued else None
    return Coverer(link, publication, told, tally.reported, tally.first, tally.alone, retracted)


def _row(desk: Desk, covered: Covered, columns: tuple[str, ...]) -> CoverageRow:
    briefing, reports = desk.briefing, covered.reports
    event = briefing.events[covered.event]
    claims = Counter(report for claim in event.claims for report in claim.reports)
    origins = event_origins(briefing, covered.event)
    alone = "source" if len(reports) == 1 else "origin" if len(origins) == 1 else ""
    return CoverageRow(
        event=desk.link("events", covered.event),
        when=when(event.record.date),
        origins=len(origins),
        at_most=origins.at_most,
        alone=alone,
        reports=tuple(_report(desk, source, claims[source], first=source in covered.first) for source in reports),
        cells=tuple(_cell(covered, source) for source in columns),
    )


def _report(desk: Desk, source: str, claims: int, *, first: bool) -> Report:
    publication = desk.briefing.records.sources[source].publication
    retracted = desk.briefing.lineages[source].retracted
    return Report(desk.link("sources", source), desk.link("publications", publication), claims, first, retracted)


def _cell(covered: Covered, source: str) -> str:
    if source not in covered.reports:
        return ""
    if len(covered.reports) == 1:
        return "alone"
    return "first" if source in covered.first else "reports"
