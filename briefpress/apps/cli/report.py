"""Print problems on standard error, and their counts on a last line."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from briefpress.check.orphans import summarised
from briefpress.model.problem import Problem, Severity, gravest_first


def report(problems: Iterable[Problem], content: Path, *, list_unused: bool = False) -> bool:
    """Print every problem, errors first, its file prefixed with the content folder; return whether one is an error.

    Unused records make one note together, unless ``list_unused``.
    """
    counts = Counter[Severity]()
    lines = []
    for problem in gravest_first(problems if list_unused else summarised(problems)):
        counts[problem.severity] += 1
        folder = f"{content.as_posix().rstrip('/')}/" if os.path.lexists(content / problem.where.file) else ""
        lines.append(f"{folder}{problem}")
    if counts:
        lines.append(", ".join(_counted(counts[severity], severity) for severity in Severity if counts[severity]))
        print("\n".join(lines), file=sys.stderr)
    return bool(counts[Severity.ERROR])


def _counted(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
