"""Press pages in several processes, and reuse the pages whose views have not changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from briefpress.incremental.cells import Cell, Reads
from briefpress.incremental.read import ReadContent
from briefpress.incremental.store import Store
from briefpress.incremental.trace import tracing
from briefpress.incremental.traces import Trace, Traces
from briefpress.incremental.valid_traces import store_traces, valid_traces
from briefpress.plan.page_order import page_order
from briefpress.plan.site_page import SitePage
from briefpress.press.press import Sheet, current_key, sheet_of
from briefpress.press.site import SitePlan
from briefpress.run.progress import Progress
from briefpress.run.workers import CHUNK, WORTHWHILE, parallel_map
from briefpress.write import Manifest, Spool, SpooledFile

# The number of large pages that is worth several processes.
LARGE = 8


class _Pressed(NamedTuple):
    """A sheet, spooled by the process that rendered it, and the reads of its view: cells, and computed answers."""

    path: str
    key: str
    spooled: SpooledFile | None
    cells: bytes
    answers: Sequence[tuple[Cell, bytes]]


@dataclass(slots=True)
class Reuse:
    """The traces of views that a build reuses from the last one and stores for the next.

    ``before`` is the manifest of the old site. Without a store or an old site, nothing is traced: tracing takes a tenth
    of the time of a view, and a first build may be the only one.
    """

    store: Store | None
    found: ReadContent
    site: SitePlan
    before: Manifest
    _pages: dict[str, Trace] = field(default_factory=dict)
    _answers: dict[Cell, bytes] = field(default_factory=dict)

    @property
    def traces_views(self) -> bool:
        return self.store is not None and bool(self.before.files)

    def press(
        self, pages: Sequence[SitePage], spool: Spool, jobs: int, progress: Progress
    ) -> Iterator[tuple[str, str, SpooledFile | None]]:
        """The path, the key and the spooled file of each page; None for the file if the site already has it."""
        keys = {path: file.key for path, file in self.before.files.items()}
        briefing, theme = self.site.briefing, self.site.theme
        valid = valid_traces(self.store, self.found, briefing) if self.store and self.traces_views else Traces()
        self._answers |= valid.answers
        for page in pages:
            last = valid.pages.get(page.path)
            if last and last.page == repr(page) and keys.get(page.path) == current_key(theme, page, last.key):
                self._pages[page.path] = last._replace(key=keys[page.path])
                yield page.path, keys[page.path], None
        rest = page_order(briefing, (page for page in pages if page.path not in self._pages))
        progress("press", len(self._pages), len(pages))
        theme.templates.prepare()
        reads = Reads() if self.traces_views else None
        read_from = tracing(briefing, reads) if reads else briefing
        few = len(rest) < WORTHWHILE <= len(pages)  # the changed pages of a large site are usually its largest ones
        work = partial(_pressed, spool, partial(sheet_of, read_from, theme, keys), reads)
        min_items, chunksize = (LARGE, 1) if few else (WORTHWHILE, CHUNK)
        done_in = parallel_map(work, rest, jobs, min_items=min_items, chunksize=chunksize)
        for number, (page, done) in enumerate(zip(rest, done_in, strict=True), len(pages) - len(rest) + 1):
            if reads:
                self._pages[done.path] = Trace(repr(page), done.key, done.cells)
            for cell, cells_read in done.answers:  # two processes may compute an answer, or two cells may be equal
                known = self._answers.get(cell, b"")
                self._answers[cell] = known if cells_read in known else known + cells_read
            progress("press", number, len(pages))
            yield done.path, done.key, done.spooled

    def save(self) -> None:
        """Store the traces for the next build, once all pages are pressed."""
        if self.store and self.traces_views:
            store_traces(self.store, self.found, self.site.briefing, Traces(self._pages, self._answers))


def _pressed(spool: Spool, work: Callable[[SitePage], Sheet], reads: Reads | None, page: SitePage) -> _Pressed:
    """Render a page and spool its bytes, which is quicker than sending them to the main process."""
    cells, answers = b"", []
    if reads:
        sheet, cells = reads.capture(lambda: work(page))
        answers, reads.answers = reads.answers, []
    else:
        sheet = work(page)
    spooled = None if sheet.data is None else spool.store(sheet.path, sheet.data)
    return _Pressed(sheet.path, sheet.key, spooled, cells, answers)
