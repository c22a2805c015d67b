"""``circle``: places within each other, sources that reprint each other, or events that are parts of each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record

# For each kind: the field that names the parent, and a verb for the message.
_PARENTS = (
    ("sources", "republication_of", "reprints"),
    ("places", "within", "is within"),
    ("events", "part_of", "is part of"),
)


def check_circles(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each circle, at its first record."""
    for kind, field, verb in _PARENTS:
        parents = {identifier: getattr(record, field) for identifier, record in records.of(kind).items()}
        for circle in circles(parents):
            names = [f"'{identifier}'" for identifier in (*circle, circle[0])]
            steps = ", which ".join(f"{verb} {name}" for name in names[1:])
            file = records.of(kind)[circle[0]].file
            hint = f"delete '{field}' in one of these records" if len(circle) > 1 else f"delete '{field}'"
            yield Problem(Where(file, path=(field,)), "circle", f"{names[0]} {steps}", hint)


def circles_inputs(record: Record) -> object:
    """The fields of a record that this check reads."""
    return [getattr(record, field, None) for _, field, _ in _PARENTS]


def circles(parents: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    """Each circle once, in steps from child to parent, beginning with its lowest id. Linear time."""
    seen: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        current: str | None = start
        while current is not None and current in parents and current not in seen:
            seen.add(current)
            path[current] = None
            current = parents[current]
        if current in path:
            members = list(path)
            circle = members[members.index(current) :]
            first = circle.index(min(circle))
            yield (*circle[first:], *circle[:first])
