"""problems, content/ -> the same sorted, each with the line of the field that it is about.

A record carries no line numbers: faults are rare, and a file is read again for its first one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from briefpress.load.parse import FieldPath, decode, line_finder
from briefpress.model.problem import Problem, Where

# Of one file; the others are counted.
MOST_PROBLEMS = 100

Finder: TypeAlias = Callable[[FieldPath], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class LineNumbers:
    """The lines of fields in the files of a content folder; each file is read once, for the first that is asked."""

    content: Path
    finders: dict[str, Finder] = field(default_factory=dict)

    def find(self, file: str, path: FieldPath) -> tuple[int, int]:
        """The line and the column of a field, or of the nearest around it that there is; both from 1."""
        if file not in self.finders:
            text, _ = decode((self.content / file).read_bytes(), file)
            self.finders[file] = line_finder(text, markdown=file.endswith(".md"))
        return self.finders[file](path)

    def without(self, files: Iterable[str]) -> LineNumbers:
        """The same, which has not read these files."""
        gone = frozenset(files)
        return LineNumbers(self.content, {file: finder for file, finder in self.finders.items() if file not in gone})


def with_lines(lines: LineNumbers, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted, each with the line of the field it is about.

    Of each file the first `MOST_PROBLEMS` are told and the others counted: nobody reads more, and a stranger's file may
    hold a fault in every word.
    """
    told = Counter[str]()
    found = []
    for problem in problems:
        told[problem.where.file] += 1
        if told[problem.where.file] <= MOST_PROBLEMS:
            found.append(_located(lines, problem))
    for file, number in told.items():
        if number > MOST_PROBLEMS:
            message = f"{number - MOST_PROBLEMS} more problems in this file"
            found.append(Problem(Where(file, 1), "too-many-problems", message, "mend the others first"))
    return tuple(sorted(found, key=lambda problem: (problem.where, problem.code, problem.message)))


def _located(lines: LineNumbers, problem: Problem) -> Problem:
    where = problem.where
    if where.line or not where.path:
        return problem if where.line else replace(problem, where=replace(where, line=1))
    line, column = lines.find(where.file, where.path)
    return replace(problem, where=replace(where, line=line, column=column))
