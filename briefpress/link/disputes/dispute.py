"""A dispute: claims that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.link.claims import LinkedClaim


class Dispute(Struct, frozen=True):
    """Claims about one thing that cannot all be true.

    - ``event``: its id; "" for a disputed name, which the ``actors`` share.
    - ``key``: what is disputed, beginning with the property.
    - ``word``: "disputed", or "differ" if the sides are close or one of them is provisional.
    - ``claims``: the sides, as indexes within the event. ``with_header``: the event's own date or place is a side too.
    - ``size``: for sorting; the widest gap between two numbers, or else the number of sides.
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
    """A dispute that is not about numbers."""
    claims = tuple(sorted({claim.index for claim in sides}))
    return Dispute(event, key[0], key, "disputed", claims, len(claims) + with_header, with_header)
