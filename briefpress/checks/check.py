"""Records, Evidence, checks -> problems: every check asked, one after the other."""

from __future__ import annotations

from briefpress.checks import CHECKS, Check
from briefpress.evidence import Evidence
from briefpress.load import Records
from briefpress.problem import Problem


def check(records: Records, evidence: Evidence, checks: tuple[Check, ...] = CHECKS) -> tuple[Problem, ...]:
    """Everything that the checks find, in their order. `briefpress.load.located` sorts it and fills in the lines."""
    return tuple(problem for each in checks for problem in each(records, evidence))
