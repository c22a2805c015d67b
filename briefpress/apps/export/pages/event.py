"""EventView -> blocks: what, when, where, who; the claims side by side; the narrative; the references."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, facts, heading, paragraph, title
from briefpress.apps.export.parts.claim_rows import account_rows, claim_table
from briefpress.apps.export.parts.claims import origin_count, row_title
from briefpress.apps.export.parts.lists import event_list
from briefpress.apps.export.parts.record import (
    mention_section,
    prose_section,
    relation_section,
    upkeep_sections,
    withdrawn_note,
)  # fmt: skip
from briefpress.apps.export.parts.references import reference_list, retraction_banner
from briefpress.apps.export.parts.ways import steps
from briefpress.apps.export.pieces import (
    Nodes,
    Piece,
    aside,
    badge,
    link_to,
    links,
    marks,
    phrase,
    spaced_out,
    text_line,
)  # fmt: skip
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Block, Strong
from briefpress.press.views.event import ActorLine, EventView, PlaceLine
from briefpress.press.views.shape import ClaimRow
from briefpress.press.views.wording import amount

_SECTIONS = {
    "toll": "Toll",
    "responsible": "Responsibility",
    "date": "Date",
    "place": "Place",
    "loss": "Material losses",
    "account": "Accounts",
}
_PRECISIONS = {2: "nearby, or in its district", 3: "somewhere in its region"}


def event_blocks(view: EventView) -> Iterator[Block]:
    """An event."""
    yield title(view.title)
    yield from paragraph(view.type)
    yield from withdrawn_note(view.upkeep)
    yield from retraction_banner(view.references)
    yield from facts(_header(view))
    if view.parent:
        counted = " Its figures are included in the figures of that event." if view.counted_with_parent else ""
        yield from paragraph("Part of ", link_to(view.parent.link), f", {view.parent.when.text}.{counted}")
    yield from _claims(view)
    yield from prose_section("Narrative", "narrative", view.body)
    if view.parts:
        yield heading(2, "parts", "Parts of this event")
        yield from event_list(view.parts)
    yield from relation_section(view.relations)
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)
    yield from steps(view.earlier, view.later)


def _header(view: EventView) -> Iterator[tuple[str, list[Piece]]]:
    inferred = aside("Inferred: ", text_line(view.date_inferred)) if view.date_inferred else ()
    when = phrase(spaced_out(view.when.text, badge(view.date_word)), marks(view.header_marks), inferred)
    yield "When", [when]
    yield "Where", [_place(one, "" if number else view.place_word) for number, one in enumerate(view.places)]
    yield "Who", [_actor(one) for one in view.actors]
    if view.grade:
        yield "Grade", [phrase(badge(view.grade), aside(text_line(view.grade_reason)))]
    known = f"{amount(view.sources, 'source')}, {origin_count(len(view.origins), at_most=view.origins_at_most)}"
    yield "Sourcing", [phrase(known, aside(links(view.origins)))]


def _place(one: PlaceLine, word: str) -> Nodes:
    return phrase(
        spaced_out(link_to(one.place), badge(word)),
        aside(links(one.within)),
        aside(_PRECISIONS.get(one.precision, "")),
        aside(text_line(one.note)),
    )


def _actor(one: ActorLine) -> Nodes:
    role, note = one.role.lower(), text_line(one.note)
    return phrase(link_to(one.actor), aside(role, "; " if role and note else "", note))


def _claims(view: EventView) -> Iterator[Block]:
    yield heading(2, "claims", "Claims")
    if not view.sections:
        below = " See the narrative below." if view.body else ""
        yield from paragraph(f"No claims are recorded for this event.{below}")
    disputed = [(section.property, row) for section in view.sections for row in section.rows if row.word]
    if disputed:
        yield from paragraph(Strong(("Disputed points",)))
        yield from bullet_list(_disputed(name, row) for name, row in disputed)
    for section in view.sections:
        yield heading(3, f"of-{section.property}", _SECTIONS[section.property])
        yield from account_rows(section) if section.property == "account" else claim_table(section)


def _disputed(name: str, row: ClaimRow) -> Nodes:
    words = "".join(node.words if isinstance(node, PageLink) else str(node) for node in row_title(name, row))
    return spaced_out(PageLink(f"{words}{f': {row.range}' if row.range else ''}", f"#{row.anchor}"), badge(row.word))
