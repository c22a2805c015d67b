"""all disputes -> DisputesView: the largest first, their claims side by side, then the names that two actors share."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import ClaimRow, Head, Link, Reference, When


@dataclass(frozen=True, slots=True)
class DisputeView:
    """One dispute. ``event`` leads to its row on the event's page; ``row`` has the sides, and what its editors rank.

    ``header`` is the record's own date or places, in words, where it is one of the sides. ``size`` is for numbers the
    widest gap between two claims, else the number of claims on the sides.
    """

    anchor: str
    event: Link
    when: When
    property: str
    word: str
    size: int
    header: str
    row: ClaimRow


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that two or more actors have."""

    name: str
    actors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DisputesView:
    """``disputes`` are those whose sides exclude each other, ``differing`` those that are close or provisional."""

    head: Head
    disputes: tuple[DisputeView, ...]
    differing: tuple[DisputeView, ...]
    names: tuple[SharedName, ...]
    references: tuple[Reference, ...]
