"""Disputes by denial: a claim with the stance ``denies`` against other claims about the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes.dispute import Dispute, of_claims
from briefpress.load.config import Vocabulary

Thing: TypeAlias = tuple[str, ...]


def denials(claims: Iterable[LinkedClaim], vocabulary: Vocabulary) -> Iterator[Dispute]:
    """A dispute for each thing that a claim denies and another claim, with any other stance, states.

    A denial about several things is one dispute, and denials with a thing in common are joined.
    """
    subjects = [(claim, frozenset(_things(claim, vocabulary))) for claim in claims]
    denied: list[frozenset[Thing]] = []
    for claim, things in subjects:
        if claim.claim.stance == "denies":
            joined = things.union(*(other for other in denied if other & things))
            denied = [other for other in denied if not other & things] + [joined]
    for things in denied:
        sides = [claim for claim, its_things in subjects if its_things & things]
        if any(claim.claim.stance != "denies" for claim in sides):
            names = sorted("+".join(thing[1:]) for thing in things)
            key = min(things) if len(things) == 1 else (min(things)[0], "+".join(names))
            yield of_claims(sides[0].event, key, sides)


def _things(claim: LinkedClaim, vocabulary: Vocabulary) -> tuple[Thing, ...]:
    """The things that a denial of this claim would be about. Vague groups are not among them."""
    group = claim.claim.responsible
    if claim.property == "responsible" and group:
        vague = {name for name, word in vocabulary.groups.items() if word.vague}
        named = tuple(("responsible", name) for name in group.ids if name not in vague)
        return named or ((("responsible", group.key),) if group.words else ())
    if claim.property == "account" and not claim.claim.about:
        return ()
    return (claim.key,)
