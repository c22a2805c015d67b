"""Build a site: the six verbs in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from msgspec import structs

from briefpress.check.check import Found, checked_content, read_lock_file, run_checks
from briefpress.evidence import Evidence, Lock
from briefpress.incremental.read import ReadContent, read_content
from briefpress.incremental.reuse import Reuse
from briefpress.incremental.store import Store
from briefpress.link.briefing import link
from briefpress.load.config import Dossier
from briefpress.load.records import Records
from briefpress.model.problem import BriefpressError, Problem
from briefpress.plan.paths import WHOLE_SITE
from briefpress.plan.requested import WHOLE, with_settings
from briefpress.plan.site_page import Printed
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import require_typst
from briefpress.press.formats.static import static_files
from briefpress.press.formats.templates import Templates
from briefpress.press.press import dossier_page_count, static_sheet
from briefpress.press.site import SitePlan, plan_site, press_dossiers
from briefpress.run.gc_pause import gc_paused
from briefpress.run.progress import Progress, no_progress
from briefpress.run.workers import WORTHWHILE, in_background
from briefpress.write import Manifest as Site
from briefpress.write import Spool, SpooledFile, WriteResult, recover, site_lock, write
from briefpress.write.host_limits import host_notes
from briefpress.write.search_index import kept_index, with_index
from briefpress.write.site_zip import kept_zip, with_zip

SheetLine = tuple[str, str, bytes | SpooledFile | None]  # a path in the site, its key, and its bytes (None: unchanged)


@dataclass(frozen=True, slots=True)
class Request:
    """The inputs and options of a build.

    - ``archive``: None if there is none. ``templates``: a folder that overrides ours.
    - ``strict``: treat warnings as errors.
    - ``jobs``: the number of processes for a large briefing.
    - ``dossiers``: typeset the dossiers in the settings, or one of the whole briefing if there are none.
    - ``store``: where to store results for the next build.
    - ``search``: build a search index, if the settings list that output.
    - ``layout``: one of `template_folders`.
    - ``base_url``: the address of the site, in place of the one in the settings.
    """

    content: Path
    site: Path
    templates: Path | None = None
    archive: Path | None = None
    strict: bool = False
    jobs: int = 1
    dossiers: bool = False
    store: Store | None = None
    search: bool = False
    layout: str = ""
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The problems and the result of a build. ``written`` is None if errors stopped it; ``before`` is the old site."""

    problems: tuple[Problem, ...]
    pages: int
    written: WriteResult | None
    before: Site
    planned: SitePlan | None = None


@gc_paused()
def build(request: Request, progress: Progress = no_progress) -> BuildResult:
    """Build the site. If the content has errors, nothing is written.

    Raises `BriefpressError` if there is no content folder, the site folder is not ours or locked by another run, or a
    template is broken.
    """
    _require_apart(request.content, request.site)
    with site_lock(request.site):
        before = recover(request.site)
        found = read_content(request.content, jobs=request.jobs, store=request.store, progress=progress)
        lock = read_lock_file(request.content)
        with _checking(request, found, lock, progress) as problems:
            progress("link", 0, 0)
            briefing = link(_as_requested(request, found.loaded.records), Evidence.of(lock))
            content = checked_content(found.loaded, lock, problems(), strict=request.strict)
        if content.failed:
            return BuildResult(content.problems, 0, None, before)
        folders = template_folders(request.templates, request.layout)
        templates = Templates(folders, request.store.common if request.store else None)
        site = plan_site(briefing, templates, progress, search=request.search)
        reuse = Reuse(request.store, found, site, before)
        written = write(request.site, _press(request, site, before, reuse, progress), before)
        reuse.save()
        written = _with_copies(request, site, written, progress)
        progress("write", len(written.written), len(written.written))
        notes = host_notes(written.site)
        return BuildResult((*content.problems, *site.problems, *notes), len(site.pages), written, before, site)


def _checking(
    request: Request, found: ReadContent, lock: Lock, progress: Progress
) -> AbstractContextManager[Callable[[], Found]]:
    """Check a large content in another process while this one links it. The context's value waits for the problems."""
    progress("check", 0, 0)
    many = len(found.parsed.files) >= WORTHWHILE
    return in_background(partial(run_checks, found.loaded, lock, request.archive), request.jobs if many else 1)


def _as_requested(request: Request, records: Records) -> Records:
    """The records, with the requested dossiers and the requested address in their settings."""
    settings = records.config.settings
    dossiers = (settings.dossiers or (Dossier(id=WHOLE),)) if request.dossiers else ()
    return with_settings(records, dossiers=dossiers, base_url=request.base_url or settings.base_url)


def _press(request: Request, site: SitePlan, before: Site, reuse: Reuse, progress: Progress) -> Iterator[SheetLine]:
    """Every file of the site: static files, dossiers, then pages, which list the dossiers and their sizes."""
    if request.dossiers:
        require_typst()
    keys = {path: file.key for path, file in before.files.items()}
    for sheet in (static_sheet(path, file, keys) for path, file in static_files(site.theme.folders)):
        yield sheet.path, sheet.key, sheet.data
    printed = []
    dossiers = [page for page in site.pages if page.format == "pdf"]
    for sheet in press_dossiers(site, dossiers, keys, request.jobs, progress):
        size = before.files[sheet.path].size if sheet.data is None else len(sheet.data)
        printed.append(Printed(sheet.path, dossier_page_count(sheet), size))
        yield sheet.path, sheet.key, sheet.data
    pages = [page for page in site.pages if page.format != "pdf"]
    pages = [structs.replace(page, printed=tuple(printed)) if page.view == "print" else page for page in pages]
    yield from reuse.press(pages, Spool.of(request.site), request.jobs, progress)
    yield from kept_index(before) if site.theme.site_info.search else ()
    yield from kept_zip(before, WHOLE_SITE) if "zip" in site.briefing.records.config.settings.outputs else ()
    progress("write", 0, 0)


def _with_copies(request: Request, site: SitePlan, written: WriteResult, progress: Progress) -> WriteResult:
    """Add what is made of the written pages: the search index and the ZIP archive."""
    if site.theme.site_info.search:
        progress("search", 0, 0)
        written = with_index(request.site, written, request.jobs)
    if "zip" in site.briefing.records.config.settings.outputs:
        progress("zip", 0, 0)
        written = with_zip(request.site, written, WHOLE_SITE)
    return written


def _require_apart(content: Path, site: Path) -> None:
    inner, outer = content.resolve(), site.resolve()
    if inner == outer or inner.is_relative_to(outer) or outer.is_relative_to(inner):
        message = f"of the site folder {site} and the content folder {content}, one is inside the other"
        raise BriefpressError(f"{message} (choose another site folder)")
