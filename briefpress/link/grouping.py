"""Group items by key, and update such groups after some items changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

GroupKey = TypeVar("GroupKey")
Item = TypeVar("Item")


def grouped(pairs: Iterable[tuple[GroupKey, Item]]) -> dict[GroupKey, tuple[Item, ...]]:
    """Group pairs of key and item; the items of each key keep the order of the pairs."""
    found: dict[GroupKey, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}


def regrouped(
    before: Mapping[GroupKey, tuple[Item, ...]],
    touched: Iterable[GroupKey],
    is_removed: Callable[[Item], bool],
    added: Iterable[tuple[GroupKey, Item]],
    order: Callable[[Item], Any],
) -> dict[GroupKey, tuple[Item, ...]]:
    """The groups after removing items from the ``touched`` groups and adding pairs. ``order`` sorts each group."""
    after, more = dict(before), grouped(added)
    for key in {*touched, *more}:
        kept = (item for item in before.get(key, ()) if not is_removed(item))
        if items := sorted((*kept, *more.get(key, ())), key=order):
            after[key] = tuple(items)
        else:
            after.pop(key, None)
    return after
