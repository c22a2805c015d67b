"""Disputes about the place: two places that do not contain each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from briefpress.link.claims import LinkedClaim
from briefpress.link.containment import Containment
from briefpress.link.disputes.dispute import Dispute, of_claims
from briefpress.model.record import Event


def place_disputes(event: Event, claims: Iterable[LinkedClaim], containment: Containment) -> Iterator[Dispute]:
    """At most one dispute: the claims whose place contradicts another's, or every place of the header.

    An event may have happened in several places, so that a claim contradicts the header only if it fits none of them. A
    denial contradicts other claims, which `denials` finds; if no claim gives a place, it contradicts the header.
    """
    all_placed = [
        (claim, (named.place, named.precision)) for claim in claims if (named := claim.claim.place) and named.place
    ]
    placed = [(claim, stated) for claim, stated in all_placed if claim.claim.stance != "denies"]
    header = [(named.place, named.precision) for named in event.places if named.place]
    against_header = [
        claim
        for claim, stated in placed or all_placed
        if header and all(containment.contradicts(stated, place) for place in header) == bool(placed)
    ]
    sides = against_header + [
        claim
        for one, other in combinations(placed, 2)
        if containment.contradicts(one[1], other[1])
        for claim in (one[0], other[0])
    ]
    if sides:
        yield of_claims(event.id, ("place",), sides, with_header=bool(against_header))
