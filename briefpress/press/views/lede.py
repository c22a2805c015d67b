"""An event -> its lede: the record's summary or, without one, what its claims say in a sentence or two."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.model.prose import CitationMark, PageLink, PageText
from briefpress.model.prose.tree import CitationMarks, Inline, Plain
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claims import state
from briefpress.press.views.figures import claim_figure, leading_figure
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import capital

# A generated lede says who did it before how it went.
_ORDER = ("responsible", "account")


def lede(context: PageContext, event: LinkedEvent) -> PageText:
    """The opening of an event's page, with citations; empty where the event has neither summary nor claims.

    A generated lede has the leading toll and a claim of responsibility or, without one, an account, each with its
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


def _chosen(context: PageContext, event: LinkedEvent) -> LinkedClaim | None:
    """The claim that says what happened: a speaker's own deed, else one by an actor, else any; a restated one last."""
    current = [claim for claim in event.claims if claim.property in _ORDER and not state(event, claim)]
    return min(current, key=lambda claim: _rank(context, claim), default=None)


def _rank(context: PageContext, claim: LinkedClaim) -> tuple[int, bool, bool, bool]:
    group = claim.claim.responsible
    named = bool(group and any(identifier in context.briefing.records.actors for identifier in group.ids))
    return _ORDER.index(claim.property), bool(claim.claim.restates), claim.claim.stance != "claims", not named


def _first_claim(context: PageContext, event: LinkedEvent) -> Iterator[Inline]:
    if claim := _chosen(context, event):
        path = context.link("events", claim.event, anchor=claim_anchor(claim)).path
        yield PageLink(capital(claim_figure(context, claim)), path)
        yield from _marks(context, claim)


def _marks(context: PageContext, claim: LinkedClaim) -> Iterator[Inline]:
    marks = context.marks(claim.citations)
    if marks:
        yield CitationMarks(
            tuple(CitationMark(mark.number, mark.anchor, f"#{mark.target}", mark.label) for mark in marks)
        )
