"""Run the checks, and put their problems together with those that loading found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from briefpress.check import CHECKS, Check, InputsOf, copies, proofs, quotations, quoted_prose
from briefpress.check.broken_records import broken_record_problems
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, read_lock
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.load import Loaded, load_folder
from briefpress.load.records import Records
from briefpress.model.input_folder import is_inside
from briefpress.model.problem import Problem, Severity, Where
from briefpress.run.gc_pause import gc_paused
from briefpress.run.progress import Progress, no_progress

Found: TypeAlias = Mapping[str, tuple[Problem, ...]]  # by the name of the check
BROKEN = "broken_records"  # the name under which `Found` has the problems of records that could not be read


@dataclass(frozen=True, slots=True)
class CheckedContent:
    """A content folder and all its problems, sorted, each with its line.

    ``found`` holds the problems of each check; ``lines`` caches the lines of files that have a problem.
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
    """Load and check a content folder. Raises `BriefpressError` if it does not exist."""
    progress("load", 0, 0)
    loaded = load_folder(content, jobs)
    progress("check", 0, 0)
    lock = read_lock_file(content)
    return checked_content(loaded, lock, run_checks(loaded, lock, archive), strict=strict)


def read_lock_file(content: Path) -> Lock:
    """Read ``evidence.lock``; an empty lock if there is none, and a problem if it is not a regular file."""
    path = content / LOCK_FILE
    if path.is_file() and is_inside(content, path):
        return read_lock(path.read_bytes())
    if not path.exists() and not path.is_symlink():
        return read_lock(b"")
    hint = f"move it out of the content folder, then run `briefpress verify` to write a new {LOCK_FILE}"
    message = f"{LOCK_FILE} is a folder or a link, not a file"
    return Lock(problems=(Problem(Where(LOCK_FILE), "unreadable", message, hint),))


def run_checks(loaded: Loaded, lock: Lock, archive: Path | None = None) -> Found:
    """Run every check; with an archive, also look up every passage in it."""
    checks = (*CHECKS, *archive_checks(lock, archive))
    return {**check(loaded.records, Evidence.of(lock), checks), BROKEN: of_broken_records(loaded, lock, archive)}


def of_broken_records(loaded: Loaded, lock: Lock, archive: Path | None = None) -> tuple[Problem, ...]:
    """The errors of records that could not be read, besides those that loading found."""
    passages = [proofs.proofs(lock, Archive(archive))] if archive else []
    return tuple(broken_record_problems(loaded.content, loaded.records, Evidence.of(lock), passages))


def check(records: Records, evidence: Evidence, checks: Iterable[Check] = CHECKS) -> Found:
    """Run these checks. Their problems are unsorted, and have no lines yet."""
    return {check_name(each): tuple(each(records, evidence)) for each in checks}


def check_name(check: Check) -> str:
    """The name of a check: that of its module."""
    return check.__module__.rpartition(".")[2]


def archive_checks(lock: Lock, archive: Path | None) -> Mapping[Check, InputsOf]:
    """The checks of the sources' texts, each with the fields of a record that it reads."""
    texts = Archive(archive) if archive else None
    return {
        proofs.proofs(lock, texts): proofs.proofs_inputs,
        copies.copies(lock, texts): copies.copies_inputs,
        quotations.quotations(texts): quotations.quotations_inputs,
        quoted_prose.quoted_prose(texts): quoted_prose.quoted_prose_inputs,
    }


def checked_content(
    loaded: Loaded, lock: Lock, found: Found, *, strict: bool = False, lines: LineNumbers | None = None
) -> CheckedContent:
    """Loaded content with the problems that the checks found; ``strict`` turns warnings into errors."""
    lines = lines or LineNumbers(loaded.content)
    problems = with_lines(lines, (*loaded.problems, *chain.from_iterable(found.values())))
    problems = tuple(map(_warning_as_error, problems)) if strict else problems
    return CheckedContent(loaded.records, Evidence.of(lock), lock, problems, found, lines)


def _warning_as_error(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem
