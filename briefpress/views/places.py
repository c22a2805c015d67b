"""all places -> PlacesView: the tree from country to quarter."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """A place and those within it; ``events`` counts the events there or within. ``precision`` is "" without a point."""

    place: Link
    type: str
    events: int
    precision: str
    inner: tuple[PlaceNode, ...]


@dataclass(frozen=True, slots=True)
class PlacesView:
    head: Head
    total: int
    with_point: int
    tree: tuple[PlaceNode, ...]
