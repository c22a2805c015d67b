"""PlaceView -> blocks: where it is, how exactly that is known, and what happened there."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import facts, heading, paragraph, title
from briefpress.apps.export.pages.places import place_tree
from briefpress.apps.export.parts.lists import event_section
from briefpress.apps.export.parts.record import (
    mention_section,
    name_section,
    prose_section,
    upkeep_sections,
    withdrawn_note,
)  # fmt: skip
from briefpress.apps.export.parts.references import reference_list, retraction_banner
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Piece, aside, links, phrase, spaced_out, text_line
from briefpress.model.prose.tree import Block
from briefpress.press.views.place import PlaceView

_PRECISIONS = {1: "at the place", 2: "nearby, or in its district", 3: "its region only"}


def place_blocks(view: PlaceView) -> Iterator[Block]:
    """A place, or one year of a place with very many events."""
    yield title(spaced_out(view.name, view.year))
    yield from paragraph(view.type)
    yield from withdrawn_note(view.upkeep)
    yield from retraction_banner(view.references)
    yield from facts(_header(view))
    yield from year_list(view.years, view.inner_parts)
    yield from prose_section("About", "profile", view.body)
    yield from event_section("Events here", "at", view.at, view.head.path)
    yield from event_section("Located here only by a claim", "claimed", view.claimed, view.head.path)
    yield from event_section("Events in places within", "inside", view.inside, view.head.path)
    if view.inner:
        yield heading(2, "inner", "Places within")
        yield from place_tree(view.inner)
    yield from name_section(view.names)
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)


def _header(view: PlaceView) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    yield "Within", (links(view.within),)
    if point := view.point:
        source = phrase("; source: ", text_line(point.source)) if point.source else ()
        yield "Coordinates", (phrase(f"{point.lat}, {point.lon}", aside(_PRECISIONS[point.precision], source)),)
    yield "Events", (f"{view.events} at or within this place",)
