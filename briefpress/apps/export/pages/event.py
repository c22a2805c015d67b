"""EventView -> blocks: what, when, where, who; the claims side by side; the narrative; the references."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, facts, heading, paragraph, title
from briefpress.apps.export.parts.claim_rows import account_rows, claim_table
from briefpress.apps.export.parts.claims import origin_count, row_title, shared_support
from briefpress.apps.export.parts.lists import event_list
from briefpress.apps.export.parts.record import (
    contradiction_section,
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
from briefpress.press.views.event import MOST_FIGURES, ActorLine, EventView, PlaceLine
from briefpress.press.views.shape import ClaimRow, Figure
from briefpress.press.views.wording import amount

_SECTIONS = {
    "toll": "Toll",
    "responsible": "Responsibility",
    "participants": "Who took part",
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
    yield from paragraph(text_line(view.lede))
    yield from facts(_header(view))
    if view.parent:
        counted = " Its figures are included in the figures of that event." if view.counted_with_parent else ""
        yield from paragraph("Part of ", link_to(view.parent.link), f", {view.parent.when.text}.{counted}")
    yield from prose_section("Narrative", "narrative", view.body)
    yield from _claims(view)
    if view.parts:
        yield heading(2, "parts", "Parts of this event")
        yield from event_list(view.parts)
    yield from relation_section(view.relations)
    yield from contradiction_section(view.contradictions)
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)
    yield from steps(view.earlier, view.later)


def _header(view: EventView) -> Iterator[tuple[str, list[Piece]]]:
    inferred = aside(PageLink("inferred", "#record")) if view.date_inferred else ()
    when = phrase(spaced_out(view.when.text, badge(view.date_word)), marks(view.header_marks), inferred)
    yield "When", [when]
    yield "Where", [_place(one, "" if number else view.place_word) for number, one in enumerate(view.places)]
    yield "Who", [_actor(one) for one in view.actors]
    yield "Toll", [_figure(one) for one in view.toll[:MOST_FIGURES]]
    if len(view.toll) > MOST_FIGURES:
        yield "Figures", [PageLink(f"All {len(view.toll)} figures", "#of-toll")]
    known = f"{amount(view.sources, 'source')}, {origin_count(len(view.origins), at_most=view.origins_at_most)}"
    yield "Sourcing", [phrase(known, aside(links(view.origins)))]
    if view.grade:
        yield (
            "Grade",
            [phrase(PageLink(view.grade, f"glossary/index.html#{view.grade}"), aside(text_line(view.grade_reason)))],
        )


def _figure(one: Figure) -> Nodes:
    """``84 killed Wagner, according to CSP-DPA``; the number leads to the claims."""
    number = PageLink(one.counted, f"#{one.link.path.partition('#')[2]}")
    return spaced_out(number, f"{one.of}," if one.of else "", aside(one.according), badge(one.word))


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
        above = " See the narrative above." if view.body else ""
        yield from paragraph(f"No claims are recorded for this event.{above}")
    disputed = [(section.property, row) for section in view.sections for row in section.rows if row.word]
    if disputed:
        yield from paragraph(Strong(("Disputed points",)))
        yield from bullet_list(_disputed(name, row) for name, row in disputed)
    yield from paragraph(shared_support(view.support))
    for section in view.sections:
        yield heading(3, f"of-{section.property}", _SECTIONS[section.property])
        if section.property == "account":
            yield from account_rows(section, view.support)
        else:
            yield from claim_table(section, view.support)


def _disputed(name: str, row: ClaimRow) -> Nodes:
    words = "".join(node.words if isinstance(node, PageLink) else str(node) for node in row_title(name, row))
    return spaced_out(PageLink(f"{words}{f': {row.range}' if row.range else ''}", f"#{row.anchor}"), badge(row.word))
