"""The readable part of a record that does not validate, so that its other problems are reported at the same time.

Faulty fields and list items are left out, and required fields that are missing get a placeholder. The result is for
checks alone: it is never linked or published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from msgspec import Struct
from pydantic import ValidationError

from briefpress.model.problem import Problem
from briefpress.model.record import Record

Location: TypeAlias = tuple[str | int, ...]
# One of these suits any required field of a record.
_PLACEHOLDERS: tuple[Any, ...] = ("placeholder", "2000-01-01", "1", [], {})
_MOST_ROUNDS = 8


class ReadablePart(Struct, frozen=True):
    """The record, the fields with a placeholder, and for each shortened list the original indexes of its items."""

    record: Record
    invented: frozenset[str]
    indexes: Mapping[str, tuple[int, ...]]

    def in_file(self, problem: Problem) -> Problem | None:
        """The problem at its place in the file; None if it concerns a placeholder or the absence of a field."""
        path = problem.where.path
        if not path and not problem.where.line:
            return None
        if not path or path[0] in self.invented:
            return None if path else problem
        name, *rest = path
        if rest and isinstance(name, str) and isinstance(rest[0], int) and name in self.indexes:
            moved = (name, self.indexes[name][rest[0]], *rest[1:])
            return replace(problem, where=replace(problem.where, path=moved))
        return problem


def readable_part(model: type[Record], fields: Mapping[str, Any]) -> ReadablePart | None:
    """What can be read of the fields, as the YAML has them; None if that is nothing."""
    left = {name: list(value) if isinstance(value, list) else value for name, value in fields.items()}
    indexes = {name: list(range(len(value))) for name, value in left.items() if isinstance(value, list)}
    invented: dict[str, int] = {}
    for _ in range(_MOST_ROUNDS):
        try:
            record = model.model_validate(left)
        except ValidationError as error:
            _leave_out(left, indexes, invented, [each["loc"] for each in error.errors(include_url=False)])
        else:
            return ReadablePart(record, frozenset(invented), {name: tuple(kept) for name, kept in indexes.items()})
    return None


def _leave_out(
    left: dict[str, Any], indexes: dict[str, list[int]], invented: dict[str, int], locations: Iterable[Location]
) -> None:
    """Remove what is wrong at these places; a field that is missing or whose placeholder is wrong gets the next one."""
    for name, item in sorted(set(_parts(locations)), key=repr, reverse=True):
        if name not in left or name in invented:
            invented[name] = invented.get(name, -1) + 1
            left[name] = _PLACEHOLDERS[min(invented[name], len(_PLACEHOLDERS) - 1)]
        elif item is not None and name in indexes and item < len(left[name]):
            del left[name][item], indexes[name][item]
        else:
            del left[name]


def _parts(locations: Iterable[Location]) -> Iterator[tuple[str, int | None]]:
    """The field of each place and, in a list, the index of the item."""
    for location in locations:
        if location and isinstance(location[0], str):
            second = location[1] if len(location) > 1 else None
            yield location[0], second if isinstance(second, int) else None
