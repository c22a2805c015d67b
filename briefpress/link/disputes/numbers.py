"""rows -> disputes of numbers: two standing counts of one row with no number in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes.dispute import Dispute
from briefpress.link.rows import Row
from briefpress.load.config import Vocabulary
from briefpress.model.record import Count

# Two numbers this near (their gap as a share of the larger) are said to differ, not to be disputed.
CLOSE = 0.1


def number_disputes(rows: Iterable[Row], vocabulary: Vocabulary) -> Iterator[Dispute]:
    """A dispute for each row whose standing claims cannot all hold; a vague group may mean other people each time."""
    for row in rows:
        group = row.standing[0].group if row.standing else None
        if group and any(part in vocabulary.groups and vocabulary.groups[part].vague for part in group.ids):
            continue
        apart = [(one, other) for one, other in combinations(row.standing, 2) if _count(one).contradicts(_count(other))]
        if apart:
            sides = tuple(sorted({claim.index for pair in apart for claim in pair}))
            word = "differ" if all(_mild(one, other) for one, other in apart) else "disputed"
            gap = max(_gap(_count(one), _count(other)) for one, other in apart)
            yield Dispute(row.claims[0].event, row.key[0], row.key, word, sides, gap)


def _count(claim: LinkedClaim) -> Count:
    return claim.count or Count("")


def _mild(one: LinkedClaim, other: LinkedClaim) -> bool:
    if one.claim.provisional or other.claim.provisional:
        return True
    largest = max(end for count in (_count(one), _count(other)) for end in (count.low, count.high) if end is not None)
    return _gap(_count(one), _count(other)) <= CLOSE * largest


def _gap(one: Count, other: Count) -> int:
    """How far apart two counts are that have no number in common."""
    if one.high is not None and other.low is not None and one.high < other.low:
        return other.low - one.high
    return (one.low or 0) - (other.high or 0)
