"""Disputes about the date: two dates that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes.dispute import Dispute, of_claims
from briefpress.model.record import Event


def date_disputes(event: Event, claims: Iterable[LinkedClaim]) -> Iterator[Dispute]:
    """At most one dispute: the claims whose date contradicts another's, or that of the header.

    A denial contradicts other claims, which `denials` finds; if no claim gives a date, it contradicts the header.
    """
    all_dated = [(claim, claim.claim.date) for claim in claims if claim.claim.date]
    dated = [(claim, date) for claim, date in all_dated if claim.claim.stance != "denies"]
    against_header = [claim for claim, date in dated or all_dated if date.contradicts(event.date) == bool(dated)]
    sides = against_header + [
        claim for one, other in combinations(dated, 2) if one[1].contradicts(other[1]) for claim in (one[0], other[0])
    ]
    if sides:
        yield of_claims(event.id, ("date",), sides, with_header=bool(against_header))
