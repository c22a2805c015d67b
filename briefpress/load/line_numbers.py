"""Find the line of each problem, and sort the problems.

Records carry no line numbers: problems are rare, so a file is simply read again when it has one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from briefpress.load.decode import decode
from briefpress.load.files import read_bytes
from briefpress.load.parse import FieldPath, line_finder
from briefpress.model.problem import Problem, Severity, Where, gravest_first

# Reported for each file; further ones are only counted.
MOST_PROBLEMS = 100

Finder: TypeAlias = Callable[[FieldPath], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class LineNumbers:
    """The lines of fields in the files of a content folder. Each file is parsed once, when it is first needed."""

    content: Path
    finders: dict[str, Finder] = field(default_factory=dict)

    def find(self, file: str, path: FieldPath) -> tuple[int, int]:
        """The line and column, from 1, of a field, or of the innermost existing field around it."""
        if file not in self.finders:
            data, _ = read_bytes(self.content, file)
            text, _ = decode(data or b"", file)
            self.finders[file] = line_finder(text, markdown=file.endswith(".md"))
        return self.finders[file](path)

    def without(self, files: Iterable[str]) -> LineNumbers:
        """A copy that reads these files again."""
        stale = frozenset(files)
        return LineNumbers(self.content, {file: finder for file, finder in self.finders.items() if file not in stale})


def with_lines(lines: LineNumbers, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted, each with the line of its field.

    At most `MOST_PROBLEMS` are kept for each file, errors before others, and the rest counted: a malicious file may
    have one in every word. The count is an error only if one of those that it counts is.
    """
    counts = Counter[str]()
    gravest: dict[str, Severity] = {}
    found = []
    for problem in gravest_first(problems):
        file = problem.where.file
        counts[file] += 1
        if counts[file] <= MOST_PROBLEMS:
            found.append(_located(lines, problem))
        else:
            gravest.setdefault(file, problem.severity)
    for file, severity in gravest.items():
        message = f"{counts[file] - MOST_PROBLEMS} more problems in this file are not listed"
        found.append(Problem(Where(file, 1), "too-many-problems", message, "fix the listed ones first", severity))
    return tuple(sorted(found, key=lambda problem: (problem.where, problem.code, problem.message)))


def _located(lines: LineNumbers, problem: Problem) -> Problem:
    where = problem.where
    if where.line or not where.path:
        return problem if where.line else replace(problem, where=replace(where, line=1))
    line, column = lines.find(where.file, where.path)
    return replace(problem, where=replace(where, line=line, column=column))
