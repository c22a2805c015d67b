"""Disputes about numbers: two current counts of one row that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes.dispute import Dispute
from briefpress.link.rows import Row
from briefpress.load.config import Vocabulary
from briefpress.model.record import Count

# Two numbers this close (gap divided by the larger one) "differ" and are not "disputed".
CLOSE = 0.1


def number_disputes(rows: Iterable[Row], vocabulary: Vocabulary) -> Iterator[Dispute]:
    """A dispute for each row whose current claims cannot all be true.

    Vague groups are skipped: each claim may mean other people.
    """
    for row in rows:
        group = row.current[0].group if row.current else None
        if group and any(part in vocabulary.groups and vocabulary.groups[part].vague for part in group.ids):
            continue
        pairs = [(one, other) for one, other in combinations(row.current, 2) if _count(one).contradicts(_count(other))]
        if pairs:
            sides = tuple(sorted({claim.index for pair in pairs for claim in pair}))
            word = "differ" if all(_is_mild(one, other) for one, other in pairs) else "disputed"
            gap = max(_gap(_count(one), _count(other)) for one, other in pairs)
            yield Dispute(row.claims[0].event, row.key[0], row.key, word, sides, gap)


def _count(claim: LinkedClaim) -> Count:
    return claim.count or Count("")


def _is_mild(one: LinkedClaim, other: LinkedClaim) -> bool:
    if one.claim.provisional or other.claim.provisional:
        return True
    largest = max(end for count in (_count(one), _count(other)) for end in (count.low, count.high) if end is not None)
    return _gap(_count(one), _count(other)) <= CLOSE * largest


def _gap(one: Count, other: Count) -> int:
    """The gap between two counts that do not overlap."""
    if one.high is not None and other.low is not None and one.high < other.low:
        return other.low - one.high
    return (one.low or 0) - (other.high or 0)
