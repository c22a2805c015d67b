"""Check cited passages against the archive or the lock, for `briefpress check`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefpress.evidence.archive import Archive
from briefpress.evidence.lock import LOCK_FILE, Lock, LockEntry
from briefpress.evidence.verification import Cited, Places, gather, verify
from briefpress.model.problem import Problem, Severity, Where

_VERIFY = "run `briefpress verify`"
_VERIFY_TEXT = f"save the source's text in the archive, then {_VERIFY}"


def check_evidence(
    cited: Iterable[Cited], lock: Lock, archive: Archive | None, *, incomplete: bool = False
) -> tuple[Problem, ...]:
    """Check cited passages against the archive, or against the lock if there is no archive. Sorted by place.

    With an archive: the errors of `verify`; if there are none, a ``source-changed`` for each text that differs from the
    one in the lock, and one ``lock-stale`` for all other differences. Without: ``passage-unverified`` for each passage
    that is not in the lock, ``lock-unused`` for each entry that no record cites, ``source-changed`` for each source
    whose entries come from different texts. These are all warnings. ``incomplete``: some records could not be read, so
    entries that no record cites are not reported.
    """
    cited = tuple(cited)
    problems = list(lock.problems)
    if archive is None:
        places, malformed = gather(cited)
        problems += malformed
        problems += _unverified(places, lock, incomplete=incomplete)
    else:
        entries, found = verify(cited, archive, lock, incomplete=incomplete)
        problems += found
        if not any(problem.severity is Severity.ERROR for problem in problems):
            problems += _differences(entries, lock)
    return tuple(sorted(problems, key=lambda problem: (problem.where, problem.code, problem.message)))


def _unverified(places: Places, lock: Lock, *, incomplete: bool) -> list[Problem]:
    verified = {entry.key for entry in lock.entries}
    cited = {(source, passage.digest) for source, passages in places.items() for passage in passages}
    problems = [
        _warning(where, "passage-unverified", f'"{passage}" is not yet verified in {source}', _VERIFY_TEXT)
        for source, passages in places.items()
        for passage, wheres in passages.items()
        for where in wheres
        # A broken line of the lock may be the one for this passage, and has an error of its own.
        if (source, passage.digest) not in verified and not lock.problems
    ]
    for entry in lock.entries:
        if entry.key not in cited and not incomplete:
            ends = entry.start if entry.end is None else f"{entry.start} … {entry.end}"
            message = f'no record cites "{ends}" of {entry.source} any more'
            problems.append(_warning(Where(LOCK_FILE, entry.line), "lock-unused", message))
    return problems + _different_texts(lock.entries)


def _different_texts(entries: Sequence[LockEntry]) -> list[Problem]:
    texts: dict[str, dict[str, LockEntry]] = {}
    for entry in entries:
        texts.setdefault(entry.source, {}).setdefault(entry.text, entry)
    return [
        _warning(
            Where(LOCK_FILE, max(entry.line for entry in by_text.values())),
            "source-changed",
            f"the passages of {source} were verified against {len(by_text)} different texts",
        )
        for source, by_text in texts.items()
        if len(by_text) > 1
    ]


def _differences(entries: Sequence[LockEntry], lock: Lock) -> list[Problem]:
    texts = {entry.source: entry.text for entry in entries}
    changed = {entry.source: entry for entry in lock.entries if texts.get(entry.source, entry.text) != entry.text}
    problems = [
        _warning(
            Where(LOCK_FILE, entry.line), "source-changed", f"the text of {source} has changed since it was verified"
        )
        for source, entry in changed.items()
    ]
    new = {entry for entry in entries if entry.source not in changed}
    old = {entry for entry in lock.entries if entry.source not in changed}
    if new != old:
        message = f"{LOCK_FILE} is out of date: {len(new - old)} lines to add, {len(old - new)} to delete"
        problems.append(_warning(Where(LOCK_FILE), "lock-stale", message))
    return problems


def _warning(where: Where, code: str, message: str, hint: str = _VERIFY) -> Problem:
    return Problem(where, code, message, hint, Severity.WARNING)
