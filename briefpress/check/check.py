"""Records, Evidence, checks -> problems: every check asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from briefpress.check import CHECKS, Check
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem

Found: TypeAlias = Mapping[str, tuple[Problem, ...]]  # by the name of the check


def check(records: Records, evidence: Evidence, checks: Iterable[Check] = CHECKS) -> Found:
    """Everything that each check finds. `briefpress.load.line_numbers.with_lines` sorts it and fills in the lines."""
    return {check_name(each): tuple(each(records, evidence)) for each in checks}


def check_name(check: Check) -> str:
    """The name of a check: that of its module."""
    return check.__module__.rpartition(".")[2]
