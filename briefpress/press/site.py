"""Briefing -> SitePlan: its pages, and everything else that pressing them needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefpress.link.briefing import Briefing
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.plan.plan import SitePage, left_out, plan, record_path
from briefpress.press.formats.extras import paintable
from briefpress.press.formats.html import STANDARD_CARD, Common, Look, TemplateStore, template_folders
from briefpress.press.formats.pdf import warm
from briefpress.press.press import Sheet, press
from briefpress.press.views.shape import Link
from briefpress.run.progress import Watch, silent
from briefpress.run.workers import spread


@dataclass(frozen=True, slots=True)
class SitePlan:
    """A sound briefing and the pages of its site; ``problems`` are notes about pages that are left out."""

    briefing: Briefing
    pages: tuple[SitePage, ...]
    look: Look
    problems: tuple[Problem, ...]


def plan_site(
    briefing: Briefing,
    templates: Path | None,
    store: TemplateStore | None = None,
    watch: Watch = silent,
    *,
    search: bool = False,
) -> SitePlan:
    """Plan the pages of a briefing; without ``search``, no page links to a search index.

    ``templates`` is the user's own folder of templates, ``store`` holds compiled ones between runs.
    """
    watch("plan", 0, 0)
    pages, notes = paintable(tuple(page for page in plan(briefing) if search or page.format not in ("search", "lines")))
    watch("plan", len(pages), len(pages))
    look = Look(template_folders(templates), common(briefing.records, pages), store)
    return SitePlan(briefing, pages, look, (*left_out(briefing), *notes))


def press_dossiers(
    site: SitePlan, books: Sequence[SitePage], kept: Mapping[str, str], jobs: int, watch: Watch = silent
) -> Iterator[Sheet]:
    """The sheets of dossiers, volume by volume.

    Where there are several, as many are made at once as there are ``jobs``, each batch in new processes: a view of some
    hundred pages is large, and is forgotten with the process that made it.
    """
    if len(books) > 1:
        warm(site.look.folders)
    run = partial(spread, jobs=max(jobs, 2), least=1 if len(books) > 1 else 2, few=1)
    for start in range(0, len(books), jobs):
        batch = books[start : start + jobs]
        for done, sheet in enumerate(press(site.briefing, batch, site.look, kept, run), start + 1):
            watch("dossiers", done, len(books))
            yield sheet


def common(records: Records, pages: Sequence[SitePage]) -> Common:
    """What all pages of a site share: its settings, the editors' pages, its feeds, and whether it has a search."""
    settings = records.config.settings
    return Common(
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
