"""ActorView -> blocks: names, relations and profile; what it takes part in, says, and is counted in."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import heading, paragraph, table, title
from briefpress.apps.export.parts.claims import origins_short
from briefpress.apps.export.parts.lists import claim_section, event_section
from briefpress.apps.export.parts.record import (
    contradiction_section,
    mention_section,
    name_section,
    prose_section,
    relation_section,
    upkeep_sections,
    withdrawn_note,
)  # fmt: skip
from briefpress.apps.export.parts.references import reference_list, retraction_banner
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Nodes, aside, badge, dotted, link_to, links, phrase, spaced_out
from briefpress.model.prose.tree import Block
from briefpress.press.views.actor import ActorView, NumberLine
from briefpress.press.views.wording import amount


def actor_blocks(view: ActorView) -> Iterator[Block]:
    """An actor, or one year of an actor with very many events."""
    yield title(spaced_out(view.name, view.year))
    yield from paragraph(dotted(view.type, view.country))
    if view.short and view.short != view.name:
        yield from paragraph(f"referred to here as {view.short}")
    yield from withdrawn_note(view.upkeep)
    yield from retraction_banner(view.references)
    yield from paragraph(f"Named in {amount(view.events, 'event')}.")
    yield from year_list(view.years, view.inner)
    yield from name_section(view.names)
    yield from relation_section(view.relations)
    yield from prose_section("Profile", "profile", view.body)
    yield from event_section("Participant in", "takes-part", view.takes_part, view.head.path)
    yield from event_section("Also named in", "named-in", view.named_in, view.head.path)
    yield from event_section("Events that sources link to it", "linked-in", view.linked_in, view.head.path)
    yield from contradiction_section(view.contradictions)
    yield from claim_section("Claims made", "speaks", view.speaks)
    if view.numbers:
        yield heading(2, "numbers", "Claimed tolls")
        yield from paragraph("Figures are not added up: events overlap, and speakers count differently.")
        yield from table(("Event", "Figure", "Basis"), map(_number, view.numbers))
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)


def _number(one: NumberLine) -> tuple[Nodes, ...]:
    place = phrase(", ", link_to(one.place)) if one.place else ()
    jointly = phrase("; counted together with ", links(one.jointly)) if one.jointly else ()
    return (
        phrase(link_to(one.link), aside(one.when.text, place, jointly)),
        spaced_out(one.figure.text, badge(one.figure.word)),
        (f"{amount(one.claims, 'claim')}, {origins_short(one.origins, at_most=one.at_most)}",),
    )
