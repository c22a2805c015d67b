"""content/ -> Examined: its records, and everything that is wrong with them, whoever looks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefpress.checks import CHECKS
from briefpress.checks.check import check
from briefpress.checks.copies import copies
from briefpress.checks.proofs import proofs
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, read_lock
from briefpress.files import contained
from briefpress.kept.parsed import Kept
from briefpress.kept.store import Store
from briefpress.load import Records, located
from briefpress.problem import Problem, Severity
from briefpress.read import Read, read
from briefpress.watch import Watch, silent


@dataclass(frozen=True, slots=True)
class Examined:
    """The content with everything that is wrong with it, sorted and located."""

    records: Records
    evidence: Evidence
    lock: Lock
    problems: tuple[Problem, ...]
    parsed: Kept

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
    found = read(content, jobs=jobs, store=store, parsed=parsed, watch=watch)
    watch("check", 0, 0)
    lock = lock_of(content)
    return examined(found, lock, checked(found, lock, archive), strict=strict)


def lock_of(content: Path) -> Lock:
    """What ``evidence.lock`` says, or a lock of nothing where there is none."""
    path = content / LOCK_FILE
    return read_lock(path.read_bytes() if path.is_file() and contained(content, path) else b"")


def checked(found: Read, lock: Lock, archive: Path | None = None) -> tuple[Problem, ...]:
    """What no record can know of itself; with an archive every passage is looked up."""
    texts = Archive(archive) if archive else None
    return check(found.records, Evidence.of(lock), (*CHECKS, proofs(lock, texts), copies(lock, texts)))


def examined(found: Read, lock: Lock, problems: Iterable[Problem], *, strict: bool = False) -> Examined:
    """What was read, with what the checks have found; ``strict`` makes warnings errors."""
    told = located(found.content, (*found.problems, *problems))
    told = tuple(map(_strictly, told)) if strict else told
    return Examined(found.records, Evidence.of(lock), lock, told, found.parsed)


def _strictly(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem
