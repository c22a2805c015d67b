"""The state of the preview: the last version of the site without errors, and the problems of the newest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Condition, Lock

from briefpress.incremental.parsed import ParsedRecords
from briefpress.incremental.refresh import Inputs, LastGood, changed_record_files, link_and_plan, read_and_check
from briefpress.load.records import Key, Records
from briefpress.model.problem import BriefpressError, Problem, Severity
from briefpress.plan.paths import VIEW_OF
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.templates import Templates
from briefpress.press.press import render_page
from briefpress.press.site import SitePlan
from briefpress.press.views.view import view
from briefpress.run.gc_pause import gc_paused


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What the preview shows.

    ``turn`` counts readings; ``sound`` is the turn of the last reading without errors (0: none yet), and ``planned``
    its site. ``problems`` are those of the newest reading, and ``stopped`` is the reason if it could not finish.
    ``deleted`` are records of the last reading without errors whose files no longer exist.
    """

    turn: int = 0
    sound: int = 0
    planned: SitePlan | None = None
    problems: tuple[Problem, ...] = ()
    stopped: str = ""
    deleted: frozenset[Key] = frozenset()

    @property
    def errors(self) -> tuple[str, ...]:
        """The errors that keep the newest reading from being shown, one line each."""
        errors = (str(problem) for problem in self.problems if problem.severity is Severity.ERROR)
        return (*errors, *([self.stopped] if self.stopped else []))

    def pages(self) -> dict[str, SitePage]:
        """The pages of the last reading without errors, by path, except those of deleted records."""
        gone = {(view, identifier) for kind, identifier in self.deleted for view in (kind, VIEW_OF[kind])}
        planned = self.planned.pages if self.planned else ()
        return {page.path: page for page in planned if (page.view, page.id) not in gone}


@dataclass(slots=True)
class Preview:
    """The state of a briefing while it is edited, shared by threads. Unchanged results are reused."""

    inputs: Inputs
    jobs: int = 1
    state: PreviewState = field(default_factory=PreviewState)
    closed: bool = False
    _sound: LastGood | None = None
    _changed: frozenset[str] | None = None  # since the last good reading; None if not known
    _parsed: ParsedRecords | None = None
    _templates: Templates | None = None
    _news: Condition = field(default_factory=Condition)

    @gc_paused()
    def read(self, paths: Iterable[Path] | None = None, *, templates: bool = True) -> PreviewState:
        """Read the content again, and templates that have changed; return the new state. Call it from one thread only.

        ``paths`` are those in the content that have changed since the last call; None searches it for changes.
        """
        self._templates = None if templates else self._templates
        old, turn = self.state, self.state.turn + 1
        self._changed = self._since(paths)
        problems: tuple[Problem, ...] = ()
        deleted = old.deleted
        try:
            jobs = self.jobs if turn == 1 else 1  # later there are threads, and forking with threads is not safe
            seen = read_and_check(self.inputs, self._sound, self._changed, self._parsed, jobs)
            self._parsed, problems = seen.read.parsed, seen.checked.problems
            deleted = self._deleted(seen.read.loaded.records)
            if seen.checked.failed:
                return self._publish(replace(old, turn=turn, problems=problems, stopped="", deleted=deleted))
            sound = link_and_plan(self._prepared_templates(), self._sound, seen)
        except BriefpressError as error:
            if not self.inputs.content.is_dir():
                deleted = self._deleted(None)
            return self._publish(replace(old, turn=turn, problems=problems, stopped=str(error), deleted=deleted))
        self._sound, self._changed = sound, frozenset()
        return self._publish(PreviewState(turn, turn, sound.planned, (*problems, *sound.planned.problems)))

    def read_changed(self, paths: Iterable[Path]) -> PreviewState:
        """`read` the changed content, the changed templates, or both."""
        content = self.inputs.content.resolve()
        paths = frozenset(paths)
        own = frozenset(path for path in paths if path.resolve().is_relative_to(content))
        return self.read(own, templates=own != paths)

    def _prepared_templates(self) -> Templates:
        """The templates, read again if any has changed. Raises `BriefpressError` if one has a syntax error."""
        folders, store = template_folders(self.inputs.templates), self.inputs.store
        if self._templates is None or self._templates.folders != folders:
            self._templates = Templates(folders, store.common if store else None)
        self._templates.prepare()
        return self._templates

    def _since(self, paths: Iterable[Path] | None) -> frozenset[str] | None:
        """The files that have changed since the last reading without errors; None if not known."""
        if paths is None or self._changed is None or self._sound is None:
            return None
        files = changed_record_files(self.inputs.content, self._sound.read, paths)
        return None if files is None else self._changed | files

    def _deleted(self, now: Records | None) -> frozenset[Key]:
        """The records of the last sound reading whose file is gone. A file that no longer parses is not gone.

        ``now`` is None if the whole content folder is gone.
        """
        if self._sound is None:
            return frozenset()
        keys = {(record.kind, record.id) for record in self._sound.checked.records.all()}
        if now is None:
            return frozenset(keys)
        return frozenset(keys - {(record.kind, record.id) for record in now.all()} - now.broken)

    def after(self, turn: int, seconds: float) -> PreviewState | None:
        """Wait for a state with another turn than this; None after ``seconds`` or once the preview is closed."""
        with self._news:
            self._news.wait_for(lambda: self.closed or self.state.turn != turn, seconds)
            return None if self.closed or self.state.turn == turn else self.state

    def close(self) -> None:
        """Wake all waiting threads and end their waits."""
        with self._news:
            self.closed = True
            self._news.notify_all()

    def _publish(self, state: PreviewState) -> PreviewState:
        with self._news:
            self.state = state
            self._news.notify_all()
        return state


def rendered_page(shown: SitePlan, page: SitePage) -> bytes:
    """The bytes of a page, as a build writes them. Raises `BriefpressError` if its template has an error."""
    return render_page(shown.theme, page, view(shown.briefing, page))


@dataclass(slots=True)
class RenderedPages:
    """The pages that were last asked for, each rendered once however many connections ask for it at the same time."""

    most: int = 32
    _shown: SitePlan | None = None
    _pages: dict[str, bytes] = field(default_factory=dict)
    _one_at_a_time: Lock = field(default_factory=Lock)

    def get(self, shown: SitePlan, page: SitePage) -> bytes:
        """The bytes of `rendered_page`. Raises `BriefpressError` if a template has an error."""
        with self._one_at_a_time:  # rendering is pure Python: threads would only take turns
            if self._shown is not shown:
                self._shown = shown
                self._pages.clear()
            data = self._pages.pop(page.path, None)
            if data is None:
                data = rendered_page(shown, page)
            self._pages[page.path] = data  # the newest is last
            if len(self._pages) > self.most:
                del self._pages[next(iter(self._pages))]
            return data
