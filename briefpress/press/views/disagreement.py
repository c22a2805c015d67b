"""disputes -> the short form of each: what is said, by whom, on how many origins."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes import Dispute
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claim_lines import value_words
from briefpress.press.views.claims import outcome_words, principals, spokesman
from briefpress.press.views.desk import Desk
from briefpress.press.views.disputes import dispute_subject, disputed_claims, header_words
from briefpress.press.views.shape import Link, When
from briefpress.press.views.wording import listed, when


class Side(Struct, frozen=True):
    """One side of a disagreement, in short: what is said and by whom; ``header`` is the record's own.

    ``spokesman`` is who said it for the speakers; ``origins`` counts, and at most so many where ``at_most``.
    """

    value: str
    speakers: tuple[Link, ...]
    spokesman: tuple[Link, ...]
    stance: str
    origins: int
    at_most: bool
    header: bool = False


class Disagreement(Struct, frozen=True):
    """A dispute in short; ``link`` leads to the claims on the event's page. ``about`` may be empty (the total)."""

    link: Link
    when: When
    property: str
    about: str
    word: str
    sides: tuple[Side, ...]


def disagreement(desk: Desk, dispute: Dispute) -> Disagreement:
    """A dispute of an event, its sides in the order of its page; claims that say the same stand as often as said."""
    event = desk.briefing.events[dispute.event]
    sides = [claim for claim in disputed_claims(event, dispute) if claim.index in dispute.claims]
    header = header_words(desk, event, dispute)
    about = dispute_subject(desk, dispute, sides[0])
    own = (Side(header, (), (), "asserts", 0, at_most=False, header=True),) if header else ()
    return Disagreement(
        link=desk.link("events", dispute.event, anchor=row_anchor(sides[0].key)),
        when=when(event.record.date),
        property=dispute.property,
        about=" ".join(filter(None, (outcome_words(sides[0]), listed(link.text for link in about)))),
        word=dispute.word,
        sides=(*own, *(_side(desk, claim) for claim in sides)),
    )


def _side(desk: Desk, claim: LinkedClaim) -> Side:
    by, said_by = principals(desk, claim), spokesman(desk, claim)
    found = claim.origins
    return Side(value_words(desk, claim), by, said_by, claim.claim.stance, len(found), found.at_most)
