"""Check content again after an edit: only the checks and records that the edit may affect."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefpress.check import CHECKS, COMPARING_CHECKS, Check, InputsOf
from briefpress.check.check import (
    BROKEN,
    CheckedContent,
    Found,
    archive_checks,
    check_name,
    checked_content,
    of_broken_records,
    read_lock_file,
    run_checks,
)
from briefpress.evidence import Evidence
from briefpress.incremental.changes import RecordChanges
from briefpress.load.load import Loaded
from briefpress.load.records import Records


def check_content_again(
    before: CheckedContent, changes: RecordChanges, now: Loaded, archive: Path | None = None
) -> CheckedContent:
    """Check content that differs from valid content (``before``) by these changes."""
    lock = read_lock_file(now.content)
    if lock != before.lock:
        return checked_content(now, lock, run_checks(now, lock, archive))
    by_archive = archive_checks(lock, archive)
    stale = {check_name(each) for each in by_archive if archive}  # texts in the archive may have changed
    known = {name: problems for name, problems in before.found.items() if name not in stale}
    checks = {**dict.fromkeys(CHECKS), **COMPARING_CHECKS, **by_archive}
    again = check_again(known, changes, now.records, Evidence.of(lock), checks)
    again = {**again, BROKEN: of_broken_records(now, lock, archive)}
    return checked_content(now, lock, again, lines=before.lines.without(changes.files))


def check_again(
    before: Found, changes: RecordChanges, records: Records, evidence: Evidence, checks: Mapping[Check, InputsOf | None]
) -> Found:
    """The result of `check`, perhaps in another order.

    ``before`` was found in records without errors; checks that it lacks run on all records. ``checks`` gives the inputs
    of each check that compares all records, and None for the others.
    """
    affected = records.part(changes.keys | changes.referring)
    files = changes.files | {record.file for record in affected.all()}
    after = {}
    for each, inputs in checks.items():
        name = check_name(each)
        if name not in before or (inputs and _inputs_changed(inputs, changes)):
            after[name] = tuple(each(records, evidence))
        elif inputs:
            after[name] = before[name]
        else:
            others = (problem for problem in before[name] if problem.where.file not in files)
            after[name] = (*others, *each(affected, evidence))
    return after


def _inputs_changed(inputs: InputsOf, changes: RecordChanges) -> bool:
    """Whether the inputs of a check, or the file that it reports, have changed in any record."""
    return any(
        was is None or now is None or (was.file, inputs(was)) != (now.file, inputs(now)) for was, now in changes.pairs()
    )
