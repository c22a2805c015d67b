"""ActorsView -> blocks: all actors by type."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import counted_heading, paragraph, table, title
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Nodes, aside, link_to, phrase
from briefpress.model.prose.tree import Block
from briefpress.press.views.actors import ActorEntry, ActorsView


def actors_blocks(view: ActorsView) -> Iterator[Block]:
    """The actors, a table for each type."""
    yield title(f"Actors {view.year}".strip())
    kinds = "group, office or person that acts or speaks" if view.total == 1 else ""
    words = kinds or "groups, offices and people that act or speak"
    lead = f"{view.total} {words} in this briefing. See also the "
    yield from paragraph(lead, link_to(view.names), ".")
    yield from year_list(view.years, view.inner)
    if not view.total:
        yield from paragraph("No actors are recorded yet.")
    for type_ in view.types:
        yield counted_heading(type_.anchor, type_.label, len(type_.actors))
        yield from table(("Name", "Participant in", "Named in", "Claims made"), map(_actor, type_.actors))


def _actor(one: ActorEntry) -> tuple[Nodes, ...]:
    name = f" {one.name}" if one.name != one.actor.text else ""
    counts = (one.takes_part, one.events, one.speaks)
    return (
        phrase(link_to(one.actor), name, aside(" · ".join(one.names))),
        *((str(number or "–"),) for number in counts),
    )
