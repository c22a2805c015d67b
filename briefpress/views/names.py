"""all actors -> NamesView: every name, whose it is, and which sources use it."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class NameUse:
    """An actor that has the name, and the sources that use it so; ``own`` where it is our name or short name for it."""

    actor: Link
    own: bool
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name as it is first written; ``shared`` where two or more actors have it."""

    name: str
    anchor: str
    shared: bool
    uses: tuple[NameUse, ...]


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names with one initial."""

    initial: str
    anchor: str
    names: tuple[NameEntry, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    head: Head
    total: int
    shared: tuple[NameEntry, ...]
    groups: tuple[NameGroup, ...]
