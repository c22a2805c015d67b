"""ChronologyView -> blocks: every event by year and month, or those of one year."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import heading, paragraph, title
from briefpress.apps.export.parts.lists import event_list
from briefpress.apps.export.parts.ways import steps, year_list
from briefpress.apps.export.pieces import aside, link_to
from briefpress.model.prose.tree import Block
from briefpress.press.views.chronology import ChronologyView, ChronologyYear
from briefpress.press.views.wording import amount


def chronology_blocks(view: ChronologyView) -> Iterator[Block]:
    """The events in the order of their dates."""
    yield title(f"Events in {view.year}" if view.year else "Chronology")
    yield from paragraph(f"{amount(view.total, 'event')}, by start date.")
    yield from year_list(view.all_years, view.inner)
    if not view.total:
        yield from paragraph("No events are recorded yet.")
    for year in view.years:
        yield from _year(year, alone=bool(view.year))
    yield from steps(view.earlier, view.later)


def _year(one: ChronologyYear, *, alone: bool) -> Iterator[Block]:
    if alone:
        yield heading(2, one.anchor, one.year)
    else:
        yield heading(2, one.anchor, link_to(one.link), aside(str(one.count)))
    for month in one.months:
        anchor = month.anchor if month.anchor != one.anchor else ""
        yield heading(3, anchor, "month unknown" if month.label == one.year else month.label)
        yield from event_list(month.events)
