"""cited passages, Lock, Archive or None -> problems: what `briefpress check` says of the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefpress.evidence.archive import Archive
from briefpress.evidence.lock import LOCK_FILE, Lock, LockEntry
from briefpress.evidence.verification import Cited, Places, gather, verify
from briefpress.model.problem import Problem, Severity, Where

_VERIFY = "run `briefpress verify`"


def check_evidence(cited: Iterable[Cited], lock: Lock, archive: Archive | None) -> tuple[Problem, ...]:
    """Hold what is cited against the archive where there is one, and else against the lock. In order of place.

    With the archive: every error of `verify`; then, when all is proved, ``source-changed`` for each text that is not
    the one the lock proves, and one ``lock-stale`` for all else in which the lock differs. Without it:
    ``passage-unverified`` for what the lock does not prove, ``lock-unused`` for what nobody cites, ``source-changed``
    where the lock proves passages of one source against two texts. All but the errors are warnings.
    """
    cited = tuple(cited)
    problems = list(lock.problems)
    if archive is None:
        places, faults = gather(cited)
        problems += faults
        problems += _unproved(places, lock)
    else:
        entries, found = verify(cited, archive, lock)
        problems += found
        if not any(problem.severity is Severity.ERROR for problem in problems):
            problems += _differences(entries, lock)
    return tuple(sorted(problems, key=lambda problem: (problem.where, problem.code, problem.message)))


def _unproved(places: Places, lock: Lock) -> list[Problem]:
    proved = {entry.key for entry in lock.entries}
    wanted = {(source, passage.digest) for source, passages in places.items() for passage in passages}
    problems = [
        _warning(where, "passage-unverified", f'"{passage}" was never proved to stand in {source}')
        for source, passages in places.items()
        for passage, wheres in passages.items()
        for where in wheres
        # A line that could not be read may be the very proof: its own error is enough.
        if (source, passage.digest) not in proved and not lock.problems
    ]
    for entry in lock.entries:
        if entry.key not in wanted:
            ends = entry.start if entry.end is None else f"{entry.start} … {entry.end}"
            message = f'nothing cites "{ends}" of {entry.source} any more'
            problems.append(_warning(Where(LOCK_FILE, entry.line), "lock-unused", message))
    return problems + _texts_apart(lock.entries)


def _texts_apart(entries: Sequence[LockEntry]) -> list[Problem]:
    texts: dict[str, dict[str, LockEntry]] = {}
    for entry in entries:
        texts.setdefault(entry.source, {}).setdefault(entry.text, entry)
    return [
        _warning(
            Where(LOCK_FILE, max(entry.line for entry in proofs.values())),
            "source-changed",
            f"the passages of {source} were proved in {len(proofs)} different texts",
        )
        for source, proofs in texts.items()
        if len(proofs) > 1
    ]


def _differences(entries: Sequence[LockEntry], lock: Lock) -> list[Problem]:
    texts = {entry.source: entry.text for entry in entries}
    changed = {entry.source: entry for entry in lock.entries if texts.get(entry.source, entry.text) != entry.text}
    problems = [
        _warning(Where(LOCK_FILE, entry.line), "source-changed", f"the text of {source} is not the one the lock proves")
        for source, entry in changed.items()
    ]
    new = {entry for entry in entries if entry.source not in changed}
    old = {entry for entry in lock.entries if entry.source not in changed}
    if new != old:
        message = f"{len(new - old)} passages are not as the lock has them, {len(old - new)} of its lines do not hold"
        problems.append(_warning(Where(LOCK_FILE), "lock-stale", message))
    return problems


def _warning(where: Where, code: str, message: str) -> Problem:
    return Problem(where, code, message, _VERIFY, Severity.WARNING)
