"""Make the paths of problems relative to the working folder, so that tools can open the files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from briefpress.model.problem import Problem, printable


def placed(problems: Iterable[Problem], content: Path) -> tuple[Problem, ...]:
    """The problems in order, with files relative to the working folder and unprintable characters escaped."""
    folder = Path(os.path.relpath(content)).as_posix()

    def place(problem: Problem) -> Problem:
        file = problem.where.file
        known = folder != "." and os.path.lexists(content / file)
        return replace(
            problem,
            where=replace(problem.where, file=printable(f"{folder}/{file}" if known else file)),
            message=printable(problem.message),
            hint=printable(problem.hint),
        )

    return tuple(map(place, problems))
