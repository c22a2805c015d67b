"""``counted-with-nothing``: an event says that it is counted with its parent, and has none."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_counted_with(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each ``counted_with: parent`` without ``part_of``."""
    for event in records.events.values():
        if event.counted_with and not event.part_of:
            message = "'counted_with: parent' needs the larger event that this one is part of"
            hint = "add 'part_of', or delete 'counted_with'"
            yield Problem(Where(event.file, path=("counted_with",)), "counted-with-nothing", message, hint)
