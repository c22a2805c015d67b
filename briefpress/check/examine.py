"""content/ -> Examined: its records, and everything that is wrong with them, whoever looks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from briefpress.check import CHECKS, Check, Reads, copies, proofs, quotations, quoted_prose
from briefpress.check.check import Found, check
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, read_lock
from briefpress.load.files import contained
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.load import Loaded, load
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.run.gc_pause import gc_paused
from briefpress.run.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class CheckedContent:
    """The content with everything that is wrong with it, sorted and located.

    ``found`` is what each check found; ``lines`` are those of the files with a problem.
    """

    records: Records
    evidence: Evidence
    lock: Lock
    problems: tuple[Problem, ...]
    found: Found
    lines: LineNumbers

    @property
    def failed(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@gc_paused()
def check_content(
    content: Path, archive: Path | None = None, *, strict: bool = False, jobs: int = 1, progress: Progress = no_progress
) -> CheckedContent:
    """Load and check a content folder. Raises `BriefpressError` where there is none."""
    progress("load", 0, 0)
    loaded = Loaded(content, *load(content, jobs))
    progress("check", 0, 0)
    lock = read_lock_file(content)
    return with_problems(loaded, lock, run_checks(loaded.records, lock, archive), strict=strict)


def read_lock_file(content: Path) -> Lock:
    """What ``evidence.lock`` says, or a lock of nothing where there is none; what else has its name is a problem."""
    path = content / LOCK_FILE
    if path.is_file() and contained(content, path):
        return read_lock(path.read_bytes())
    if not path.exists() and not path.is_symlink():
        return read_lock(b"")
    return Lock(problems=(Problem(Where(LOCK_FILE), "unreadable", "this is no file of the content", "move it away"),))


def run_checks(records: Records, lock: Lock, archive: Path | None = None) -> Found:
    """What no record can know of itself; with an archive every passage is looked up."""
    return check(records, Evidence.of(lock), (*CHECKS, *archive_checks(lock, archive)))


def archive_checks(lock: Lock, archive: Path | None) -> Mapping[Check, Reads]:
    """The checks that hold records against what is proved of the sources' texts, and what each goes by."""
    texts = Archive(archive) if archive else None
    return {
        proofs.proofs(lock, texts): proofs.proofs_inputs,
        copies.copies(lock, texts): copies.copies_inputs,
        quotations.quotations(texts): quotations.quotations_inputs,
        quoted_prose.quoted_prose(texts): quoted_prose.quoted_prose_inputs,
    }


def with_problems(
    loaded: Loaded, lock: Lock, problems: Found, *, strict: bool = False, lines: LineNumbers | None = None
) -> CheckedContent:
    """What was read, with what the checks have found; ``strict`` makes warnings errors."""
    lines = lines or LineNumbers(loaded.content)
    told = with_lines(lines, (*loaded.problems, *chain.from_iterable(problems.values())))
    told = tuple(map(_strictly, told)) if strict else told
    return CheckedContent(loaded.records, Evidence.of(lock), lock, told, problems, lines)


def _strictly(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem
