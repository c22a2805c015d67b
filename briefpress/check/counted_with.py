"""``counted-with-nothing``: an event has ``counted_with: parent`` but no parent."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_counted_with(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each ``counted_with: parent`` without ``part_of``."""
    for event in records.events.values():
        if event.counted_with and not event.part_of:
            message = "'counted_with: parent' needs a parent, and this event has no 'part_of'"
            hint = "add 'part_of' with the id of the larger event, or delete 'counted_with'"
            yield Problem(Where(event.file, path=("counted_with",)), "counted-with-nothing", message, hint)
