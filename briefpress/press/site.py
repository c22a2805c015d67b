"""Plan a site: its pages, and what rendering them needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefpress.link.briefing import Briefing
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.plan.notes import plan_notes
from briefpress.plan.paths import record_path
from briefpress.plan.plan import plan
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.extras import renderable
from briefpress.press.formats.html import STANDARD_CARD, SiteInfo, Theme
from briefpress.press.formats.pdf import preload
from briefpress.press.formats.templates import Templates
from briefpress.press.press import Sheet, press
from briefpress.press.views.shape import Link
from briefpress.run.progress import Progress, no_progress
from briefpress.run.workers import parallel_map


@dataclass(frozen=True, slots=True)
class SitePlan:
    """A checked briefing with the pages of its site. ``problems`` are notes about pages that are left out."""

    briefing: Briefing
    pages: tuple[SitePage, ...]
    theme: Theme
    problems: tuple[Problem, ...]


def plan_site(
    briefing: Briefing,
    templates: Templates,
    progress: Progress = no_progress,
    *,
    search: bool = False,
) -> SitePlan:
    """Plan the pages of a briefing; without ``search``, no page links to a search index."""
    progress("plan", 0, 0)
    pages, notes = renderable(
        tuple(page for page in plan(briefing) if search or page.format not in ("search", "lines"))
    )
    progress("plan", len(pages), len(pages))
    theme = Theme(templates, site_info(briefing.records, pages))
    return SitePlan(briefing, pages, theme, (*plan_notes(briefing), *notes))


def press_dossiers(
    site: SitePlan, books: Sequence[SitePage], kept: Mapping[str, str], jobs: int, progress: Progress = no_progress
) -> Iterator[Sheet]:
    """Yield the sheets of dossiers, volume by volume.

    Several volumes are rendered in batches of ``jobs``, each batch in new processes: the view of a volume of some
    hundred pages is large, and its memory is freed when the process ends.
    """
    if len(books) > 1:
        preload(site.theme.templates.print_templates)
    run = partial(parallel_map, jobs=max(jobs, 2), min_items=1 if len(books) > 1 else 2, chunksize=1)
    for start in range(0, len(books), jobs):
        batch = books[start : start + jobs]
        for done, sheet in enumerate(press(site.briefing, batch, site.theme, kept, run), start + 1):
            progress("dossiers", done, len(books))
            yield sheet


def site_info(records: Records, pages: Sequence[SitePage]) -> SiteInfo:
    """What all pages of a site share: settings, editorial pages, feeds, and whether it has a search."""
    settings = records.config.settings
    return SiteInfo(
        title=settings.title,
        subtitle=settings.subtitle or "",
        edition=settings.edition or "",
        publisher=settings.publisher or "",
        licence=settings.licence or "",
        language=settings.language,
        base_url=(settings.base_url or "").rstrip("/"),
        pages=tuple(Link(page.label, record_path("pages", page.id)) for page in records.pages.values()),
        feeds=tuple(page.path for page in pages if page.format in ("atom", "rss", "calendar") and not page.id),
        search=any(page.format == "search" for page in pages),
        card=next((page.path for page in pages if page.format == "card"), STANDARD_CARD),
    )
