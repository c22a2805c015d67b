"""content/ and templates -> State: the last sound reading of both, and what is wrong with the newest."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Condition

from briefpress.examine import examine
from briefpress.formats.html import prepare
from briefpress.kept.parsed import Kept
from briefpress.kept.store import Store
from briefpress.pipeline import Planned, planned
from briefpress.plan import Page
from briefpress.press import paint
from briefpress.problem import BriefpressError, Problem, Severity
from briefpress.views.view import view


@dataclass(frozen=True, slots=True)
class State:
    """What is shown. ``turn`` counts readings, ``sound`` is the turn of the last without a fault (0: there was none).

    ``planned`` is what that one gave; ``problems`` and ``stopped`` are those of the newest: what is wrong with the
    content, and why the run could not go on.
    """

    turn: int = 0
    sound: int = 0
    planned: Planned | None = None
    problems: tuple[Problem, ...] = ()
    stopped: str = ""

    @property
    def faults(self) -> tuple[str, ...]:
        """A line for each reason why the newest reading is not the one that is shown."""
        errors = (str(problem) for problem in self.problems if problem.severity is Severity.ERROR)
        return (*errors, *([self.stopped] if self.stopped else []))


@dataclass(slots=True)
class Preview:
    """The state of a briefing that is being written, for many threads. Nothing is parsed that has not changed."""

    content: Path
    templates: Path | None = None
    archive: Path | None = None
    store: Store | None = None
    jobs: int = 1
    state: State = field(default_factory=State)
    closed: bool = False
    _parsed: Kept | None = None
    _look: int = 0
    _news: Condition = field(default_factory=Condition)

    def read(self, *, templates: bool = True) -> State:
        """Read the content again, and the templates where they have changed; the new state. One thread does this."""
        self._look += templates
        old, turn = self.state, self.state.turn + 1
        problems: tuple[Problem, ...] = ()
        try:
            jobs = self.jobs if turn == 1 else 1  # later there are threads, and a process with threads is not forked
            examined = examine(self.content, self.archive, jobs=jobs, store=self.store, parsed=self._parsed)
            self._parsed, problems = examined.parsed, examined.problems
            if examined.failed:
                return self._tell(replace(old, turn=turn, problems=problems, stopped=""))
            made = planned(examined.records, examined.evidence, self.templates, self.store)
            made = replace(made, look=replace(made.look, reading=self._look))
            prepare(made.look.folders, made.look.store, made.look.reading)
        except BriefpressError as error:
            return self._tell(replace(old, turn=turn, problems=problems, stopped=str(error)))
        return self._tell(State(turn, turn, made, (*problems, *made.problems)))

    def after(self, turn: int, seconds: float) -> State | None:
        """The state as soon as its turn is another than this, or None after so many seconds or once it is closed."""
        with self._news:
            self._news.wait_for(lambda: self.closed or self.state.turn != turn, seconds)
            return None if self.closed or self.state.turn == turn else self.state

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._news:
            self.closed = True
            self._news.notify_all()

    def _tell(self, state: State) -> State:
        with self._news:
            self.state = state
            self._news.notify_all()
        return state


def painted(shown: Planned, page: Page) -> bytes:
    """The bytes of a page, as a build would write them. Raises `BriefpressError` where its template is at fault."""
    return paint(shown.look, page, view(shown.briefing, page))
