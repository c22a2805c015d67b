"""MapView -> blocks: the places that the map shows, and those that it cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import counted_heading, paragraph, table, title
from briefpress.apps.export.pieces import Nodes, aside, link_to, phrase
from briefpress.model.prose.tree import Block
from briefpress.press.views.map import MappedPlace, MapView

_PRECISIONS = {1: "the place itself", 2: "near it, or its district", 3: "its region only"}


def map_blocks(view: MapView) -> Iterator[Block]:
    """The tables of the map; its drawing is not exported."""
    yield title("Map")
    yield from paragraph(
        f"{len(view.shown)} of {view.total} places have coordinates. {view.placed} of {view.events} events happened at "
        "one of them or within it; the others are placed only in a region or a country, or nowhere, and no point could "
        "show that."
    )
    if view.shown:
        yield counted_heading("on-the-map", "On the map", len(view.shown))
        rows = ((_name(one), (_PRECISIONS[one.precision],), (str(one.events),)) for one in view.shown)
        yield from table(("Place", "Its coordinate is", "Events"), rows)
    if view.hidden:
        yield counted_heading("not-on-the-map", "Not on the map", len(view.hidden))
        yield from paragraph(
            "No coordinate is recorded for these: many are areas, of which a point would say what nobody knows."
        )
        yield from table(("Place", "Events"), ((_name(one), (str(one.events),)) for one in view.hidden))


def _name(one: MappedPlace) -> Nodes:
    return phrase(link_to(one.place), aside(", ".join((one.type, *(place.text for place in one.within)))))
