"""linked claims -> one line each, for lists of claims away from their event."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claims import (
    hedge_label,
    own_voice,
    reported_words,
    speaker_links,
    state,
    subject,
    value_links,
)
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import Link, When
from briefpress.press.views.wording import count_words, listed, spaced, when


class ClaimLine(Struct, frozen=True):
    """A claim said in one line: its event (``link`` leads to the claim there), and what is claimed, in words.

    ``property`` is "toll", "loss", "responsible", "date", "place" or "account"; ``stance`` "asserts", "claims",
    "blames" or "denies"; ``origins`` counts, at most so many where ``at_most``; ``state`` "", "revised" or
    "deprecated"; ``word`` "", "disputed" or "differ".
    """

    link: Link
    when: When
    property: str
    speakers: tuple[Link, ...]
    own_voice: bool
    stance: str
    what: str
    said: When | None
    reported: str
    hedge: str
    origins: int
    at_most: bool
    word: str
    state: str


def claim_line(desk: Desk, linked: LinkedClaim) -> ClaimLine:
    """A claim in a list; nothing of it is cited there, the link leads to its citations."""
    event = desk.briefing.events[linked.event]
    return ClaimLine(
        link=desk.link("events", linked.event, anchor=claim_anchor(linked)),
        when=when(event.record.date),
        property=linked.property,
        speakers=speaker_links(desk, linked),
        own_voice=own_voice(linked),
        stance=linked.claim.stance,
        what=claim_words(desk, linked),
        said=when(linked.said) if linked.said else None,
        reported=reported_words(linked.reported),
        hedge=hedge_label(desk, linked),
        origins=len(linked.origins),
        at_most=linked.origins.at_most,
        word=event.word(linked.index),
        state=state(event, linked),
    )


def value_words(desk: Desk, linked: LinkedClaim) -> str:
    """What is claimed, where what it is about stands beside it: the count, the group, date or place, or the account."""
    if linked.counted:
        return count_words(linked.counted.count)
    if linked.claim.account:
        return desk.plain(linked.claim.account)
    return listed(link.text for link in value_links(desk, linked))


def claim_words(desk: Desk, linked: LinkedClaim) -> str:
    """What is claimed, without who claims it: "84 killed: Wagner Group", "JNIM", "25 July 2024", or the account."""
    value = value_words(desk, linked)
    if not linked.counted:
        return value
    about = listed(link.text for link in subject(desk, linked))
    counted = f"{value} {spaced(linked.counted.outcome)}"
    return f"{counted}: {about}" if about else counted
