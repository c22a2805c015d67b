"""all disputes -> DisputesView: the largest first, their claims side by side, then the names that two actors share."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes import Dispute
from briefpress.link.events import LinkedEvent
from briefpress.plan.plan import SitePage
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claims import claim_row, subject
from briefpress.press.views.contradiction import ContradictionLine, contradiction_line
from briefpress.press.views.desk import Desk
from briefpress.press.views.names import folded_name
from briefpress.press.views.references import references
from briefpress.press.views.shape import ClaimRow, Head, Link, Reference, When
from briefpress.press.views.wording import amount, listed, range_words, when


class DisputeView(Struct, frozen=True):
    """One dispute. ``event`` leads to its row on the event's page; ``row`` has the sides, and what its editors rank.

    ``header`` is the record's own date or places, in words, where it is one of the sides. ``size`` is for numbers the
    widest gap between two claims, else the number of claims on the sides.
    """

    anchor: str
    event: Link
    when: When
    property: str
    word: str
    size: int
    header: str
    row: ClaimRow


class SharedName(Struct, frozen=True):
    """A name that two or more actors have."""

    name: str
    actors: tuple[Link, ...]


class DisputesView(Struct, frozen=True):
    """``disputes`` are those whose sides exclude each other, ``differing`` those that are close or provisional."""

    head: Head
    disputes: tuple[DisputeView, ...]
    differing: tuple[DisputeView, ...]
    contradictions: tuple[ContradictionLine, ...]
    names: tuple[SharedName, ...]
    references: tuple[Reference, ...]


def disputes_view(briefing: Briefing, page: SitePage) -> DisputesView:
    """Every dispute in the order of linking: the largest first."""
    desk = Desk(briefing, page)
    found: dict[str, list[DisputeView]] = {"disputed": [], "differ": []}
    names = []
    for number, dispute in enumerate(briefing.disputes, 1):
        if dispute.event:
            found[dispute.word].append(_dispute(desk, dispute, f"dispute-{number}"))
        else:
            names.append(
                SharedName(_written(briefing, dispute), tuple(desk.link("actors", who) for who in dispute.actors))
            )
    disputes, differing = map(tuple, found.values())
    contradictions = tuple(contradiction_line(desk, each) for each in briefing.records.contradictions.values())
    count = f"{amount(len(disputes), 'dispute')}, {len(differing):,} differing, {amount(len(names), 'shared name')}"
    return DisputesView(
        desk.head("Disputes", count), disputes, differing, contradictions, tuple(names), references(desk)
    )


def _dispute(desk: Desk, dispute: Dispute, anchor: str) -> DisputeView:
    event = desk.briefing.events[dispute.event]
    sides = disputed_claims(event, dispute)
    return DisputeView(
        anchor=anchor,
        event=desk.link("events", dispute.event, anchor=row_anchor(sides[0].key)),
        when=when(event.record.date),
        property=dispute.property,
        word=dispute.word,
        size=dispute.size,
        header=header_words(desk, event, dispute),
        row=_row(desk, event, dispute, sides, anchor),
    )


def _row(desk: Desk, event: LinkedEvent, dispute: Dispute, sides: tuple[LinkedClaim, ...], anchor: str) -> ClaimRow:
    """The claims as on the page of their event, but for their anchors: other events stand on this page too."""
    counted = next((row for row in event.rows if row.key == dispute.key), None)
    row = claim_row(desk, event, sides, range_words(counted) if counted else "")
    claims = tuple(replace(claim, anchor=f"{anchor}-{claim.anchor}") for claim in row.claims)
    return replace(row, anchor=f"{anchor}-row", subject=dispute_subject(desk, dispute, sides[0]), claims=claims)


def dispute_subject(desk: Desk, dispute: Dispute, claim: LinkedClaim) -> tuple[Link, ...]:
    """What is disputed: for a responsibility whose it is said to be, else what the row of the claim is about."""
    if dispute.property == "responsible":
        return tuple(desk.group(identifier) for identifier in dispute.key[1].split("+"))
    return subject(desk, claim)


def disputed_claims(event: LinkedEvent, dispute: Dispute) -> tuple[LinkedClaim, ...]:
    """The claims to show of a dispute: every claim of a disputed count, else the sides and what the editors ranked."""
    for row in event.rows:
        if row.key == dispute.key:
            return row.claims
    sides = tuple(event.claims[index] for index in dispute.claims)
    keys = {claim.key for claim in sides}
    ranked = (claim for claim in event.claims if claim.key in keys and claim.claim.rank != "normal")
    return tuple(sorted({claim.index: claim for claim in (*sides, *ranked)}.values(), key=lambda claim: claim.index))


def header_words(desk: Desk, event: LinkedEvent, dispute: Dispute) -> str:
    """The record's own date or places, where they are a side."""
    if not dispute.with_header:
        return ""
    if dispute.property == "date":
        return when(event.record.date).text
    places = event.record.places
    return listed(desk.link("places", named.place).text if named.place else named.wording for named in places)


def _written(briefing: Briefing, dispute: Dispute) -> str:
    """A disputed name as its first actor has it written."""
    actor = briefing.records.actors[dispute.actors[0]]
    names = (actor.name, actor.short or "", *(alias.name for alias in actor.aliases))
    return next(name for name in names if folded_name(name) == dispute.key[1])
