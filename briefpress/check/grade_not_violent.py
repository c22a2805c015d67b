"""``grade-not-violent``: an event that is not violent has a grade."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_grade_not_violent(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each graded event whose type is in the vocabulary with a class other than ``violence``."""
    types = records.config.vocabulary.event_types
    for event in records.events.values():
        if event.grade and event.type in types and (class_ := types[event.type].class_) != "violence":
            message = f"only violent events have a grade, and the type '{event.type}' has the class '{class_}'"
            hint = "delete 'grade' and 'grade_reason', or choose a type with the class 'violence'"
            yield Problem(Where(event.file, path=("grade",)), "grade-not-violent", message, hint)
