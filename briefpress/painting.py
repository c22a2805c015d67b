"""Pages -> sheets on their way to the writer: over processes, and only those whose view is not known to be the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from briefpress.formats.html import Look, prepare
from briefpress.kept.readings import Reading, Readings
from briefpress.link.briefing import Briefing
from briefpress.link.cells import Cell, Reads
from briefpress.link.noting import noting
from briefpress.neighbours import neighbourly
from briefpress.plan import Page
from briefpress.press import Sheet, key_now, sheet_of
from briefpress.spread import WORTHWHILE, spread
from briefpress.watch import Watch
from briefpress.write import Aside, Laid

# So many of the largest pages are worth a process.
LARGE = 8


class _Pressed(NamedTuple):
    """A sheet that was written where it was painted, and what its view read: cells, and answers made for it."""

    path: str
    key: str
    laid: Laid | None
    cells: bytes
    answers: Sequence[tuple[Cell, bytes]]


@dataclass(slots=True)
class Painting:
    """How the pages of a site are painted. ``keys`` are those of the sheets that it holds, by their paths.

    ``same`` are the readings of the last build that hold. ``pages`` and ``answers`` are those of this one, once all is
    done; they are noted where ``notes`` says so.
    """

    briefing: Briefing
    look: Look
    keys: dict[str, str]
    aside: Aside
    same: Readings
    notes: bool
    pages: dict[str, Reading] = field(default_factory=dict)
    answers: dict[Cell, bytes] = field(default_factory=dict)

    @property
    def readings(self) -> Readings:
        """What the views of this site have read."""
        return Readings(self.pages, self.answers)

    def sheets(self, pages: Sequence[Page], jobs: int, watch: Watch) -> Iterator[tuple[str, str, Laid | None]]:
        """The path and the key of each page, and its file; None where the site holds it already."""
        self.answers |= self.same.answers
        for page in pages:
            last = self.same.pages.get(page.path)
            if last and last.page == repr(page) and self.keys.get(page.path) == key_now(self.look, page, last.key):
                self.pages[page.path] = last._replace(key=self.keys[page.path])
                yield page.path, self.keys[page.path], None
        rest = neighbourly(self.briefing, (page for page in pages if page.path not in self.pages))
        watch("press", len(self.pages), len(pages))
        prepare(self.look.folders, self.look.store)
        reads = Reads() if self.notes else None
        briefing = noting(self.briefing, reads) if reads else self.briefing
        few = len(rest) < WORTHWHILE <= len(pages)  # what is left of a large site are its largest pages
        work = partial(_pressed, self.aside, partial(sheet_of, briefing, self.look, self.keys), reads)
        done_in = spread(work, rest, jobs, least=LARGE, few=1) if few else spread(work, rest, jobs)
        for number, (page, done) in enumerate(zip(rest, done_in, strict=True), len(pages) - len(rest) + 1):
            if reads:
                self.pages[done.path] = Reading(repr(page), done.key, done.cells)
            for cell, made_of in done.answers:  # two processes may have made it, or two answers have one number
                known = self.answers.get(cell, b"")
                self.answers[cell] = known if made_of in known else known + made_of
            watch("press", number, len(pages))
            yield done.path, done.key, done.laid


def _pressed(aside: Aside, work: Callable[[Page], Sheet], reads: Reads | None, page: Page) -> _Pressed:
    """A page is handed over in a fraction of the time where it is written by whoever painted it."""
    cells, answers = b"", []
    if reads:
        sheet, cells = reads.apart(lambda: work(page))
        answers, reads.answers = reads.answers, []
    else:
        sheet = work(page)
    laid = None if sheet.data is None else aside.lay(sheet.path, sheet.data)
    return _Pressed(sheet.path, sheet.key, laid, cells, answers)
