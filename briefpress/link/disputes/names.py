"""Disputes about names: one name that is used for several actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefpress.link.disputes.dispute import Dispute
from briefpress.model.record import Actor


def name_disputes(actors: Iterable[Actor]) -> Iterator[Dispute]:
    """A dispute for each name, ignoring case, that several actors have as name, short name or alias."""
    holders: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, actor.short, *(alias.name for alias in actor.aliases)):
            if name:
                holders[" ".join(name.casefold().split())].add(actor.id)
    for name, ids in sorted(holders.items()):
        if len(ids) > 1:
            yield Dispute("", "name", ("name", name), "disputed", (), len(ids), actors=tuple(sorted(ids)))
