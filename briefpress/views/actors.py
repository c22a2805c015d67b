"""all actors -> ActorsView: the index by type."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """``names`` are its other names; ``takes_part`` counts events that name it as an actor, ``events`` all that name it,
    ``speaks`` the claims it makes."""

    actor: Link
    name: str
    names: tuple[str, ...]
    takes_part: int
    events: int
    speaks: int


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one type."""

    label: str
    anchor: str
    actors: tuple[ActorEntry, ...]


@dataclass(frozen=True, slots=True)
class ActorsView:
    """``names`` leads to the index of all names."""

    head: Head
    total: int
    types: tuple[ActorGroup, ...]
    names: Link
