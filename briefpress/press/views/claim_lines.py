"""Claims as single lines, for lists on pages other than their event's."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claims import (
    hedge_label,
    of_themselves,
    own_voice,
    reported_words,
    restated_link,
    several_speakers,
    shown_stance,
    speaker_links,
    state,
    subject_words,
    takes_part,
    value_links,
)
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Link, When
from briefpress.press.views.voices import in_sentence
from briefpress.press.views.wording import count_words, counted_words, is_plural, is_plural_name, listed, spaced, when

# Who speaks where the editors infer a claim.
_EDITORS = (Link("inferred by the editors"),)


class ClaimLine(Struct, frozen=True):
    """A claim in one line; ``link`` leads to it on its event's page, ``what`` is its content in words.

    ``property``: "toll", "loss", "responsible", "date", "place" or "account". ``stance``: "asserts", "claims",
    "blames", "denies" or "takes-part"; ``several``: its verb is plural. ``origins`` is a number, an upper bound if
    ``at_most``. ``state``: "", "revised" or "deprecated". ``word``: "", "disputed" or "differ". ``restates``: the claim
    that it only repeats.
    """

    link: Link
    when: When
    property: str
    speakers: tuple[Link, ...]
    own_voice: bool
    stance: str
    several: bool
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
        stance=shown_stance(context, linked),
        several=several_speakers(context, linked),
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


def _parties(context: PageContext, linked: LinkedClaim) -> str:
    """Those held responsible as a sentence names them: "the Malian army and JNIM"."""
    group = linked.claim.responsible
    if group is None or not group.ids:
        return value_words(context, linked)
    named = zip(group.ids, value_links(context, linked), strict=True)
    return listed(in_sentence(context, *each).text for each in named)


def _responsible(context: PageContext, linked: LinkedClaim, who: str) -> str:
    """Who is held responsible, or took part, as a clause: "gunmen were responsible", "separatists took part".

    The party alone where the verb of the stance is before it, and nothing where speakers speak of themselves: "JNIM
    claims responsibility", but "JNIM claims responsibility, naming Katiba Macina".
    """
    group, stance = linked.claim.responsible, linked.claim.stance
    if of_themselves(linked):
        return ""
    that = "that " if stance == "denies" else ""
    if takes_part(context, linked):
        return f"{that}{who} took part"
    if stance in ("claims", "blames"):
        return f"naming {who}" if stance == "claims" else who
    named = bool(group and set(group.ids) & context.briefing.records.actors.keys())
    several = bool(group and len(group.ids) > 1) or (is_plural_name if named else is_plural)(who)
    return f"{that}{who} {'were' if several else 'was'} responsible"


def claim_words(context: PageContext, linked: LinkedClaim) -> str:
    """The content of a claim without its speaker: "84 killed: Wagner Group", "JNIM", "25 July 2024", or the account."""
    value = value_words(context, linked)
    if not linked.counted:
        return _responsible(context, linked, _parties(context, linked)) if linked.claim.responsible else value
    about = subject_words(context, linked)
    counted = counted_words(value, spaced(linked.counted.outcome))
    return f"{counted}: {about}" if about else counted
