"""claims -> disputes by denial: ``denies`` against whatever else is said of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.config import Vocabulary
from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes.dispute import Dispute, of_claims


def denials(claims: Iterable[LinkedClaim], vocabulary: Vocabulary) -> Iterator[Dispute]:
    """A dispute for each thing that one claim denies and another, with any other stance, says."""
    told = list(claims)
    seen: set[tuple[str, ...]] = set()
    for denial in told:
        if denial.claim.stance != "denies":
            continue
        for thing in _things(denial, vocabulary):
            sides = [claim for claim in told if thing in _things(claim, vocabulary)]
            if thing not in seen and any(claim.claim.stance != "denies" for claim in sides):
                seen.add(thing)
                yield of_claims(denial.event, thing, sides)


def _things(claim: LinkedClaim, vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """What a claim is about, as far as a denial of it goes; a vague group is nobody in particular."""
    group = claim.claim.responsible
    if claim.property == "responsible" and group:
        vague = {name for name, word in vocabulary.groups.items() if word.vague}
        named = tuple(("responsible", name) for name in group.ids if name not in vague)
        return named or ((("responsible", group.key),) if group.words else ())
    if claim.property == "account" and not claim.claim.about:
        return ()
    return (claim.key,)
