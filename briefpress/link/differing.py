"""Briefing, Briefing -> the cells that are not alike in both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.link.cells import ALL, CONTAINMENT, LENGTH, MAPPINGS, ORDERED, SEQUENCES, SHELVES, Cell, Cells
from briefpress.link.once import FOR_ALL
from briefpress.record import KINDS

_NONE = object()


def differing(before: Briefing, after: Briefing) -> frozenset[Cell]:
    """The cells that differ, of two briefings with the same settings, words and evidence."""
    whole = (Cells(name)[ALL] for name, made in FOR_ALL.items() if made(before) != made(after))
    return frozenset((*_cells(before, after), *whole))


def _cells(before: Briefing, after: Briefing) -> Iterator[Cell]:
    for old, new, mappings, sequences in (
        (before.records, after.records, KINDS, ()),
        (before.containment, after.containment, CONTAINMENT, ()),
        (before.shelves, after.shelves, SHELVES, (ORDERED,)),
        (before, after, MAPPINGS, SEQUENCES),
    ):
        place = type(new).__name__
        for name in (*mappings, *sequences):
            was, now = getattr(old, name), getattr(new, name)
            cells = Cells(f"{place}.{name}")
            keys = list(_unlike(was, now) if name in mappings else _unlike(dict(enumerate(was)), dict(enumerate(now))))
            yield from (cells[key] for key in (*keys, *([ALL, LENGTH] if keys else [])))


def _unlike(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Iterator[Any]:
    """The keys whose values differ; what was not made again is the same object."""
    for key, value in after.items():
        was = before.get(key, _NONE)
        if was is not value and was != value:
            yield key
    yield from before.keys() - after.keys()
