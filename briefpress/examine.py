"""content/ -> Examined: its records, and everything that is wrong with them, whoever looks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from briefpress.checks import ACROSS, CHECKS, Check, Reads, copies, proofs
from briefpress.checks.check import Found, check, check_again, named
from briefpress.delta import Delta
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, read_lock
from briefpress.files import contained
from briefpress.kept.parsed import Kept
from briefpress.kept.store import Store
from briefpress.load import Records
from briefpress.locate import Lines, located
from briefpress.problem import Problem, Severity, Where
from briefpress.read import Read, read
from briefpress.watch import Watch, silent


@dataclass(frozen=True, slots=True)
class Examined:
    """The content with everything that is wrong with it, sorted and located.

    ``read`` and ``found`` are what that was made of: the files with the faults that they show by themselves, and what
    each check found; ``lines`` are those of files in which something was.
    """

    records: Records
    evidence: Evidence
    lock: Lock
    problems: tuple[Problem, ...]
    read: Read
    found: Found
    lines: Lines

    @property
    def failed(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)


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
    """Load and check a content folder. Raises `BriefpressError` where there is none; see `read`."""
    files = read(content, jobs=jobs, store=store, parsed=parsed, watch=watch)
    watch("check", 0, 0)
    lock = lock_of(content)
    return examined(files, lock, checked(files, lock, archive), strict=strict)


def examine_again(before: Examined, delta: Delta, now: Read, archive: Path | None = None) -> Examined:
    """Check what was read after a sound reading, and differs from it by the delta: only what may have faults now."""
    lock = lock_of(now.content)
    if lock != before.lock:
        return examined(now, lock, checked(now, lock, archive))
    by_archive = _by_archive(lock, archive)
    stale = {named(each) for each in by_archive if archive}  # its texts may be others by now
    known = {name: problems for name, problems in before.found.items() if name not in stale}
    checks = {**dict.fromkeys(CHECKS), **ACROSS, **by_archive}
    again = check_again(known, delta, now.records, Evidence.of(lock), checks)
    return examined(now, lock, again, lines=before.lines.without(delta.files))


def lock_of(content: Path) -> Lock:
    """What ``evidence.lock`` says, or a lock of nothing where there is none; what else has its name is a problem."""
    path = content / LOCK_FILE
    if path.is_file() and contained(content, path):
        return read_lock(path.read_bytes())
    if not path.exists() and not path.is_symlink():
        return read_lock(b"")
    return Lock(problems=(Problem(Where(LOCK_FILE), "unreadable", "this is no file of the content", "move it away"),))


def checked(files: Read, lock: Lock, archive: Path | None = None) -> Found:
    """What no record can know of itself; with an archive every passage is looked up."""
    return check(files.records, Evidence.of(lock), (*CHECKS, *_by_archive(lock, archive)))


def _by_archive(lock: Lock, archive: Path | None) -> Mapping[Check, Reads]:
    """The checks that hold records against what is proved of the sources' texts, and what each goes by."""
    texts = Archive(archive) if archive else None
    return {proofs.proofs(lock, texts): proofs.reads, copies.copies(lock, texts): copies.reads}


def examined(files: Read, lock: Lock, problems: Found, *, strict: bool = False, lines: Lines | None = None) -> Examined:
    """What was read, with what the checks have found; ``strict`` makes warnings errors."""
    lines = lines or Lines(files.content)
    told = located(lines, (*files.problems, *chain.from_iterable(problems.values())))
    told = tuple(map(_strictly, told)) if strict else told
    return Examined(files.records, Evidence.of(lock), lock, told, files, problems, lines)


def _strictly(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem
