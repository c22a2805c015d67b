"""problems -> lines on standard error, and a last line that counts them."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from briefpress.model.problem import Problem, Severity


def report(problems: Iterable[Problem], content: Path) -> bool:
    """Print every problem with the content folder before its file; true where one is an error."""
    told = Counter[Severity]()
    lines = []
    for problem in problems:
        told[problem.severity] += 1
        folder = f"{content.as_posix().rstrip('/')}/" if os.path.lexists(content / problem.where.file) else ""
        lines.append(f"{folder}{problem}")
    if told:
        lines.append(", ".join(_counted(told[severity], severity) for severity in Severity if told[severity]))
        print("\n".join(lines), file=sys.stderr)
    return bool(told[Severity.ERROR])


def _counted(number: int, severity: Severity) -> str:
    return f"{number} {severity}{'' if number == 1 else 's'}"
