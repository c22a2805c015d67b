"""Find disputes: claims that cannot all be true. One file for each kind of claim."""

from __future__ import annotations

from briefpress.link.claims import LinkedClaim
from briefpress.link.containment import Containment
from briefpress.link.disputes.dates import date_disputes
from briefpress.link.disputes.denials import denials
from briefpress.link.disputes.dispute import Dispute
from briefpress.link.disputes.numbers import number_disputes
from briefpress.link.disputes.places import place_disputes
from briefpress.link.rows import Row
from briefpress.load.config import Vocabulary
from briefpress.model.record import Event

__all__ = ["Dispute", "event_disputes"]


def event_disputes(
    event: Event,
    claims: tuple[LinkedClaim, ...],
    rows: tuple[Row, ...],
    containment: Containment,
    vocabulary: Vocabulary,
) -> tuple[Dispute, ...]:
    """All disputes of an event."""
    return (
        *number_disputes(rows, vocabulary),
        *denials(claims, vocabulary),
        *date_disputes(event, claims),
        *place_disputes(event, claims, containment),
    )
