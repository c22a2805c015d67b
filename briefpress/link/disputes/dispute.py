"""What every rule makes: a Dispute."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.link.claims import LinkedClaim


class Dispute(Struct, frozen=True):
    """Claims about one thing that cannot all hold.

    ``event`` is empty for a disputed name, whose ``actors`` then share it. ``key`` says what is disputed,
    beginning with the property. ``claims`` are indexes within the event. ``with_header`` says that the record's
    own date or place is one of the sides. ``word`` is "disputed", or "differ" where the sides are close or one is
    provisional. ``size`` orders disputes: for numbers the widest gap between two claims, for all others the
    number of claims on the sides.
    """

    event: str
    property: str
    key: tuple[str, ...]
    word: str
    claims: tuple[int, ...]
    size: int
    with_header: bool = False
    actors: tuple[str, ...] = ()


def of_claims(event: str, key: tuple[str, ...], sides: Iterable[LinkedClaim], *, with_header: bool = False) -> Dispute:
    """A dispute that is no matter of numbers."""
    claims = tuple(sorted({claim.index for claim in sides}))
    return Dispute(event, key[0], key, "disputed", claims, len(claims) + with_header, with_header)
