"""MapView -> blocks: the places that the map shows, and those that it cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import counted_heading, paragraph, table, title
from briefpress.apps.export.pieces import Nodes, aside, link_to, phrase
from briefpress.model.prose.tree import Block
from briefpress.press.views.map import MappedPlace, MapView

_PRECISIONS = {1: "at the place", 2: "nearby, or in its district", 3: "its region only"}


def map_blocks(view: MapView) -> Iterator[Block]:
    """The tables of the map; its drawing is not exported."""
    yield title("Map")
    others = "; the others are known only by region or country, or not at all."
    located = f"event{' is' if view.events == 1 else 's are'} located at or within one of them"
    located += "." if view.events == 1 else others
    yield from paragraph(
        f"{len(view.shown)} of {view.total} {'place has' if view.total == 1 else 'places have'} coordinates. "
        f"{view.placed} of {view.events} {located}"
    )
    if view.shown:
        yield counted_heading("on-the-map", "On the map", len(view.shown))
        rows = ((_name(one), (_PRECISIONS[one.precision],), (str(one.events),)) for one in view.shown)
        yield from table(("Place", "Precision", "Events"), rows)
    if view.hidden:
        yield counted_heading("not-on-the-map", "Not on the map", len(view.hidden) + view.hidden_left_out)
        yield from paragraph(
            "No coordinates are recorded for these places. Many are areas that a point would misrepresent."
        )
        yield from table(("Place", "Events"), ((_name(one), (str(one.events),)) for one in view.hidden))


def _name(one: MappedPlace) -> Nodes:
    return phrase(link_to(one.place), aside(", ".join((one.type, *(place.text for place in one.within)))))
