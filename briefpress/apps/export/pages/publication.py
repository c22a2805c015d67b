"""PublicationView -> blocks: what it issued, whose words it carried, and its figures beside the others'."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, counted_heading, facts, item_list, paragraph, title
from briefpress.apps.export.parts.lists import claim_section, source_list
from briefpress.apps.export.parts.record import mention_section, prose_section, upkeep_sections, withdrawn_note
from briefpress.apps.export.parts.references import reference_list, retraction_banner
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import (
    Nodes,
    Piece,
    aside,
    badge,
    dotted,
    link_to,
    links,
    phrase,
    reliability,
    spaced_out,
    speaker_nodes,
    text_line,
)  # fmt: skip
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Block, Hyperlink, Plain
from briefpress.press.views.publication import PublicationView
from briefpress.press.views.reported import FigureLine, ReportedEvent, ReportedRow
from briefpress.press.views.source_lines import SourceLine


def publication_blocks(view: PublicationView) -> Iterator[Block]:
    """A publication."""
    yield title(spaced_out(view.name, view.year))
    yield from paragraph(dotted(view.type, view.country))
    yield from withdrawn_note(view.upkeep)
    yield from retraction_banner(view.references)
    yield from facts(_header(view))
    yield from year_list(view.years, view.inner)
    yield from prose_section("About", "about", view.body)
    yield from _sources("Sources issued", "issued", view.sources)
    yield from _sources("Carried by other publications", "carried", view.carried_by)
    yield from claim_section("Claims made", "speaks", view.speaks, with_speaker=True)
    yield from claim_section("Claims that others report from it", "relayed", view.relayed, with_speaker=True)
    if view.reported:
        yield counted_heading("reported", "Reported events", len(view.reported))
        yield from item_list([_reported(one) for one in view.reported], 1)
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)


def _header(view: PublicationView) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    yield "Owner", (view.owner,)
    if view.reliability:
        yield "Reliability", (phrase(reliability(view.reliability), aside(text_line(view.reliability_reason))),)
    if view.address:
        yield "Website", (Hyperlink(view.address, (view.address,)),)


def _sources(words: str, anchor: str, sources: tuple[SourceLine, ...]) -> list[Block]:
    return [counted_heading(anchor, words, len(sources)), *source_list(sources)] if sources else []


def _reported(one: ReportedEvent) -> tuple[Block, ...]:
    word = "alone" if one.alone else "first" if one.first else ""
    line = dotted(spaced_out(link_to(one.event.link), badge(word)), one.event.when.text, one.event.type)
    return Plain(line), *item_list([_row(row) for row in one.rows])


def _row(row: ReportedRow) -> tuple[Block, ...]:
    subject = ", ".join(to.text for to in row.subject) or "in total"
    words = PageLink(f"{row.outcome.capitalize()} · {subject}", row.link.path)
    return Plain((words,)), *bullet_list(map(_figure, row.figures))


def _figure(figure: FigureLine) -> Nodes:
    printed = aside("published here") if figure.here else aside("published by ", links(figure.printed_by))
    count = spaced_out(figure.count, aside(figure.hedge))
    return phrase(count, ", according to ", spaced_out(speaker_nodes(figure.speakers), badge(figure.state)), printed)
