"""pairs of key and item -> the items of each key; and the same again, made only where pairs went or came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

GroupKey = TypeVar("GroupKey")
Item = TypeVar("Item")


def grouped(pairs: Iterable[tuple[GroupKey, Item]]) -> dict[GroupKey, tuple[Item, ...]]:
    """The items of every key, in the order of the pairs."""
    found: dict[GroupKey, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}


def regrouped(
    before: Mapping[GroupKey, tuple[Item, ...]],
    touched: Iterable[GroupKey],
    gone: Callable[[Item], bool],
    come: Iterable[tuple[GroupKey, Item]],
    order: Callable[[Item], Any],
) -> dict[GroupKey, tuple[Item, ...]]:
    """The groups without the items that are ``gone``, all in ``touched`` groups, and with those that came.

    ``order`` is that of every group; what is alike in it stays as given.
    """
    after, more = dict(before), grouped(come)
    for key in {*touched, *more}:
        kept = (item for item in before.get(key, ()) if not gone(item))
        if items := sorted((*kept, *more.get(key, ())), key=order):
            after[key] = tuple(items)
        else:
            after.pop(key, None)
    return after
