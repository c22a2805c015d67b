"""PlacesView -> blocks: the tree of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.apps.export.blocks import item_list, paragraph, title
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import aside, link_to, phrase
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Block, Plain
from briefpress.press.views.places import PlaceNode, PlacesView
from briefpress.press.views.wording import amount


def places_blocks(view: PlacesView) -> Iterator[Block]:
    """All places, each within a larger one."""
    yield title(f"Places {view.year}".strip())
    yield from paragraph(
        f"{amount(view.total, 'place, listed', 'places, each listed')} under the area that contains it. "
        f"{view.with_point} {'has' if view.with_point == 1 else 'have'} coordinates. "
        "The numbers count events at or within a place."
    )
    if view.with_point:
        yield from paragraph(PageLink("Map of all places", "map/index.html"))
    yield from year_list(view.years, view.inner)
    yield from place_tree(view.tree) or (() if view.total else paragraph("No places are recorded yet."))


def place_tree(nodes: Iterable[PlaceNode]) -> list[Block]:
    """Places within places."""
    return item_list([_place(node) for node in nodes])


def _place(node: PlaceNode) -> tuple[Block, ...]:
    events = aside(str(node.events)) if node.events else ()
    return Plain(phrase(link_to(node.place), aside(node.type.lower()), events)), *place_tree(node.inner)
