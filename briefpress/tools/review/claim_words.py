"""Put a claim into words: who says it, what it is about, and the whole claim in one line."""

from __future__ import annotations

from briefpress.link.claims import LinkedClaim
from briefpress.press.views.claim_lines import value_words
from briefpress.press.views.claims import outcome_words, speaker_links, subject_words
from briefpress.press.views.wording import counted_words, listed
from briefpress.tools.review.phrases import counted, shortened
from briefpress.tools.review.side import Revised

_STANCES = {"asserts": "", "claims": " claims", "blames": " blames", "denies": " denies"}


def who(side: Revised, claim: LinkedClaim) -> str:
    """Who says it: the speakers, the publications that say it in their own voice, or the editors."""
    return shortened(listed(link.text for link in speaker_links(side.desk, claim))) or "the editors conclude"


def row_words(side: Revised, claim: LinkedClaim) -> str:
    """What a claim is about: "killed, Wagner Group", "responsible", "account, outcome"."""
    about = subject_words(side.desk, claim)
    return ", ".join(filter(None, (outcome_words(claim) or claim.property, shortened(about))))


def speaker_phrase(side: Revised, claim: LinkedClaim) -> str:
    """A whole claim: "CSP-DPA: 84 killed, Wagner Group", "Army of Kessa blames: responsible, River Front"."""
    value = shortened(value_words(side.desk, claim))
    about = shortened(subject_words(side.desk, claim)) if claim.counted else ""
    counted = ", ".join(filter(None, (counted_words(value, outcome_words(claim)), about)))
    what = counted if claim.counted else f"{row_words(side, claim)}: {value}"
    return f"{who(side, claim)}{_STANCES[claim.claim.stance]}: {what}"


def rank_words(claim: LinkedClaim) -> str:
    """How well it is supported: "2 origins", "at most 2 origins, preferred"."""
    if claim.reports and not claim.counting_reports:
        return "all sources retracted"
    most = "at most " if claim.origins.at_most else ""
    rank = "" if claim.claim.rank == "normal" else f", {claim.claim.rank}"
    return f"{most}{counted(len(claim.origins), 'origin')}{rank}"
