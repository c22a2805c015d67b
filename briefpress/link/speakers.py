"""Find the claims that each actor and publication makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefpress.link.claims import LinkedClaim
from briefpress.link.grouping import grouped
from briefpress.load.records import Key, Records
from briefpress.model.prose import read_line

SPEAKERS = ("actors", "publications")


def claims_by_speaker(records: Records, claims: Iterable[LinkedClaim]) -> Mapping[Key, tuple[LinkedClaim, ...]]:
    """The claims of every actor and publication that makes any, in the order given.

    A claim in a source's own voice belongs to its origin.
    """
    return grouped((who, claim) for claim in claims for who in speakers(records, claim))


def speakers(records: Records, claim: LinkedClaim) -> Iterable[Key]:
    """The actors and publications that make a claim, each once."""
    return dict.fromkeys(_speakers(records, claim))


def _speakers(records: Records, claim: LinkedClaim) -> Iterator[Key]:
    named = [who for voice in claim.voices if (who := records.find(SPEAKERS, voice))]
    yield from named
    if claim.claim.speaker and "[[" in claim.claim.speaker:
        for link in read_line(claim.claim.speaker).links:
            yield from (who for who in records.targets(link.target) if who[0] in SPEAKERS)
