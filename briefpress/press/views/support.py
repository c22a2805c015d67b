"""The support that most claims of a page share, so that it is stated once and rows show only what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefpress.press.views.shape import ClaimRow, Support


def common_support(rows: Iterable[ClaimRow]) -> Support | None:
    """The support of more than half of the claims, and of at least two; None if no support is that common."""
    found = Counter(claim.support for row in rows for claim in row.claims)
    if not found:
        return None
    [(support, claims)] = found.most_common(1)
    return support if claims > 1 and claims * 2 > found.total() else None
