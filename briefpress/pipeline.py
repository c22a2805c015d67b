"""content/ -> site/: the six verbs in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from briefpress.checks import CHECKS
from briefpress.checks.check import check
from briefpress.checks.copies import copies
from briefpress.checks.proofs import proofs
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, read_lock
from briefpress.formats.extras import paintable
from briefpress.formats.html import Common, Look, template_folders
from briefpress.formats.static import static_files
from briefpress.link.briefing import link
from briefpress.load import Records, contained, load, located
from briefpress.plan import Page, left_out, plan, record_path
from briefpress.press import press, static_sheet
from briefpress.problem import BriefpressError, Problem, Severity
from briefpress.spread import spread
from briefpress.views.shape import Link
from briefpress.write import Written, recover, write

Watch: TypeAlias = Callable[[str, int, int], None]  # told the stage, how much of it is done, and how much there is


@dataclass(frozen=True, slots=True)
class Request:
    """What to build from what. ``archive`` is None where there is none; ``strict`` makes warnings errors.

    ``jobs`` are the processes that a large briefing is painted with."""

    content: Path
    site: Path
    templates: Path | None = None
    archive: Path | None = None
    strict: bool = False
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Examined:
    """The content with everything that is wrong with it, sorted and located."""

    records: Records
    evidence: Evidence
    lock: Lock
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did; ``written`` is None where faults kept it from writing."""

    problems: tuple[Problem, ...]
    pages: int
    written: Written | None


def silent(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def examine(
    content: Path, archive: Path | None = None, *, strict: bool = False, jobs: int = 1, watch: Watch = silent
) -> Examined:
    """Load and check a content folder. Raises `BriefpressError` where there is none."""
    watch("load", 0, 0)
    records, problems = load(content, jobs)
    lock = read_lock(_bytes(content, LOCK_FILE))
    evidence = Evidence.of(lock)
    watch("check", 0, 0)
    texts = Archive(archive) if archive else None
    asked = (*CHECKS, proofs(lock, texts), copies(lock, texts))
    found = located(content, (*problems, *check(records, evidence, asked)))
    return Examined(records, evidence, lock, tuple(map(_strictly, found)) if strict else found)


def build(request: Request, watch: Watch = silent) -> Built:
    """Build the site; with faults, write nothing.

    Raises `BriefpressError` where it cannot run: no content folder, a site folder that is not ours, faulty templates.
    """
    _apart(request.content, request.site)
    kept = recover(request.site)
    examined = examine(request.content, request.archive, strict=request.strict, jobs=request.jobs, watch=watch)
    if examined.failed:
        return Built(examined.problems, 0, None)
    watch("link", 0, 0)
    briefing = link(examined.records, examined.evidence)
    pages, notes = paintable(plan(briefing))
    look = Look(template_folders(request.templates), _common(examined.records, pages))
    keys = {path: file.key for path, file in kept.files.items()}

    def sheets() -> Iterator[tuple[str, str, bytes | None]]:
        for sheet in (static_sheet(path, file, keys) for path, file in static_files(look.folders)):
            yield sheet.path, sheet.key, sheet.data
        for done, sheet in enumerate(press(briefing, pages, look, keys, partial(spread, jobs=request.jobs)), 1):
            watch("press", done, len(pages))
            yield sheet.path, sheet.key, sheet.data

    written = write(request.site, sheets(), kept)
    return Built((*examined.problems, *left_out(briefing), *notes), len(pages), written)


def _strictly(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem


def _bytes(content: Path, file: str) -> bytes:
    path = content / file
    return path.read_bytes() if path.is_file() and contained(content, path) else b""


def _apart(content: Path, site: Path) -> None:
    inner, outer = content.resolve(), site.resolve()
    if inner == outer or inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise BriefpressError(f"the site {site} and the content {content} lie within each other; name another folder")


def _common(records: Records, pages: Sequence[Page]) -> Common:
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
    )



