"""Claims as single lines, for lists on pages other than their event's."""

from __future__ import annotations

import re

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claims import (
    hedge_label,
    own_voice,
    reported_words,
    restated_link,
    shown_stance,
    speaker_links,
    state,
    subject_words,
    value_links,
)
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Link, When
from briefpress.press.views.wording import count_words, counted_words, listed, spaced, when

# Endings of words for several people, and who speaks where the editors infer a claim.
_PLURALS = ("s", "men", "people")
_AFTER_HEAD = re.compile(r"\s(?:with|who|that|linked|tied|from|of|in|near|on)\s")  # "rebels with links …"
_EDITORS = (Link("inferred by the editors"),)


class ClaimLine(Struct, frozen=True):
    """A claim in one line; ``link`` leads to it on its event's page, ``what`` is its content in words.

    ``property``: "toll", "loss", "responsible", "date", "place" or "account". ``stance``: "asserts", "claims", "blames"
    or "denies". ``origins`` is a number, an upper bound if ``at_most``. ``state``: "", "revised" or "deprecated".
    ``word``: "", "disputed" or "differ". ``restates``: the claim that it only repeats.
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
    restates: Link | None


def claim_line(context: PageContext, linked: LinkedClaim) -> ClaimLine:
    """A claim in a list. It adds no references to the page; the link leads to its citations."""
    event = context.briefing.events[linked.event]
    return ClaimLine(
        link=context.link("events", linked.event, anchor=claim_anchor(linked)),
        when=when(event.record.date),
        property=linked.property,
        speakers=speaker_links(context, linked) or _EDITORS,
        own_voice=own_voice(linked),
        stance=shown_stance(linked),
        what=claim_words(context, linked),
        said=when(linked.said) if linked.said else None,
        reported=reported_words(linked.reported),
        hedge=hedge_label(context, linked),
        origins=len(linked.origins),
        at_most=linked.origins.at_most,
        word=event.word(linked.index),
        state=state(event, linked),
        restates=restated_link(context, linked),
    )


def value_words(context: PageContext, linked: LinkedClaim) -> str:
    """The value of a claim without its subject: the count, group, date, place or account."""
    if linked.counted:
        return count_words(linked.counted.count)
    if linked.claim.account:
        return context.plain(linked.claim.account)
    return listed(link.text for link in value_links(context, linked))


def _responsible(linked: LinkedClaim, who: str) -> str:
    """Who is held responsible as a clause, "gunmen were responsible", unless the verb of its stance is before it.

    Nothing where speakers claim responsibility for themselves.
    """
    group, stance = linked.claim.responsible, linked.claim.stance
    if group and stance == "claims" and set(group.ids) == set(linked.claim.by):
        return ""
    if stance in ("claims", "blames"):
        return who
    head = _AFTER_HEAD.split(who)[0]
    several = bool(group and len(group.ids) > 1) or head.endswith(_PLURALS)
    return f"{who} {'were' if several else 'was'} responsible"


def claim_words(context: PageContext, linked: LinkedClaim) -> str:
    """The content of a claim without its speaker: "84 killed: Wagner Group", "JNIM", "25 July 2024", or the account."""
    value = value_words(context, linked)
    if not linked.counted:
        return _responsible(linked, value) if linked.claim.responsible else value
    about = subject_words(context, linked)
    counted = counted_words(value, spaced(linked.counted.outcome))
    return f"{counted}: {about}" if about else counted
