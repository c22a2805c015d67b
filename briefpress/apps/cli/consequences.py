"""Find the errors that a change of record files would introduce."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from briefpress.check.check import check, read_lock_file
from briefpress.evidence import LOCK_FILE, Evidence, read_lock
from briefpress.load.load import collect
from briefpress.load.record_file import read_record
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity
from briefpress.model.record import KINDS, Record
from briefpress.tools.tidy.rename import Change

_Key: TypeAlias = tuple[str, str]  # a file's name after the change, and a code


def new_errors(content: Path, records: Records, change: Change) -> tuple[Problem, ...]:
    """The errors that the records have after the change and not before. Writes nothing."""
    lock = read_lock_file(content)
    text = change.texts.get(LOCK_FILE)
    after, errors = _changed(content, records, change)
    names = {**change.deleted, **change.moves}
    before = _errors(records, Evidence.of(lock))
    known = Counter(_key(problem, names) for problem in before)
    messages = {problem.message for problem in before}
    now = [*errors, *_errors(after, Evidence.of(read_lock(text.encode()) if text else lock))]
    more = Counter(_key(problem, names) for problem in now) - known
    return tuple(problem for problem in now if _key(problem, names) in more and problem.message not in messages)


def _key(problem: Problem, names: dict[str, str]) -> _Key:
    return names.get(problem.where.file, problem.where.file), problem.code


def _errors(records: Records, evidence: Evidence) -> list[Problem]:
    return list(_grave(chain.from_iterable(check(records, evidence).values())))


def _grave(problems: Iterable[Problem]) -> Iterable[Problem]:
    return (problem for problem in problems if problem.severity is Severity.ERROR)


def _changed(content: Path, records: Records, change: Change) -> tuple[Records, list[Problem]]:
    """The records after the change, and the errors of those that cannot be read."""
    kinds: dict[str, dict[str, Record]] = {kind: dict(records.of(kind)) for kind in KINDS}
    errors: list[Problem] = []
    files = [file for file in {**change.texts, **change.moves, **change.deleted} if _is_record(file)]
    for file in files:
        kind, _, name = file.partition("/")
        kinds[kind].pop(name.partition(".")[0], None)
    for file in files:
        if file not in change.deleted:
            text = change.texts.get(file)
            data = (content / file).read_bytes() if text is None else text.encode()
            record, problems = read_record(data, change.moves.get(file, file))
            errors += _grave(problems)
            if record:
                kinds[record.kind][record.id] = record
    after = (record for found in kinds.values() for _, record in sorted(found.items()))
    return collect(records.config, after, records.broken), errors


def _is_record(file: str) -> bool:
    """Whether the file is a record and not a translation."""
    kind, _, name = file.partition("/")
    return kind in KINDS and name.count(".") == 1
