"""Examined, Delta -> Examined: after an edit, only the checks and records that it may concern are checked again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefpress.check import ACROSS, CHECKS, Check, Reads
from briefpress.check.check import Found, check_name
from briefpress.check.examine import CheckedContent, archive_checks, read_lock_file, run_checks, with_problems
from briefpress.evidence import Evidence
from briefpress.incremental.changes import RecordChanges
from briefpress.load.load import Loaded
from briefpress.load.records import Records


def check_content_again(
    before: CheckedContent, delta: RecordChanges, now: Loaded, archive: Path | None = None
) -> CheckedContent:
    """Check what was read after a sound reading, and differs from it by the delta: only what may have faults now."""
    lock = read_lock_file(now.content)
    if lock != before.lock:
        return with_problems(now, lock, run_checks(now.records, lock, archive))
    by_archive = archive_checks(lock, archive)
    stale = {check_name(each) for each in by_archive if archive}  # its texts may be others by now
    known = {name: problems for name, problems in before.found.items() if name not in stale}
    checks = {**dict.fromkeys(CHECKS), **ACROSS, **by_archive}
    again = check_again(known, delta, now.records, Evidence.of(lock), checks)
    return with_problems(now, lock, again, lines=before.lines.without(delta.files))


def check_again(
    before: Found, delta: RecordChanges, records: Records, evidence: Evidence, checks: Mapping[Check, Reads | None]
) -> Found:
    """What `check` finds now, if perhaps in another order; a check that goes by all records comes with what of them.

    ``before`` is what was found in records without an error; a check that it does not know is asked of all records.
    """
    few = records.part(delta.keys | delta.beside)
    again = delta.files | {record.file for record in few.all()}
    after = {}
    for each, reads in checks.items():
        name = check_name(each)
        if name not in before or (reads and _goes_by_other(reads, delta)):
            after[name] = tuple(each(records, evidence))
        elif reads:
            after[name] = before[name]
        else:
            others = (problem for problem in before[name] if problem.where.file not in again)
            after[name] = (*others, *each(few, evidence))
    return after


def _goes_by_other(reads: Reads, delta: RecordChanges) -> bool:
    """Whether a check that goes by what is so read of each record, and tells its file, has anything new to go by."""
    return any(
        was is None or now is None or (was.file, reads(was)) != (now.file, reads(now)) for was, now in delta.pairs()
    )
