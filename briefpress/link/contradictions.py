"""Contradictions -> the claims on their sides, and the records that each of them concerns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.grouping import grouped
from briefpress.link.memo import memoize_whole
from briefpress.load.records import Key
from briefpress.model.record.claim_ref import ClaimReference
from briefpress.model.record.contradiction import Contradiction


def side_claims(briefing: Briefing, claims: Iterable[ClaimReference]) -> Iterator[LinkedClaim]:
    """The linked claims that some references name; a claim with several counts gives several."""
    for reference in claims:
        event = briefing.events.get(reference.event)
        yield from (claim for claim in (event.claims if event else ()) if claim.claim.id == reference.claim)


@memoize_whole
def contradictions_of(briefing: Briefing) -> Mapping[Key, tuple[str, ...]]:
    """The ids of the contradictions that concern each event and actor: whose claims they are, or whom they name."""
    found = briefing.records.contradictions.values()
    return grouped((key, each.id) for each in found for key in dict.fromkeys(_concerned(briefing, each)))


def _concerned(briefing: Briefing, contradiction: Contradiction) -> Iterator[Key]:
    for side in contradiction.sides:
        for claim in side_claims(briefing, side.claims):
            yield "events", claim.event
            named = (*claim.voices, *claim.principals, *(claim.group.ids if claim.group else ()))
            yield from (("actors", who) for who in named if who in briefing.records.actors)
