"""GlossaryView -> blocks: the terms of every briefing, then the words of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, heading, paragraph, title
from briefpress.apps.export.pieces import Nodes, aside, link_to, phrase
from briefpress.model.prose.tree import Anchor, Block, Strong
from briefpress.press.views.glossary import GlossaryEntry, GlossaryView

_TITLES = {
    "event_types": "Types of events",
    "roles": "Roles in an event",
    "groups": "Groups of people",
    "relation_types": "Relations",
    "actor_types": "Types of actors",
    "place_types": "Types of places",
    "loss_items": "Things that are counted",
    "hedges": "Hedges",
    "quantities": "Words for numbers",
}


def glossary_blocks(view: GlossaryView) -> Iterator[Block]:
    """All words with what they mean."""
    yield title("Glossary")
    yield from paragraph("What the words on these pages mean.")
    for section in (*view.terms, *view.sections):
        yield heading(2, section.anchor, _TITLES.get(section.name, section.name))
        yield from bullet_list(map(_entry, section.entries))
    if view.unbounded:
        yield heading(2, "unbounded", "Words that mean no number")
        yield from paragraph(f"These are shown as said, and no range counts them: {', '.join(view.unbounded)}.")
    if view.vague:
        yield heading(2, "vague", "Vague groups of people")
        yield from paragraph(f"Claims about these never contradict each other: {', '.join(view.vague)}.")


def _entry(one: GlossaryEntry) -> Nodes:
    reverse = aside(f"from the other side: {one.reverse}") if one.reverse else ()
    counts = f"Shown as said; counts as {one.bounds}." if one.bounds else ""
    return phrase(Anchor(one.anchor), Strong(link_to(one.word)), reverse, ": ", counts, one.meaning)
