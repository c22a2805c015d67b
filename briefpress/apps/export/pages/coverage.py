"""CoverageView -> blocks: which source reports which event, who does so first and who alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.apps.export.blocks import bullet_list, heading, paragraph, table, title
from briefpress.apps.export.parts.claims import origins_short
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Nodes, aside, badge, between, dotted, link_to, phrase, spaced_out, when_words
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Anchor, Block
from briefpress.press.views.coverage import CoverageEntry, CoverageRow, CoverageView, Report

_SIGNS = {"first": "●", "reports": "○"}
_ALONE = {"source": "single source", "origin": "single origin"}


def coverage_blocks(view: CoverageView) -> Iterator[Block]:
    """The origins, the sources, and the events that they report."""
    yield title(f"Coverage {view.year}".strip())
    left = view.unreported
    unreported = f" {left} {'event has' if left == 1 else 'events have'} no source." if left else ""
    yield from paragraph(
        "Which sources report each event, which reported it first, and which events have a single source.", unreported
    )
    yield from year_list(view.years, view.inner)
    if not (view.origins or view.sources or view.rows or view.years):
        yield from paragraph("No source reports an event yet.")
    if view.origins:
        yield heading(2, "origins", "By origin")
        yield from _table(view.origins, numbered=False)
        if view.more_origins:
            yield from paragraph(f"{view.more_origins} more report fewer events.")
    if view.sources:
        yield heading(2, "sources", "By source")
        yield from _table(view.sources, numbered=view.table)
    if view.table and view.rows:
        yield from _grid(view)
    if view.rows:
        yield heading(2, "by-event", "By event")
        yield from bullet_list(map(_event, view.rows))


def _table(every: Iterable[CoverageEntry], *, numbered: bool) -> list[Block]:
    rows = (_entry(one, number if numbered else 0) for number, one in enumerate(every, 1))
    return table(("Name", "Events reported", "Reported first", "Only source"), rows)


def _entry(one: CoverageEntry, number: int) -> tuple[Nodes, ...]:
    named = phrase(Anchor(f"source-{number}"), f"{number}. ") if number else ()
    own = one.publication.text != one.link.text
    issued = f", {when_words(one.issued)}" if one.issued else ""
    name = phrase(
        spaced_out(phrase(named, link_to(one.link)), badge("retracted") if one.retracted else ()),
        aside(link_to(one.publication), issued) if own else (),
    )
    return (name, *((str(count or "–"),) for count in (one.reported, one.first, one.alone)))


def _grid(view: CoverageView) -> Iterator[Block]:
    yield heading(2, "grid", "Coverage matrix")
    yield from paragraph(
        "Events reported by more than one source. Columns are numbered as in the table above: "
        "○ reported the event, ● reported it first."
    )
    numbers = range(1, len(view.sources) + 1)
    links = tuple((PageLink(str(number), f"#source-{number}"),) for number in numbers)
    rows = (
        (link_to(row.event), *((_SIGNS.get(cell, ""),) for cell in row.cells))
        for row in view.rows
        if len(row.reports) > 1
    )
    yield from table(("Event", *links), rows)


def _event(row: CoverageRow) -> Nodes:
    several = len(row.reports) > 1
    return dotted(
        row.when.text,
        link_to(row.event),
        between(", ", (_report(report, several=several) for report in row.reports)),
        origins_short(row.origins, at_most=row.at_most),
        badge(_ALONE.get(row.alone, "")),
    )


def _report(report: Report, *, several: bool) -> Nodes:
    return spaced_out(
        PageLink(report.publication.text, report.source.path),
        badge("first") if report.first and several else (),
        badge("retracted") if report.retracted else (),
    )
