"""content/ -> site/: the six verbs in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefpress.checks import CHECKS
from briefpress.checks.check import check
from briefpress.checks.copies import copies
from briefpress.checks.proofs import proofs
from briefpress.collection import uncollected
from briefpress.config import Dossier
from briefpress.dossier.standing import WHOLE, with_dossiers
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, read_lock
from briefpress.formats.extras import paintable
from briefpress.formats.html import STANDARD_CARD, Common, Look, template_folders
from briefpress.formats.pdf import require, warm
from briefpress.formats.static import static_files
from briefpress.kept.parsed import Kept, read_parsed, save_parsed
from briefpress.kept.store import Store
from briefpress.link.briefing import Briefing, link
from briefpress.load import Records, contained, load_over, located
from briefpress.neighbours import neighbourly
from briefpress.plan import Page, Printed, left_out, plan, record_path
from briefpress.press import Sheet, pages_of, press, static_sheet
from briefpress.problem import BriefpressError, Problem, Severity
from briefpress.search import standing, with_index
from briefpress.spread import spread
from briefpress.views.shape import Link
from briefpress.watch import Watch, silent
from briefpress.write import Kept as Site
from briefpress.write import Written, recover, write


@dataclass(frozen=True, slots=True)
class Request:
    """What to build from what. ``archive`` is None where there is none; ``strict`` makes warnings errors.

    ``jobs`` are the processes that a large briefing is read and painted with. ``dossiers``: those of the settings are
    made too, or one of the whole briefing where they name none. ``store`` is where builds leave work for the next.
    ``search``: an index is made too, where the settings have that among their outputs.
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
class Examined:
    """The content with everything that is wrong with it, sorted and located; ``parsed`` need not be read again."""

    records: Records
    evidence: Evidence
    lock: Lock
    problems: tuple[Problem, ...]
    parsed: Kept

    @property
    def failed(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Planned:
    """Sound content on its way to the press; ``problems`` are notes of what is left out."""

    briefing: Briefing
    pages: tuple[Page, ...]
    look: Look
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did; ``written`` is None where faults kept it from that. ``before`` is the last site."""

    problems: tuple[Problem, ...]
    pages: int
    written: Written | None
    before: Site


def examine(  # noqa: PLR0913  (as `Request`, of which a check needs the half)
    content: Path,
    archive: Path | None = None,
    *,
    strict: bool = False,
    jobs: int = 1,
    store: Store | None = None,
    parsed: Kept | None = None,
    watch: Watch = silent,
) -> Examined:
    """Load and check a content folder. Raises `BriefpressError` where there is none.

    What is ``parsed`` is not read again; where that is not given, what the ``store`` has.
    """
    watch("load", 0, 0)
    before = read_parsed(store) if store and parsed is None else parsed
    records, problems, after = load_over(content, before, jobs)
    if store and before is not None:
        save_parsed(store, before, after)
    watch("load", len(after), len(after))
    lock = read_lock(_bytes(content, LOCK_FILE))
    evidence = Evidence.of(lock)
    watch("check", 0, 0)
    texts = Archive(archive) if archive else None
    asked = (*CHECKS, proofs(lock, texts), copies(lock, texts))
    found = located(content, (*problems, *check(records, evidence, asked)))
    return Examined(records, evidence, lock, tuple(map(_strictly, found)) if strict else found, after)


def planned(  # noqa: PLR0913  (as `Request`)
    records: Records,
    evidence: Evidence,
    templates: Path | None,
    store: Store | None = None,
    watch: Watch = silent,
    *,
    search: bool = False,
) -> Planned:
    """Link and plan sound records; without ``search`` no page leads to an index."""
    watch("link", 0, 0)
    briefing = link(records, evidence)
    watch("plan", 0, 0)
    pages, notes = paintable(tuple(page for page in plan(briefing) if search or page.format not in ("search", "lines")))
    watch("plan", len(pages), len(pages))
    look = Look(template_folders(templates), common(records, pages), store.common if store else None)
    return Planned(briefing, pages, look, (*left_out(briefing), *notes))


@uncollected()
def build(request: Request, watch: Watch = silent) -> Built:
    """Build the site; with faults, write nothing.

    Raises `BriefpressError` where it cannot run: no content folder, a site folder that is not ours, faulty templates.
    """
    _apart(request.content, request.site)
    kept = recover(request.site)
    store, jobs = request.store, request.jobs
    examined = examine(request.content, request.archive, strict=request.strict, jobs=jobs, store=store, watch=watch)
    if examined.failed:
        return Built(examined.problems, 0, None, kept)
    if request.dossiers:
        require()
    own = examined.records.config.settings.dossiers or (Dossier(id=WHOLE),)
    records = with_dossiers(examined.records, own if request.dossiers else ())
    ready = planned(records, examined.evidence, request.templates, store, watch, search=request.search)
    briefing, pages, look = ready.briefing, ready.pages, ready.look
    keys = {path: file.key for path, file in kept.files.items()}

    def sheets() -> Iterator[tuple[str, str, bytes | None]]:
        for sheet in (static_sheet(path, file, keys) for path, file in static_files(look.folders)):
            yield sheet.path, sheet.key, sheet.data
        made = []
        for sheet in press_dossiers(ready, [page for page in pages if page.format == "pdf"], keys, jobs, watch):
            size = kept.files[sheet.path].size if sheet.data is None else len(sheet.data)
            made.append(Printed(sheet.path, pages_of(sheet), size))
            yield sheet.path, sheet.key, sheet.data
        others = neighbourly(briefing, (page for page in pages if page.format != "pdf"))
        rest = [replace(page, printed=tuple(made)) if page.view == "print" else page for page in others]
        watch("press", 0, len(rest))
        for done, sheet in enumerate(press(briefing, rest, look, keys, partial(spread, jobs=jobs)), 1):
            watch("press", done, len(rest))
            yield sheet.path, sheet.key, sheet.data
        yield from standing(kept) if look.common.search else ()
        watch("write", 0, 0)

    written = write(request.site, sheets(), kept)
    if look.common.search:
        watch("search", 0, 0)
        written = with_index(request.site, written)
    watch("write", len(written.written), len(written.written))
    return Built((*examined.problems, *ready.problems), len(pages), written, kept)


def press_dossiers(
    ready: Planned, books: Sequence[Page], kept: Mapping[str, str], jobs: int, watch: Watch = silent
) -> Iterator[Sheet]:
    """The sheets of dossiers, volume by volume.

    Where there are several, as many are made at once as there are ``jobs``, each batch in new processes: a view of some
    hundred pages is large, and is forgotten with the process that made it.
    """
    if len(books) > 1:
        warm(ready.look.folders)
    run = partial(spread, jobs=max(jobs, 2), least=1 if len(books) > 1 else 2, chunk=1)
    for start in range(0, len(books), jobs):
        batch = books[start : start + jobs]
        for done, sheet in enumerate(press(ready.briefing, batch, ready.look, kept, run), start + 1):
            watch("dossiers", done, len(books))
            yield sheet


def _strictly(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem


def _bytes(content: Path, file: str) -> bytes:
    path = content / file
    return path.read_bytes() if path.is_file() and contained(content, path) else b""


def _apart(content: Path, site: Path) -> None:
    inner, outer = content.resolve(), site.resolve()
    if inner == outer or inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise BriefpressError(f"the site {site} and the content {content} lie within each other; name another folder")


def common(records: Records, pages: Sequence[Page]) -> Common:
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
