"""An event -> its lede: the record's summary or, without one, what its claims say in a sentence or two."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.model.prose import CitationMark, PageLink, PageText
from briefpress.model.prose.tree import CitationMarks, Inline, Plain
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claim_lines import claim_words
from briefpress.press.views.claims import hedge_label, shown_stance, state
from briefpress.press.views.figures import leading_figure, speaker_words
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import capital

_STANCES = {"claims": "claims responsibility", "blames": "blames", "denies": "denies that"}
# A generated lede says who did it before how it went.
_ORDER = ("responsible", "account")


def lede(context: PageContext, event: LinkedEvent) -> PageText:
    """The opening of an event's page, with citations; empty where the event has neither summary nor claims.

    A generated lede has the largest toll and the first claim of responsibility, or the first account, each with its
    speaker and hedge.
    """
    if event.record.summary:
        return context.inline(event.record.summary)
    nodes = (*_toll(context, event), *_first_claim(context, event))
    return PageText((Plain(nodes),), context.root) if nodes else PageText()


def _toll(context: PageContext, event: LinkedEvent) -> Iterator[Inline]:
    if figure := leading_figure(context, event):
        yield PageLink(capital(figure.text), figure.link.path)
        yield ". "


def _first_claim(context: PageContext, event: LinkedEvent) -> Iterator[Inline]:
    current = [claim for claim in event.claims if not state(event, claim)]
    for name in _ORDER:
        for claim in current:
            if claim.property == name:
                between = ": " if shown_stance(claim) == "asserts" else " "
                yield f"{_speaker(context, claim)}{between}"
                yield _linked(context, claim, claim_words(context, claim))
                yield from _marks(context, claim)
                return


def _linked(context: PageContext, claim: LinkedClaim, words: str) -> PageLink:
    stance = _STANCES.get(shown_stance(claim), "")
    said = " ".join(filter(None, (stance, words)))
    return PageLink(said, context.link("events", claim.event, anchor=claim_anchor(claim)).path)


def _speaker(context: PageContext, claim: LinkedClaim) -> str:
    hedge = hedge_label(context, claim)
    return f"{capital(speaker_words(context, claim))}{f' ({hedge})' if hedge else ''}"


def _marks(context: PageContext, claim: LinkedClaim) -> Iterator[Inline]:
    marks = context.marks(claim.citations)
    if marks:
        yield CitationMarks(
            tuple(CitationMark(mark.number, mark.anchor, f"#{mark.target}", mark.label) for mark in marks)
        )
