"""Format problems as JSON, for scripts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from briefpress.model.problem import Problem, Severity

VERSION = 1


def findings_json(problems: Sequence[Problem]) -> str:
    """``{"version": 1, "counts": {error, warning, note}, "problems": [{file, line, column, severity, code, …}]}``.

    ``line`` and ``column`` count from 1; they are null if the problem concerns the whole file or the whole line.
    """
    counts = Counter(problem.severity for problem in problems)
    document = {
        "version": VERSION,
        "counts": {severity.value: counts[severity] for severity in Severity},
        "problems": [_problem(problem) for problem in problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _problem(problem: Problem) -> dict[str, str | int | None]:
    return {
        "file": problem.where.file,
        "line": problem.where.line or None,
        "column": problem.where.column or None,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
