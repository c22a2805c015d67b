"""Problems in Markdown texts, with the codes that `briefpress.model.prose` gives them."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_prose(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each problem of each body, and of each text field with a citation or link, at its own line."""
    for record in records.all():
        for wording in record.wordings:
            for problem in wording.prose.problems:
                where = Where(record.file, wording.line(problem.line), path=wording.path)
                yield Problem(where, problem.code, problem.message, problem.hint, problem.severity)
