"""a claim -> words: who says it, what it is about, and the whole of it in one line."""

from __future__ import annotations

from briefpress.link.claims import LinkedClaim
from briefpress.press.views.claim_lines import value_words
from briefpress.press.views.claims import outcome_words, speakers, subject
from briefpress.press.views.wording import listed
from briefpress.tools.review.phrases import clipped, counted
from briefpress.tools.review.side import Side

_STANCES = {"asserts": "", "claims": " claims", "blames": " blames", "denies": " denies"}


def who(side: Side, claim: LinkedClaim) -> str:
    """Who says it: the speakers, the publications whose voice it is, or the editors."""
    return clipped(listed(link.text for link in speakers(side.desk, claim))) or "the editors conclude"


def row_words(side: Side, claim: LinkedClaim) -> str:
    """What a claim is about: "killed, Wagner Group", "responsible", "account, outcome"."""
    about = listed(link.text for link in subject(side.desk, claim))
    return ", ".join(filter(None, (outcome_words(claim) or claim.property, clipped(about))))


def spoken(side: Side, claim: LinkedClaim) -> str:
    """A whole claim: "CSP-DPA: 84 killed, Wagner Group", "Army of Kessa blames: responsible, River Front"."""
    value = clipped(value_words(side.desk, claim))
    what = f"{value} {row_words(side, claim)}" if claim.counted else f"{row_words(side, claim)}: {value}"
    return f"{who(side, claim)}{_STANCES[claim.claim.stance]}: {what}"


def standing(claim: LinkedClaim) -> str:
    """On what it stands: "2 origins", "at most 2 origins, preferred"."""
    if claim.reports and not claim.told_by:
        return "all its sources are retracted"
    most = "at most " if claim.origins.at_most else ""
    rank = "" if claim.claim.rank == "normal" else f", {claim.claim.rank}"
    return f"{most}{counted(len(claim.origins), 'origin')}{rank}"
