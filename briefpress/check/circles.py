"""``circle``: places, sources or events that lie within, reprint or belong to each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record
from briefpress.model.record.actor import VOICE_OF

# Of each kind the field that names what is above, and how it reads.
_ABOVE = (("sources", "republication_of", "reprints"), ("places", "within", "within"), ("events", "part_of", "part of"))


def check_circles(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each circle, at the first of its records."""
    for kind, field, words in _ABOVE:
        above = {identifier: getattr(record, field) for identifier, record in records.of(kind).items()}
        for circle in circles(above):
            steps = f" {words} ".join(f"'{identifier}'" for identifier in (*circle, circle[0]))
            file = records.of(kind)[circle[0]].file
            yield Problem(Where(file, path=(field,)), "circle", steps, f"delete '{field}' in one of them")

    direct = {
        actor.id: next((each.actor for each in actor.relations if each.type == VOICE_OF), None)
        for actor in records.actors.values()
    }
    for circle in circles(direct):
        steps = " is the voice of ".join(f"'{identifier}'" for identifier in (*circle, circle[0]))
        where = Where(records.actors[circle[0]].file, path=("relations",))
        yield Problem(where, "circle", steps, "delete one of these relations")


def circles_inputs(record: Record) -> object:
    """What of a record the check goes by."""
    voices = [each.actor for each in getattr(record, "relations", ()) if each.type == VOICE_OF]
    return [*(getattr(record, field, None) for _, field, _ in _ABOVE), *voices]


def circles(above: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    """Each circle once, from its first member in the order of the mapping, step by step. Linear in the mapping."""
    seen: set[str] = set()
    for start in above:
        path: dict[str, None] = {}
        current: str | None = start
        while current is not None and current in above and current not in seen:
            seen.add(current)
            path[current] = None
            current = above[current]
        if current in path:
            members = list(path)
            circle = members[members.index(current) :]
            first = circle.index(min(circle))
            yield (*circle[first:], *circle[:first])
