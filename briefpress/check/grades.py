"""``grade-not-violent``: a grade, which says how well a violent event is known, on an event of another class."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_grades(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each graded event whose type is in the vocabulary and not of the class ``violence``."""
    types = records.config.vocabulary.event_types
    for event in records.events.values():
        if event.grade and event.type in types and (class_ := types[event.type].class_) != "violence":
            message = f"a grade is of a violent event, and '{event.type}' is a {class_}"
            hint = "delete 'grade' and 'grade_reason', or choose a violent type"
            yield Problem(Where(event.file, path=("grade",)), "grade-not-violent", message, hint)
