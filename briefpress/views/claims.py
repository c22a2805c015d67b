"""linked claims -> claims side by side, in the words and links that a page shows."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.link.briefing import LinkedEvent
from briefpress.link.claims import LinkedClaim
from briefpress.record.claim import Loss, Verification
from briefpress.record.group import Group
from briefpress.views.desk import Desk
from briefpress.views.shape import ClaimRow, ClaimSection, ClaimView, Finding, Link, Support
from briefpress.views.wording import count_words, range_words, when

_ORDER = ("toll", "responsible", "date", "place", "loss", "account")


def sections(desk: Desk, event: LinkedEvent) -> tuple[ClaimSection, ...]:
    """The claims of an event by property, then by what they are about; counts carry their range."""
    return tuple(
        ClaimSection(name, rows) for name in _ORDER if (rows := tuple(_rows(desk, event, name)))
    )


def _rows(desk: Desk, event: LinkedEvent, name: str) -> Iterable[ClaimRow]:
    counted = {row.key: row for row in event.rows}
    keys = dict.fromkeys(claim.key for claim in event.claims if claim.property == name)
    for number, key in enumerate(keys, 1):
        row = counted.get(key)
        claims = row.claims if row else tuple(claim for claim in event.claims if claim.key == key)
        words = {dispute.word for dispute in event.disputes if set(dispute.claims) & {claim.index for claim in claims}}
        yield ClaimRow(
            anchor=f"{name}-{number}",
            subject=subject(desk, claims[0]),
            outcome=outcome_words(claims[0]),
            range=range_words(row) if row else "",
            word="disputed" if "disputed" in words else "differ" if words else "",
            claims=tuple(claim_view(desk, event, claim) for claim in claims),
        )


def outcome_words(claim: LinkedClaim) -> str:
    """``killed-or-wounded`` -> "killed or wounded"; nothing for a claim without a count."""
    return claim.counted.outcome.replace("-", " ") if claim.counted else ""


def subject(desk: Desk, claim: LinkedClaim) -> tuple[Link, ...]:
    """What a row of claims is about: a group, an item and whose it was, or the topic of accounts; empty for the total."""
    counted = claim.counted
    if counted is None:
        return (Link(claim.claim.about.replace("-", " ")),) if claim.claim.about else ()
    of = group_links(desk, counted.group) if counted.group else ()
    at = (desk.link("places", counted.place),) if counted.place else ()
    if isinstance(counted, Loss):
        item = desk.briefing.records.config.vocabulary.loss_items.get(counted.item)
        return (Link(item.label if item else counted.item), *of, *at)
    return (*of, *at)


def group_links(desk: Desk, group: Group) -> tuple[Link, ...]:
    """The actors and groups meant, or the words of the source."""
    return tuple(desk.group(identifier) for identifier in group.ids) or (Link(f"“{group.words}”"),)


def claim_view(desk: Desk, event: LinkedEvent, linked: LinkedClaim) -> ClaimView:
    """One claim; its citations are numbered now, in the order of the page."""
    claim = linked.claim
    speakers = (*(desk.speaker(identifier) for identifier in claim.by), *desk.words(claim.speaker))
    own_voice = not speakers and not claim.inferred
    if own_voice:
        speakers = tuple(desk.speaker(voice) for voice in linked.voices)
    revised = linked.index in event.revised
    role = desk.briefing.records.config.vocabulary.roles.get(claim.role or "")
    notes = [note for note in (linked.counted.note if linked.counted else None, claim.note) if note]
    return ClaimView(
        anchor=f"claim-{linked.index + 1}",
        speakers=speakers,
        own_voice=own_voice,
        inferred=claim.inferred or "",
        via=desk.speaker(claim.via) if claim.via else None,
        stance=claim.stance,
        value=_value(desk, linked),
        account_html=desk.inline(claim.account),
        count=count_words(linked.counted.count) if linked.counted else "",
        low=linked.count.low if linked.count else None,
        high=linked.count.high if linked.count else None,
        role=role.label if role else "",
        said=when(linked.said) if linked.said else None,
        support=support(desk, linked),
        marks=desk.marks(linked.citations),
        word=event.word(linked.index),
        state="revised" if revised else "deprecated" if claim.rank == "deprecated" else "",
        preferred=claim.rank == "preferred",
        reason=claim.reason or "",
        provisional=claim.provisional,
        credibility=claim.credibility or "",
        credibility_reason=claim.credibility_reason or "",
        findings=tuple(_finding(desk, finding) for finding in claim.verification),
        note_html=" ".join(desk.inline(note) for note in notes),
        retraction=_retraction(linked),
    )


def support(desk: Desk, linked: LinkedClaim) -> Support:
    return Support(
        reports=len(linked.told_by),
        origins=tuple(desk.speaker(origin) for origin in linked.origins.publications),
        at_most=linked.origins.at_most,
        voices=len(linked.voices),
    )


def _retraction(linked: LinkedClaim) -> str:
    """"all" where every source of the claim is retracted, "some" where others remain, else nothing."""
    if len(linked.told_by) == len(linked.reports):
        return ""
    return "some" if linked.told_by else "all"


def _value(desk: Desk, linked: LinkedClaim) -> tuple[Link, ...]:
    claim = linked.claim
    if claim.responsible:
        return group_links(desk, claim.responsible)
    if claim.date:
        return (Link(when(claim.date).text),)
    if claim.place:
        place = desk.link("places", claim.place.place) if claim.place.place else Link(f"“{claim.place.words}”")
        return (place,)
    return ()


def _finding(desk: Desk, finding: Verification) -> Finding:
    by = (desk.speaker(finding.by),) if finding.by else desk.words(finding.speaker)
    return Finding(by, finding.finding.replace("-", " "), desk.marks(finding.cite))
