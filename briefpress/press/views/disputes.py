"""The view of all disputes, largest first, with their claims side by side, and of shared names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes import Dispute
from briefpress.link.events import LinkedEvent
from briefpress.plan.index_entries import dispute_weight, folded_name
from briefpress.plan.parts import PAGE_WEIGHT
from briefpress.plan.site_page import SitePage
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claims import claim_row, shown_property, subject, subject_words
from briefpress.press.views.contradiction import ContradictionLine, contradiction_line
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.references import references
from briefpress.press.views.shape import ClaimRow, Head, Link, Reference, Support, When
from briefpress.press.views.support import common_support
from briefpress.press.views.wording import amount, listed, span_words, when


class DisputeView(Struct, frozen=True):
    """One dispute. ``event`` links to its row on the event's page; ``row`` has the sides and the ranked claims.

    ``header``: the record's own date or places in words, if they are a side. ``size``: for numbers the widest gap
    between two claims, else the number of claims. ``support``: what most of its claims share.
    """

    anchor: str
    event: Link
    when: When
    property: str
    word: str
    size: int
    header: str
    row: ClaimRow
    support: Support | None


class SharedName(Struct, frozen=True):
    """A name of two or more actors."""

    name: str
    actors: tuple[Link, ...]


class DisputesView(Struct, frozen=True):
    """All disputes: ``disputes`` exclude each other, ``differing`` are close or provisional.

    Of a list that is too long, the page of all has the largest; ``disputed`` and ``differ``
    count all.
    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    disputed: int
    differ: int
    disputes: tuple[DisputeView, ...]
    differing: tuple[DisputeView, ...]
    contradictions: tuple[ContradictionLine, ...]
    names: tuple[SharedName, ...]
    references: tuple[Reference, ...]


def disputes_view(briefing: Briefing, page: SitePage) -> DisputesView:
    """The view of all disputes, in linking order: largest first."""
    context = PageContext(briefing, page)
    found: dict[str, list[DisputeView]] = {"disputed": [], "differ": []}
    names = []
    shown = shown_list(context, title="Disputes")
    ordered = sorted(map(int, shown.all_ids("disputes")))
    here = frozenset(_largest(briefing, ordered) if shown.split else ordered)
    for number, dispute in enumerate(briefing.disputes, 1):
        if dispute.event and number in here:
            found[dispute.word].append(_dispute(context, dispute, f"dispute-{number}"))
        elif not dispute.event and not page.part:
            names.append(
                SharedName(_written(briefing, dispute), tuple(context.link("actors", who) for who in dispute.actors))
            )
    disputes, differing = map(tuple, found.values())
    contradictions = tuple(
        contradiction_line(context, each) for each in briefing.records.contradictions.values() if not page.part
    )
    words = Counter(briefing.disputes[number - 1].word for number in ordered)
    count = (
        f"{amount(words['disputed'], 'dispute')}, {words['differ']:,} differing, {amount(len(names), 'shared name')}"
    )
    return DisputesView(
        context.head(f"Disputes {shown.label}".strip(), count, *shown.trail),
        shown.label,
        shown.years,
        shown.inner,
        words["disputed"],
        words["differ"],
        disputes,
        differing,
        contradictions,
        tuple(names),
        references(context),
    )


def _largest(briefing: Briefing, ordered: Iterable[int]) -> Iterator[int]:
    """The first disputes, as many as there is space for on one page."""
    left = PAGE_WEIGHT
    for number in ordered:
        left -= dispute_weight(briefing, briefing.disputes[number - 1])
        if left >= 0:
            yield number


def _dispute(context: PageContext, dispute: Dispute, anchor: str) -> DisputeView:
    event = context.briefing.events[dispute.event]
    sides = disputed_claims(event, dispute)
    row = _row(context, event, dispute, sides, anchor)
    return DisputeView(
        anchor=anchor,
        event=context.link("events", dispute.event, anchor=row_anchor(sides[0].key)),
        when=when(event.record.date),
        property=shown_property(context, sides),
        word=dispute.word,
        size=dispute.size,
        header=header_words(context, event, dispute),
        row=row,
        support=common_support((row,)),
    )


def _row(
    context: PageContext, event: LinkedEvent, dispute: Dispute, sides: tuple[LinkedClaim, ...], anchor: str
) -> ClaimRow:
    """The claims as on their event's page, but with anchors unique among several events."""
    counted = next((row for row in event.rows if row.key == dispute.key), None)
    row = claim_row(context, event, sides, span_words(counted) if counted else "")
    claims = tuple(replace(claim, anchor=f"{anchor}-{claim.anchor}") for claim in row.claims)
    return replace(row, anchor=f"{anchor}-row", subject=dispute_subject(context, dispute, sides[0]), claims=claims)


def dispute_subject(context: PageContext, dispute: Dispute, claim: LinkedClaim) -> tuple[Link, ...]:
    """The subject of a dispute: for responsibility, the party held responsible; else the subject of the row."""
    if dispute.property == "responsible":
        return tuple(context.group(identifier) for identifier in dispute.key[1].split("+"))
    return subject(context, claim)


def dispute_words(context: PageContext, dispute: Dispute, claim: LinkedClaim) -> str:
    """The subject of a dispute in words."""
    if dispute.property == "responsible":
        return listed(link.text for link in dispute_subject(context, dispute, claim))
    return subject_words(context, claim)


def disputed_claims(event: LinkedEvent, dispute: Dispute) -> tuple[LinkedClaim, ...]:
    """The claims to show: all claims of a disputed count, else the sides and the claims the editors ranked."""
    for row in event.rows:
        if row.key == dispute.key:
            return row.claims
    sides = tuple(event.claims[index] for index in dispute.claims)
    keys = {claim.key for claim in sides}
    ranked = (claim for claim in event.claims if claim.key in keys and claim.claim.rank != "normal")
    return tuple(sorted({claim.index: claim for claim in (*sides, *ranked)}.values(), key=lambda claim: claim.index))


def header_words(context: PageContext, event: LinkedEvent, dispute: Dispute) -> str:
    """The record's own date or places in words, if they are a side."""
    if not dispute.with_header:
        return ""
    if dispute.property == "date":
        return when(event.record.date).text
    places = event.record.places
    return listed(context.link("places", named.place).text if named.place else named.wording for named in places)


def _written(briefing: Briefing, dispute: Dispute) -> str:
    """A shared name as its first actor spells it."""
    actor = briefing.records.actors[dispute.actors[0]]
    names = (actor.name, actor.short or "", *(alias.name for alias in actor.aliases))
    return next(name for name in names if folded_name(name) == dispute.key[1])
