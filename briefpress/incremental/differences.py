"""Find the cells that differ between two briefings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefpress.incremental.cells import (
    ALL,
    CONTAINMENT,
    LENGTH,
    MAPPINGS,
    ORDERED,
    SEQUENCES,
    SOURCE_INDEX,
    Cell,
    Cells,
)
from briefpress.link.briefing import Briefing
from briefpress.link.contradictions import contradictions_of
from briefpress.link.memo import memo_name
from briefpress.model.record import KINDS
from briefpress.plan.facets import facets_of
from briefpress.plan.lists import divided_lists
from briefpress.press.views.facets import shared_facets

_NONE = object()
# What `memoize_whole` remembers: whether it differs is found out by computing it for both.
WHOLE: tuple[Callable[[Briefing], object], ...] = (contradictions_of, divided_lists, facets_of, shared_facets)


def different_cells(before: Briefing, after: Briefing) -> frozenset[Cell]:
    """The cells that differ between two briefings with the same settings, vocabulary and evidence."""
    whole = (Cells(memo_name(made))[ALL] for made in WHOLE if made(before) != made(after))
    return frozenset((*_cells(before, after), *whole))


def _cells(before: Briefing, after: Briefing) -> Iterator[Cell]:
    for old, new, mappings, sequences in (
        (before.records, after.records, KINDS, ()),
        (before.containment, after.containment, CONTAINMENT, ()),
        (before.source_index, after.source_index, SOURCE_INDEX, (ORDERED,)),
        (before, after, MAPPINGS, SEQUENCES),
    ):
        place = type(new).__name__
        for name in (*mappings, *sequences):
            was, now = getattr(old, name), getattr(new, name)
            cells = Cells(f"{place}.{name}")
            if name in sequences:
                was, now = dict(enumerate(was)), dict(enumerate(now))
            keys = list(_differing(was, now))
            yield from (cells[key] for key in (*keys, *([ALL, LENGTH] if keys else [])))


def _differing(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Iterator[Any]:
    """The keys whose values differ. Reused values are the same object, which is quick to compare."""
    for key, value in after.items():
        was = before.get(key, _NONE)
        if was is not value and was != value:
            yield key
    yield from before.keys() - after.keys()
