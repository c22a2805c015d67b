"""content/ -> site/: the six verbs in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from msgspec import structs

from briefpress.collection import uncollected
from briefpress.config import Dossier
from briefpress.delta import Delta
from briefpress.dossier.standing import WHOLE, with_dossiers
from briefpress.evidence import Evidence
from briefpress.examine import checked, examined, lock_of
from briefpress.formats.extras import paintable
from briefpress.formats.html import STANDARD_CARD, Common, Look, prepare, template_folders
from briefpress.formats.pdf import require, warm
from briefpress.formats.static import static_files
from briefpress.kept.readings import Readings
from briefpress.kept.store import Store
from briefpress.link.briefing import Briefing, link
from briefpress.link.relink import relink
from briefpress.load import Records
from briefpress.painting import Painting
from briefpress.plan import Page, Printed, left_out, plan, record_path
from briefpress.press import Sheet, pages_of, press, static_sheet
from briefpress.problem import BriefpressError, Problem
from briefpress.read import Read, read
from briefpress.replan import same_plan
from briefpress.search import standing, with_index
from briefpress.spared import keep, same_views
from briefpress.spread import WORTHWHILE, beside, spread
from briefpress.views.charts.topology import NAMES as ATLASES
from briefpress.views.charts.topology import atlas
from briefpress.views.shape import Link
from briefpress.watch import Watch, silent
from briefpress.write import Aside, Laid, Written, held, recover, write
from briefpress.write import Kept as Site


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
class Planned:
    """Sound content on its way to the press; ``problems`` are notes of what is left out."""

    briefing: Briefing
    pages: tuple[Page, ...]
    look: Look
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did; ``written`` is None where faults kept it from that. ``before`` is the last site.

    ``planned`` is what the pages were made of.
    """

    problems: tuple[Problem, ...]
    pages: int
    written: Written | None
    before: Site
    planned: Planned | None = None


def planned(  # noqa: PLR0913  (as `Request`)
    records: Records,
    evidence: Evidence,
    templates: Path | None,
    store: Store | None = None,
    watch: Watch = silent,
    *,
    search: bool = False,
) -> Planned:
    """Link and plan sound records; see `laid_out`."""
    watch("link", 0, 0)
    return laid_out(link(records, evidence), templates, store, watch, search=search)


def laid_out(
    briefing: Briefing, templates: Path | None, store: Store | None = None, watch: Watch = silent, *, search: bool
) -> Planned:
    """Plan the pages of a sound briefing; without ``search`` no page leads to an index."""
    watch("plan", 0, 0)
    pages, notes = paintable(tuple(page for page in plan(briefing) if search or page.format not in ("search", "lines")))
    watch("plan", len(pages), len(pages))
    look = Look(template_folders(templates), common(briefing.records, pages), store.common if store else None)
    return Planned(briefing, pages, look, (*left_out(briefing), *notes))


def planned_again(  # noqa: PLR0913  (as `Request`)
    before: Planned,
    delta: Delta,
    records: Records,
    evidence: Evidence,
    templates: Path | None,
    *,
    store: Store | None = None,
) -> Planned:
    """What `planned` makes of sound records, made only where these differ by the delta from those of ``before``."""
    briefing = relink(before.briefing, delta, records, evidence)
    if not same_plan(before.briefing, briefing, delta):
        return laid_out(briefing, templates, store, search=False)
    shared = common(records, before.pages)
    look = Look(template_folders(templates), shared, store.common if store else None)
    return replace(before, briefing=briefing, look=look)


def make_ready(templates: Path | None, store: Store | None) -> None:
    """Do what a large build needs whatever the content says, while that is read: templates and outlines."""
    with suppress(BriefpressError):  # it is told when the content has been
        prepare(template_folders(templates), store.common if store else None)
    for name in ATLASES:
        atlas(name)


@uncollected()
def build(request: Request, watch: Watch = silent, found: Read | None = None) -> Built:
    """Build the site; with faults, write nothing. What is ``found`` in the content already is not read again.

    Raises `BriefpressError` where it cannot run: no content folder, a site folder that is not ours or that another run
    writes, faulty templates.
    """
    _apart(request.content, request.site)
    with held(request.site):
        return _built(request, watch, found)


def _built(request: Request, watch: Watch, found: Read | None) -> Built:
    kept = recover(request.site)
    store, jobs = request.store, request.jobs
    found = found or read(request.content, jobs=jobs, store=store, watch=watch)
    settings = found.records.config.settings
    books = (settings.dossiers or (Dossier(id=WHOLE),)) if request.dossiers else ()
    many = len(found.parsed.files) >= WORTHWHILE
    lock = lock_of(request.content)
    watch("check", 0, 0)
    with beside(partial(checked, found, lock, request.archive), jobs if many else 1) as problems:
        watch("link", 0, 0)
        briefing = link(with_dossiers(found.records, books), Evidence.of(lock))  # which takes unsound records too
        stopped: BriefpressError | None = None
        try:
            ready = laid_out(briefing, request.templates, store, watch, search=request.search)
        except BriefpressError as error:  # what is wrong with the content is told first: it may be the cause
            stopped = error
        watch("check", 0, 0)
        content = examined(found, lock, problems(), strict=request.strict)
    if content.failed:
        return Built(content.problems, 0, None, kept)
    if stopped:
        raise stopped
    if request.dossiers:
        require()
    pages, look = ready.pages, ready.look
    keys = {path: file.key for path, file in kept.files.items()}

    notes = store is not None and bool(keys)  # it takes a tenth of a view's time, and a first build may be the last
    same = same_views(store, found, briefing) if store and notes else Readings()
    painting = Painting(briefing, look, keys, Aside.of(request.site), same, notes=notes)

    def sheets() -> Iterator[tuple[str, str, bytes | Laid | None]]:
        for sheet in (static_sheet(path, file, keys) for path, file in static_files(look.folders)):
            yield sheet.path, sheet.key, sheet.data
        made = []
        for sheet in press_dossiers(ready, [page for page in pages if page.format == "pdf"], keys, jobs, watch):
            size = kept.files[sheet.path].size if sheet.data is None else len(sheet.data)
            made.append(Printed(sheet.path, pages_of(sheet), size))
            yield sheet.path, sheet.key, sheet.data
        others = [page for page in pages if page.format != "pdf"]
        rest = [structs.replace(page, printed=tuple(made)) if page.view == "print" else page for page in others]
        yield from painting.sheets(rest, jobs, watch)
        yield from standing(kept) if look.common.search else ()
        watch("write", 0, 0)

    written = write(request.site, sheets(), kept)
    if store and notes:
        keep(store, found, briefing, painting.readings)
    if look.common.search:
        watch("search", 0, 0)
        written = with_index(request.site, written)
    watch("write", len(written.written), len(written.written))
    return Built((*content.problems, *ready.problems), len(pages), written, kept, ready)


def press_dossiers(
    ready: Planned, books: Sequence[Page], kept: Mapping[str, str], jobs: int, watch: Watch = silent
) -> Iterator[Sheet]:
    """The sheets of dossiers, volume by volume.

    Where there are several, as many are made at once as there are ``jobs``, each batch in new processes: a view of some
    hundred pages is large, and is forgotten with the process that made it.
    """
    if len(books) > 1:
        warm(ready.look.folders)
    run = partial(spread, jobs=max(jobs, 2), least=1 if len(books) > 1 else 2, few=1)
    for start in range(0, len(books), jobs):
        batch = books[start : start + jobs]
        for done, sheet in enumerate(press(ready.briefing, batch, ready.look, kept, run), start + 1):
            watch("dossiers", done, len(books))
            yield sheet


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
