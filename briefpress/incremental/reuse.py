"""Pages -> sheets for the writer, over processes; only pages whose view may have changed are computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from briefpress.incremental.cells import Cell, Reads
from briefpress.incremental.read import Read
from briefpress.incremental.store import Store
from briefpress.incremental.trace import tracing
from briefpress.incremental.traces import Trace, Traces
from briefpress.incremental.valid_traces import store_traces, valid_traces
from briefpress.plan.page_order import page_order
from briefpress.plan.plan import SitePage
from briefpress.press.formats.html import prepare
from briefpress.press.press import Sheet, current_key, sheet_of
from briefpress.press.site import SitePlan
from briefpress.run.progress import Progress
from briefpress.run.workers import CHUNK, WORTHWHILE, parallel_map
from briefpress.write import Aside, Laid, Manifest

# So many of the largest pages are worth a process.
LARGE = 8


class _Pressed(NamedTuple):
    """A sheet that the process which rendered it has written, and what its view read: cells, and answers computed."""

    path: str
    key: str
    laid: Laid | None
    cells: bytes
    answers: Sequence[tuple[Cell, bytes]]


@dataclass(slots=True)
class Reuse:
    """What a build takes from the last one, and stores for the next: the traces of its views.

    ``before`` is the site as it is. Nothing is traced without a store or over an empty site: tracing takes a tenth of
    the time of a view, and a first build may be the only one.
    """

    store: Store | None
    found: Read
    site: SitePlan
    before: Manifest
    _pages: dict[str, Trace] = field(default_factory=dict)
    _answers: dict[Cell, bytes] = field(default_factory=dict)

    @property
    def traces_views(self) -> bool:
        return self.store is not None and bool(self.before.files)

    def press(
        self, pages: Sequence[SitePage], aside: Aside, jobs: int, progress: Progress
    ) -> Iterator[tuple[str, str, Laid | None]]:
        """The path and the key of each page, and its file; None where the site has it already."""
        keys = {path: file.key for path, file in self.before.files.items()}
        briefing, theme = self.site.briefing, self.site.theme
        same = valid_traces(self.store, self.found, briefing) if self.store and self.traces_views else Traces()
        self._answers |= same.answers
        for page in pages:
            last = same.pages.get(page.path)
            if last and last.page == repr(page) and keys.get(page.path) == current_key(theme, page, last.key):
                self._pages[page.path] = last._replace(key=keys[page.path])
                yield page.path, keys[page.path], None
        rest = page_order(briefing, (page for page in pages if page.path not in self._pages))
        progress("press", len(self._pages), len(pages))
        prepare(theme.folders, theme.store)
        reads = Reads() if self.traces_views else None
        read_from = tracing(briefing, reads) if reads else briefing
        few = len(rest) < WORTHWHILE <= len(pages)  # what is left of a large site are its largest pages
        work = partial(_pressed, aside, partial(sheet_of, read_from, theme, keys), reads)
        min_items, chunksize = (LARGE, 1) if few else (WORTHWHILE, CHUNK)
        done_in = parallel_map(work, rest, jobs, min_items=min_items, chunksize=chunksize)
        for number, (page, done) in enumerate(zip(rest, done_in, strict=True), len(pages) - len(rest) + 1):
            if reads:
                self._pages[done.path] = Trace(repr(page), done.key, done.cells)
            for cell, made_of in done.answers:  # two processes may have made it, or two answers have one number
                known = self._answers.get(cell, b"")
                self._answers[cell] = known if made_of in known else known + made_of
            progress("press", number, len(pages))
            yield done.path, done.key, done.laid

    def save(self) -> None:
        """Store the traces for the next build, once all pages are pressed."""
        if self.store and self.traces_views:
            store_traces(self.store, self.found, self.site.briefing, Traces(self._pages, self._answers))


def _pressed(aside: Aside, work: Callable[[SitePage], Sheet], reads: Reads | None, page: SitePage) -> _Pressed:
    """Whoever renders a page also writes it: to hand over its bytes takes longer."""
    cells, answers = b"", []
    if reads:
        sheet, cells = reads.apart(lambda: work(page))
        answers, reads.answers = reads.answers, []
    else:
        sheet = work(page)
    laid = None if sheet.data is None else aside.lay(sheet.path, sheet.data)
    return _Pressed(sheet.path, sheet.key, laid, cells, answers)
