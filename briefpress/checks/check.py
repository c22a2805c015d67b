"""Records, Evidence, checks -> problems: every check asked; or only what may be otherwise than it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from briefpress.checks import CHECKS, Check, Reads
from briefpress.delta import Delta
from briefpress.evidence import Evidence
from briefpress.load import Records
from briefpress.problem import Problem

Found: TypeAlias = Mapping[str, tuple[Problem, ...]]  # by the name of the check


def check(records: Records, evidence: Evidence, checks: Iterable[Check] = CHECKS) -> Found:
    """Everything that each check finds. `briefpress.locate.located` sorts it and fills in the lines."""
    return {named(each): tuple(each(records, evidence)) for each in checks}


def check_again(
    before: Found, delta: Delta, records: Records, evidence: Evidence, checks: Mapping[Check, Reads | None]
) -> Found:
    """What `check` finds now, if perhaps in another order; a check that goes by all records comes with what of them.

    ``before`` is what was found in records without an error; a check that it does not know is asked of all records.
    """
    few = records.part(delta.keys | delta.beside)
    again = delta.files | {record.file for record in few.all()}
    after = {}
    for each, reads in checks.items():
        name = named(each)
        if name not in before or (reads and _goes_by_other(reads, delta)):
            after[name] = tuple(each(records, evidence))
        elif reads:
            after[name] = before[name]
        else:
            others = (problem for problem in before[name] if problem.where.file not in again)
            after[name] = (*others, *each(few, evidence))
    return after


def _goes_by_other(reads: Reads, delta: Delta) -> bool:
    """Whether a check that goes by what is so read of each record, and tells its file, has anything new to go by."""
    return any(
        was is None or now is None or (was.file, reads(was)) != (now.file, reads(now)) for was, now in delta.pairs()
    )


def named(check: Check) -> str:
    """The name of a check: that of its module."""
    return check.__module__.rpartition(".")[2]
