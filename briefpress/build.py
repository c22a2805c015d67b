"""content/ -> site/: the six verbs in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from msgspec import structs

from briefpress.check.check import Found
from briefpress.check.examine import read_lock_file, run_checks, with_problems
from briefpress.evidence import Evidence, Lock
from briefpress.incremental.read import Read, read
from briefpress.incremental.reuse import Reuse
from briefpress.incremental.store import Store
from briefpress.link.briefing import link
from briefpress.load.config import Dossier
from briefpress.load.records import Records
from briefpress.model.problem import BriefpressError, Problem
from briefpress.plan.dossier.standing import WHOLE, with_dossiers
from briefpress.plan.plan import Printed
from briefpress.press.formats.pdf import require_typst
from briefpress.press.formats.static import static_files
from briefpress.press.press import dossier_page_count, static_sheet
from briefpress.press.site import SitePlan, plan_site, press_dossiers
from briefpress.run.gc_pause import gc_paused
from briefpress.run.progress import Progress, no_progress
from briefpress.run.workers import WORTHWHILE, in_background
from briefpress.write import Aside, Laid, Written, recover, site_lock, write
from briefpress.write import Manifest as Site
from briefpress.write.search_index import kept_index, with_index

SheetLine = tuple[str, str, bytes | Laid | None]  # a path in the site, its key, and its bytes if they are new


@dataclass(frozen=True, slots=True)
class Request:
    """What to build from what. ``archive`` is None where there is none; ``strict`` makes warnings errors.

    ``jobs`` is the number of processes for a large briefing. ``dossiers`` asks for those of the settings, or for one of
    the whole briefing where they name none. ``store`` is where builds store results for the next one. ``search`` asks
    for a search index, if the settings list it among their outputs.
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


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did. ``written`` is None if errors stopped it; ``before`` is the site before it."""

    problems: tuple[Problem, ...]
    pages: int
    written: Written | None
    before: Site
    planned: SitePlan | None = None


@gc_paused()
def build(request: Request, progress: Progress = no_progress) -> Built:
    """Build the site; with errors in the content, write nothing.

    Raises `BriefpressError` where it cannot run: no content folder, a site folder that is not ours or that another run
    writes, faulty templates.
    """
    _require_apart(request.content, request.site)
    with site_lock(request.site):
        before = recover(request.site)
        found = read(request.content, jobs=request.jobs, store=request.store, progress=progress)
        lock = read_lock_file(request.content)
        with _checking(request, found, lock, progress) as problems:
            progress("link", 0, 0)
            briefing = link(_with_dossiers(request, found.loaded.records), Evidence.of(lock))
            content = with_problems(found.loaded, lock, problems(), strict=request.strict)
        if content.failed:
            return Built(content.problems, 0, None, before)
        templates = request.store.common if request.store else None
        site = plan_site(briefing, request.templates, templates, progress, search=request.search)
        reuse = Reuse(request.store, found, site, before)
        written = write(request.site, _press(request, site, before, reuse, progress), before)
        reuse.save()
        if site.theme.site_info.search:
            progress("search", 0, 0)
            written = with_index(request.site, written)
        progress("write", len(written.written), len(written.written))
        return Built((*content.problems, *site.problems), len(site.pages), written, before, site)


def _checking(
    request: Request, found: Read, lock: Lock, progress: Progress
) -> AbstractContextManager[Callable[[], Found]]:
    """Check a large content in a process of its own, while this one links it; the value waits for the result."""
    progress("check", 0, 0)
    many = len(found.parsed.files) >= WORTHWHILE
    return in_background(partial(run_checks, found.loaded.records, lock, request.archive), request.jobs if many else 1)


def _with_dossiers(request: Request, records: Records) -> Records:
    """The records, with the dossiers that are to be made in their settings."""
    settings = records.config.settings
    return with_dossiers(records, (settings.dossiers or (Dossier(id=WHOLE),)) if request.dossiers else ())


def _press(request: Request, site: SitePlan, before: Site, reuse: Reuse, progress: Progress) -> Iterator[SheetLine]:
    """Every file of the site: static files, dossiers, then pages, which name the dossiers with their size."""
    if request.dossiers:
        require_typst()
    keys = {path: file.key for path, file in before.files.items()}
    for sheet in (static_sheet(path, file, keys) for path, file in static_files(site.theme.folders)):
        yield sheet.path, sheet.key, sheet.data
    printed = []
    for sheet in press_dossiers(
        site, [page for page in site.pages if page.format == "pdf"], keys, request.jobs, progress
    ):
        size = before.files[sheet.path].size if sheet.data is None else len(sheet.data)
        printed.append(Printed(sheet.path, dossier_page_count(sheet), size))
        yield sheet.path, sheet.key, sheet.data
    pages = [page for page in site.pages if page.format != "pdf"]
    pages = [structs.replace(page, printed=tuple(printed)) if page.view == "print" else page for page in pages]
    yield from reuse.press(pages, Aside.of(request.site), request.jobs, progress)
    yield from kept_index(before) if site.theme.site_info.search else ()
    progress("write", 0, 0)


def _require_apart(content: Path, site: Path) -> None:
    inner, outer = content.resolve(), site.resolve()
    if inner == outer or inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise BriefpressError(f"the site {site} and the content {content} lie within each other; name another folder")
