"""SourcesView -> blocks: all sources by date, after the origins they go back to."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import counted_heading, heading, paragraph, title
from briefpress.apps.export.parts.claims import origin_count
from briefpress.apps.export.parts.lists import origin_list, source_list
from briefpress.apps.export.parts.ways import year_list
from briefpress.model.prose.tree import Block
from briefpress.press.views.sources import SourcesView
from briefpress.press.views.wording import amount


def sources_blocks(view: SourcesView) -> Iterator[Block]:
    """The origins, then the sources by year."""
    yield title(f"Sources {view.year}".strip())
    taken = f" {view.retracted} {'was' if view.retracted == 1 else 'were'} retracted." if view.retracted else ""
    traced = (
        f" from {amount(view.publications, 'publication')}, traced back to "
        f"{origin_count(len(view.origins) + view.more_origins, at_most=True)}.{taken}"
    )
    yield from paragraph(f"{amount(view.total, 'source')}{'.' if view.year else traced}")
    yield from year_list(view.parts, view.inner)
    if not view.total:
        yield from paragraph("No sources are recorded yet.")
    if view.origins:
        yield heading(2, "origins", "Origins")
        yield from origin_list(view.origins)
        if view.more_origins:
            yield from paragraph(f"{view.more_origins} more have fewer sources.")
    for year in view.years:
        yield counted_heading(year.anchor, year.year or "Undated", len(year.sources))
        yield from source_list(year.sources)
