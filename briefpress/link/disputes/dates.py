"""header and claims -> disputes of the date: two dates that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes.dispute import Dispute, of_claims
from briefpress.model.record import Event


def date_disputes(event: Event, claims: Iterable[LinkedClaim]) -> Iterator[Dispute]:
    """At most one dispute: the claims that contradict another or the record's own date.

    A denial is against what others claim, which `denials` finds; where nobody claims a date, it is against the
    record's.
    """
    told = [(claim, claim.claim.date) for claim in claims if claim.claim.date]
    dated = [(claim, date) for claim, date in told if claim.claim.stance != "denies"]
    against_header = [claim for claim, date in dated or told if date.contradicts(event.date) == bool(dated)]
    sides = against_header + [
        claim for one, other in combinations(dated, 2) if one[1].contradicts(other[1]) for claim in (one[0], other[0])
    ]
    if sides:
        yield of_claims(event.id, ("date",), sides, with_header=bool(against_header))
