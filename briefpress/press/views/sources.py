"""The index of sources by date, and of their origins."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Source
from briefpress.model.record.day import year_id
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.shape import Head
from briefpress.press.views.source_lines import OriginLine, SourceLine, origin_lines, source_line
from briefpress.press.views.wording import amount, year_name


class SourceGroup(Struct, frozen=True):
    """The sources issued in one year ("" if undated), newest first."""

    year: str
    anchor: str
    sources: tuple[SourceLine, ...]


class SourcesView(Struct, frozen=True):
    """The index of sources; ``origins`` are those with the most sources, ``more_origins`` the number of the others.

    ``parts`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    total: int
    publications: int
    retracted: int
    origins: tuple[OriginLine, ...]
    more_origins: int
    year: str
    parts: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    years: tuple[SourceGroup, ...]


# The publications have the numbers of the others.
MOST_ORIGINS = 60


def sources_view(briefing: Briefing, page: SitePage) -> SourcesView:
    """The view of all sources, newest first, undated ones last."""
    context = PageContext(briefing, page)
    records = briefing.records.sources
    years: dict[str, list[SourceLine]] = {}
    shown = shown_list(context, title="Sources")
    for source in sorted((records[each] for each in shown.ids("sources")), key=_newest_first):
        year = year_id(source.issued.order[0].year) if source.issued else ""
        years.setdefault(year, []).append(source_line(context, source.id))
    origins = origin_lines(context) if not page.part else ()
    known = len(briefing.source_index.origin_of)
    named = f"Sources {shown.label}".strip()
    return SourcesView(
        head=context.head(
            named,
            f"{amount(len(records), 'source')}, at most {amount(known, 'independent origin')}",
            *shown.trail,
        ),
        total=len(shown.all_ids("sources")),
        publications=len(briefing.source_index.issued),
        retracted=sum(source.retracted is not None for source in records.values()),
        origins=origins[:MOST_ORIGINS],
        more_origins=len(origins[MOST_ORIGINS:]),
        year=shown.label,
        parts=shown.years,
        inner=shown.inner,
        years=tuple(
            SourceGroup(year_name(year), f"year-{year}" if year else "undated", tuple(found))
            for year, found in years.items()
        ),
    )


def _newest_first(source: Source) -> tuple[bool, tuple[int, ...], str]:
    first = source.issued.order[0] if source.issued else ()
    return (source.issued is None, tuple(-part for part in first), source.id)
