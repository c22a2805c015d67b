"""Disputes in short form: the claims, their speakers and origins."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes import Dispute
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claim_lines import claim_words, value_words
from briefpress.press.views.claims import (
    hedge_label,
    outcome_words,
    principals,
    several_speakers,
    shown_property,
    shown_stance,
    spokesman,
)
from briefpress.press.views.disputes import dispute_words, disputed_claims, header_words
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Link, When
from briefpress.press.views.wording import when


class Side(Struct, frozen=True):
    """One side of a disagreement; ``header`` marks the record's own value.

    ``spokesman``: the person who spoke for the speakers. ``origins`` is a number, an upper bound if ``at_most``; 0 for
    a claim that only repeats another. ``several``: the verb of the stance is plural.
    """

    value: str
    speakers: tuple[Link, ...]
    spokesman: tuple[Link, ...]
    stance: str
    origins: int
    at_most: bool
    hedge: str = ""
    header: bool = False
    several: bool = False


class Disagreement(Struct, frozen=True):
    """A dispute in short form. ``link`` leads to the claims on the event's page; ``about`` is "" for a total."""

    link: Link
    when: When
    property: str
    about: str
    word: str
    sides: tuple[Side, ...]


def disagreement(context: PageContext, dispute: Dispute) -> Disagreement:
    """A dispute of an event, with its sides in page order; equal claims are not merged."""
    event = context.briefing.events[dispute.event]
    sides = [claim for claim in disputed_claims(event, dispute) if claim.index in dispute.claims]
    header = header_words(context, event, dispute)
    about = dispute_words(context, dispute, sides[0])
    own = (Side(header, (), (), "asserts", 0, at_most=False, header=True),) if header else ()
    return Disagreement(
        link=context.link("events", dispute.event, anchor=row_anchor(sides[0].key)),
        when=when(event.record.date),
        property=shown_property(context, sides),
        about=" ".join(filter(None, (outcome_words(sides[0]), about))),
        word=dispute.word,
        sides=(*own, *(_side(context, claim) for claim in sides)),
    )


def _side(context: PageContext, claim: LinkedClaim) -> Side:
    by, said_by = principals(context, claim), spokesman(context, claim)
    found = claim.origins
    origins = 0 if claim.repeats() else len(found)
    return Side(
        claim_words(context, claim) if claim.claim.responsible else value_words(context, claim),
        by,
        said_by,
        shown_stance(context, claim),
        origins,
        found.at_most,
        hedge_label(context, claim),
        several=several_speakers(context, claim),
    )
