"""The references of a page -> a numbered list: source, lineage, reliability, passages, and the ways back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.apps.export.blocks import heading, item_list, paragraph
from briefpress.apps.export.parts.lists import lineage
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
)
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Anchor, Block, Hyperlink, Listing, Plain, Strong
from briefpress.press.views.passages import SourcePassage
from briefpress.press.views.shape import CitedPassage, Reference
from briefpress.press.views.wording import amount


def reference_list(references: tuple[Reference, ...]) -> list[Block]:
    """The references under their heading, or nothing."""
    items = [_reference(one) for one in references]
    return [heading(2, "references", "References"), *item_list(items, 1)] if references else []


def retraction_banner(references: tuple[Reference, ...]) -> list[Block]:
    """A warning if the page cites retracted sources."""
    taken = sum(bool(one.retracted) for one in references)
    left = len(references) - taken
    if not taken:
        return []
    if not left:
        return paragraph(PageLink("Every source cited on this page was retracted.", "#references"))
    words = f"This page cites {amount(taken, 'retracted source')}"
    return paragraph(PageLink(words, "#references"), f"; {amount(left, 'other remains', 'others remain')}.")


def _reference(one: Reference) -> tuple[Block, ...]:
    line = dotted(
        spaced_out(link_to(one.source), badge("retracted") if one.retracted and not one.retracted_original else ()),
        _issue(one),
        reliability(one.reliability),
        spaced_out(badge(_proved(one.passages)), *_addresses(one)),
        _retraction(one),
    )
    passages = tuple((Plain(_passage(passage)),) for passage in one.passages)
    cited = Plain((f"{amount(len(one.passages), 'passage')} cited",))
    return Plain(phrase(Anchor(f"ref-{one.number}"), line)), cited, Listing(passages)


def _issue(one: Reference) -> Nodes:
    """``Anna Dell. The Post carrying The Wire, 5 March 2024``."""
    authors = phrase(links(one.authors), ". ") if one.authors else ()
    inferred = aside(f"date inferred: {one.issued_inferred}") if one.issued_inferred else ()
    return phrase(authors, lineage(one.lineage), phrase(f", {one.issued.text}", inferred) if one.issued else ())


def _proved(passages: Iterable[CitedPassage]) -> str:
    """How many of a source's passages are proved; those that are not say so themselves."""
    states = [passage.state for passage in passages if passage.state != "whole"]
    verified = states.count("verified")
    if verified < len(states):
        return f"{verified} of {len(states)} passages verified"
    return "" if not states else "1 passage verified" if verified == 1 else f"all {verified} passages verified"


def _addresses(one: Reference) -> Iterator[Piece]:
    for words, address in (("read online", one.address), ("archived copy", one.archive_address)):
        if address:
            yield Hyperlink(address, (words,))


def _retraction(one: Reference) -> Nodes:
    if not one.retracted:
        return ()
    if one.retracted_original:
        return phrase("Reprints a retracted source: ", link_to(one.retracted_original), f". {one.retracted}")
    return (f"Retracted by its publisher: {one.retracted}",)


def _passage(one: CitedPassage) -> Nodes:
    back = [PageLink("↑" if len(one.marks) == 1 else f"↑{n}", f"#{mark.anchor}") for n, mark in enumerate(one.marks, 1)]
    return phrase(Anchor(one.anchor), spaced_out(Strong((one.letter,)), passage_line(one), back))


def passage_line(one: CitedPassage | SourcePassage) -> Nodes:
    """The first and last words of a passage, with a link to the very words, and whether it is proved."""
    words = f"“{one.start}{f' … {one.end}' if one.end else ''}”"
    linked: Piece = Hyperlink(one.address, (words,)) if one.address else words
    whole = one.state == "whole"
    return spaced_out(
        "entire text" if whole else linked, one.locator, badge(one.state) if one.state == "unverified" else ()
    )
