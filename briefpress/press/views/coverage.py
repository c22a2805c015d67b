"""The view of which sources report which events, which report them first, and which are the only ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.record import Date
from briefpress.plan.site_page import SitePage
from briefpress.press.views.first_reports import first_reports
from briefpress.press.views.lines import event_origins
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.shape import Head, Link, When
from briefpress.press.views.source_lines import inferred_sources
from briefpress.press.views.voices import probable
from briefpress.press.views.wording import amount, when


class CoverageEntry(Struct, frozen=True):
    """A source or an origin, with its numbers of events reported, reported first, and reported alone.

    ``retracted``: it was retracted, or reprints a retracted source. Retracted sources do not count for their origin.
    """

    link: Link
    publication: Link
    issued: When | None
    reported: int
    first: int
    alone: int
    retracted: bool


class Report(Struct, frozen=True):
    """One source's report of an event. ``claims``: how many of its claims it carries. ``first``: no report is earlier.

    ``retracted``: it was retracted, or reprints a retracted source.
    """

    source: Link
    publication: Link
    claims: int
    first: bool
    retracted: bool


class CoverageRow(Struct, frozen=True):
    """An event, its reports by date, and a cell per column: "", "reports", "first" or "alone".

    ``cells`` is empty if there are too many sources for a table. ``alone``: "source" for a single source, "origin" for
    a single origin, else "". ``origins`` is a number, an upper bound if ``at_most``.
    """

    event: Link
    when: When
    origins: int
    at_most: bool
    alone: str
    reports: tuple[Report, ...]
    cells: tuple[str, ...]


class CoverageView(Struct, frozen=True):
    """The coverage page. ``sources``: the columns, by date. ``table``: whether rows have cells.

    ``rows``: events with at least one source; ``unreported``: the number of the others. ``origins`` has the same
    numbers per origin; ``more_origins`` is the number of origins that are left out for their length.

    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    table: bool
    sources: tuple[CoverageEntry, ...]
    origins: tuple[CoverageEntry, ...]
    more_origins: int
    rows: tuple[CoverageRow, ...]
    unreported: int


# The largest number of origins on the page; each has its own page with what it reports.
MOST_COVERING = 100
# The largest number of sources with a column each; with more, each event lists its reports.
COLUMNS = 20


class EventReports(Struct, frozen=True):
    """An event with the ids of its reports by date, and of the first ones."""

    event: str
    reports: tuple[str, ...]
    first: tuple[str, ...]


def coverage_view(briefing: Briefing, page: SitePage) -> CoverageView:
    """The view of all events with their reports, by date."""
    context = PageContext(briefing, page)
    records, ordered = briefing.records.sources, briefing.source_index.ordered
    shown = shown_list(context, "events", "Coverage")
    table = len(ordered) <= COLUMNS and not shown.years
    reported = [_covered(briefing, event) for event in shown.ids("events")]
    by_origin = _by_origin(briefing) if not page.part else {}
    origins = sorted(by_origin, key=lambda origin: (-by_origin[origin].reported, origin))
    total = len(shown.all_ids("events")) if page.part else len(briefing.order)
    return CoverageView(
        head=context.head(
            f"Coverage {shown.label}".strip(),
            f"Coverage of {amount(total, 'event')} by {amount(len(shown.all_ids('sources')), 'source')}",
            *shown.trail,
        ),
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        table=table,
        sources=tuple(
            _entry(
                context.link("sources", each),
                context.link("publications", records[each].publication),
                records[each].issued,
                _of_source(briefing, each),
                retracted=briefing.lineages[each].retracted,
            )
            for each in shown.ids("sources")
        ),
        origins=tuple(
            _entry(_origin(context, origin), _origin(context, origin), None, by_origin[origin])
            for origin in origins[:MOST_COVERING]
        ),
        more_origins=len(origins[MOST_COVERING:]),
        rows=tuple(_row(context, each, ordered if table else ()) for each in reported),
        unreported=total - len(shown.all_ids("events")),
    )


def _origin(context: PageContext, origin: str) -> Link:
    """An origin; probable where the editors only infer it for each of its sources."""
    sources = context.briefing.source_index.origin_of[origin]
    link = context.link("publications", origin)
    return probable(link) if inferred_sources(context, sources) == len(sources) else link


@memoize
def _covered(briefing: Briefing, event: str) -> EventReports:
    reports = briefing.source_index.reports.get(event, ())
    return EventReports(event, reports, first_reports(briefing.records.sources, reports))


def _by_origin(briefing: Briefing) -> Mapping[str, Tally]:
    """The numbers of each origin; retracted sources do not count."""
    lineages = briefing.lineages
    covered = (_covered(briefing, event) for event in briefing.order)
    names = {source: lineages[source].origin for source in briefing.source_index.ordered}
    return _tally(covered, names, frozenset(source for source in names if lineages[source].retracted))


def _of_source(briefing: Briefing, source: str) -> Tally:
    """The numbers of one source."""
    covered = [_covered(briefing, event) for event in briefing.events_of.get(("sources", source), ())]
    covered = [each for each in covered if source in each.reports]
    return Tally(
        len(covered),
        sum(source in each.first for each in covered),
        sum(len(each.reports) == 1 for each in covered),
    )


@dataclass(slots=True)
class Tally:
    """The numbers of events reported, reported first, and reported alone."""

    reported: int = 0
    first: int = 0
    alone: int = 0


def _tally(
    covered: Iterable[EventReports], names: Mapping[str, str], retracted: Container[str] = frozenset()
) -> Mapping[str, Tally]:
    """Count the reports under each name; ``names`` maps a source to the name it counts under.

    ``retracted`` sources are not counted.
    """
    found = {name: Tally() for name in names.values()}
    for each in covered:
        reporting = {names[source] for source in each.reports if source not in retracted}
        for name in reporting:
            found[name].reported += 1
            found[name].alone += len(reporting) == 1
        for name in {names[source] for source in each.first if source not in retracted}:
            found[name].first += 1
    return found


def _entry(
    link: Link, publication: Link, issued: Date | None, tally: Tally, *, retracted: bool = False
) -> CoverageEntry:
    date = when(issued) if issued else None
    return CoverageEntry(link, publication, date, tally.reported, tally.first, tally.alone, retracted)


def _row(context: PageContext, covered: EventReports, columns: tuple[str, ...]) -> CoverageRow:
    briefing, reports = context.briefing, covered.reports
    event = briefing.events[covered.event]
    claims = Counter(report for claim in event.claims for report in claim.reports)
    origins = event_origins(briefing, covered.event)
    alone = "source" if len(reports) == 1 else "origin" if len(origins) == 1 else ""
    return CoverageRow(
        event=context.link("events", covered.event),
        when=when(event.record.date),
        origins=len(origins),
        at_most=origins.at_most,
        alone=alone,
        reports=tuple(_report(context, source, claims[source], first=source in covered.first) for source in reports),
        cells=tuple(_cell(covered, source) for source in columns),
    )


def _report(context: PageContext, source: str, claims: int, *, first: bool) -> Report:
    publication = context.briefing.records.sources[source].publication
    retracted = context.briefing.lineages[source].retracted
    return Report(context.link("sources", source), context.link("publications", publication), claims, first, retracted)


def _cell(covered: EventReports, source: str) -> str:
    if source not in covered.reports:
        return ""
    if len(covered.reports) == 1:
        return "alone"
    return "first" if source in covered.first else "reports"
