"""SourceView -> blocks: where its words come from, and every cited passage with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import facts, heading, item_list, numbered_list, paragraph, title
from briefpress.apps.export.parts.claims import remaining_words
from briefpress.apps.export.parts.lists import claim_words_line, source_list
from briefpress.apps.export.parts.record import mention_section, prose_section, upkeep_sections, withdrawn_note
from briefpress.apps.export.parts.references import passage_line, reference_list, retraction_banner
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import (
    Nodes,
    Piece,
    aside,
    between,
    dotted,
    link_to,
    links,
    phrase,
    reliability,
    spaced_out,
    text_line,
    when_words,
)  # fmt: skip
from briefpress.model.prose.tree import Anchor, Block, Hyperlink, Listing, Plain, Strong
from briefpress.press.views.passages import SourcePassage
from briefpress.press.views.source import LineageStep, SourceView
from briefpress.press.views.wording import amount

_STEPS = {"carries": "carries the wire of", "reprints": "reprints"}
_FIELDS = {
    "body": "narrative",
    "cite": "header",
    "relations": "relation",
    "aliases": "name",
    "names": "name",
}


def source_blocks(view: SourceView) -> Iterator[Block]:
    """A source."""
    yield title(spaced_out(view.title, view.year))
    yield from paragraph(view.genre or view.type)
    yield from withdrawn_note(view.upkeep)
    if taken := view.retraction:
        yield from paragraph(Strong(("Retracted",)), f" {taken.on.text}. ", text_line(taken.reason))
    elif view.retracted_original:
        yield from paragraph("Reprints a retracted source: ", link_to(view.retracted_original))
    yield from retraction_banner(view.references)
    yield from facts(_header(view))
    yield from year_list(view.years, view.inner)
    yield from prose_section("About this source", "about", view.body)
    if taken and taken.affected:
        yield heading(2, "affected", "Claims affected by the retraction")
        yield from numbered_list(
            dotted(claim_words_line(one.claim, with_speaker=True), remaining_words(one.remaining))
            for one in taken.affected
        )
    yield from _passages(view)
    for words, anchor, sources in (
        ("Reprinted in", "reprints", view.reprints),
        ("Other sources of the same origin", "same-origin", view.same_origin),
    ):
        if sources:
            yield heading(2, anchor, words)
            yield from source_list(sources)
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)


def _header(view: SourceView) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    inferred = aside("Inferred: ", text_line(view.issued_inferred)) if view.issued_inferred else ()
    yield "Issued", (phrase(when_words(view.issued) or "undated", inferred),)
    yield "Publication", (phrase(link_to(view.publication), aside(links(view.authors))),)
    stated = "" if view.origin_stated else "Names no wire or original source; its independence is assumed."
    yield "Origin", (phrase(between("; ", map(_step, view.lineage)), aside(stated)),)
    if view.reliability:
        own = aside("grade of the publication") if view.reliability_of == "publication" else ()
        yield "Reliability", (phrase(reliability(view.reliability), aside(text_line(view.reliability_reason)), own),)
    yield "Links", (_links(view),)


def _step(one: LineageStep) -> Nodes:
    source = link_to(one.source) if one.source and one.how != "itself" else ()
    inferred = aside("Inferred: ", text_line(one.inferred)) if one.inferred else ()
    return phrase(spaced_out(_STEPS.get(one.how, ""), link_to(one.publication), source), inferred)


def _links(view: SourceView) -> Nodes:
    addresses = {"read online": view.address, "archived copy": view.archive_address}
    known = [Hyperlink(address, (words,)) for words, address in addresses.items() if address]
    read = f"accessed {view.accessed.text}" if view.accessed else ""
    about = ", ".join(filter(None, (view.type, view.language, read)))
    return phrase(between(" ", known) or "none recorded", aside(about), f" {view.address}" if view.address else "")


def _passages(view: SourceView) -> Iterator[Block]:
    yield heading(2, "passages", "Cited passages")
    if not view.cited:
        yield from paragraph("Nothing cites this source yet.")
        return
    yield from paragraph(
        f"{amount(view.claims, 'claim cites', 'claims cite')} this source. {view.verified} of "
        f"{amount(view.cited, 'passage is', 'passages are')} verified, that is, found in the archived text. "
        "Passages are shown by their first and last words."
    )
    if view.passages:
        yield from item_list([_passage(one) for one in view.passages], 1)


def _passage(one: SourcePassage) -> tuple[Block, ...]:
    rests = tuple(
        (Plain(phrase(link_to(each.link), aside(each.what or _FIELDS.get(each.field, each.field)))),)
        for each in one.supports
    )
    words = Plain(phrase(Anchor(one.anchor), passage_line(one)))
    return (words, Listing(rests)) if rests else (words,)
