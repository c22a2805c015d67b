"""Format problems as GitHub workflow commands, which show as annotations on the lines of a pull request.

Notation: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. ``%``, carriage return and
line feed are escaped everywhere, ``:`` and ``,`` also within properties.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefpress.model.problem import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def github(problems: Sequence[Problem]) -> str:
    """Return one command per line."""
    return "\n".join(map(_command, problems))


def _command(problem: Problem) -> str:
    where = problem.where
    known = {"file": where.file, "line": where.line, "col": where.column, "title": problem.code}
    properties = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in known.items() if value)
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    return f"::{_COMMANDS[problem.severity]} {properties}::{message.translate(_DATA)}"
