"""linked claims -> claims side by side, in the words and links that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefpress.link.claims import LinkedClaim, Reported, hedge_of
from briefpress.link.events import LinkedEvent
from briefpress.model.record.claim import Loss, Verification
from briefpress.model.record.group import Group
from briefpress.press.views.anchors import claim_anchor, row_anchor
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import ClaimRow, ClaimSection, ClaimView, Finding, Link, Support
from briefpress.press.views.wording import count_words, gravest, range_words, spaced, when

_ORDER = ("toll", "responsible", "date", "place", "loss", "account")


def claim_sections(desk: Desk, event: LinkedEvent) -> tuple[ClaimSection, ...]:
    """The claims of an event by property, then by what they are about; counts carry their range."""
    keys: dict[tuple[str, ...], list[LinkedClaim]] = {}
    for claim in event.claims:
        keys.setdefault(claim.key, []).append(claim)
    ranges = {row.key: row for row in event.rows}

    def rows(name: str) -> Iterator[ClaimRow]:
        for key, claims in keys.items():
            if claims[0].property == name:
                row = ranges.get(key)
                yield claim_row(desk, event, row.claims if row else claims, range_words(row) if row else "")

    return tuple(ClaimSection(name, found) for name in _ORDER if (found := tuple(rows(name))))


def claim_row(desk: Desk, event: LinkedEvent, claims: Sequence[LinkedClaim], span: str = "") -> ClaimRow:
    """Some claims of an event about one thing; ``span`` is the range of their counts, in words."""
    return ClaimRow(
        anchor=row_anchor(claims[0].key),
        subject=subject(desk, claims[0]),
        outcome=outcome_words(claims[0]),
        range=span,
        word=gravest(event.word(claim.index) for claim in claims),
        claims=tuple(claim_view(desk, event, claim) for claim in claims),
    )


def outcome_words(claim: LinkedClaim) -> str:
    """``killed-or-wounded`` -> "killed or wounded"; nothing for a claim without a count."""
    return spaced(claim.counted.outcome) if claim.counted else ""


def subject(desk: Desk, claim: LinkedClaim) -> tuple[Link, ...]:
    """What a row is about: a group, an item and whose it was, or the topic of accounts; empty for the total."""
    counted = claim.counted
    if counted is None:
        return (Link(spaced(claim.claim.about)),) if claim.claim.about else ()
    of = group_links(desk, counted.group) if counted.group else ()
    at = (desk.link("places", counted.place),) if counted.place else ()
    if isinstance(counted, Loss):
        item = desk.briefing.records.config.vocabulary.loss_items.get(counted.item)
        return (Link(item.label if item else counted.item), *of, *at)
    return (*of, *at)


def group_links(desk: Desk, group: Group) -> tuple[Link, ...]:
    """The actors and groups meant, or the words of the source."""
    return tuple(desk.group(identifier) for identifier in group.ids) or (Link(group.wording),)


def speaker_links(desk: Desk, linked: LinkedClaim) -> tuple[Link, ...]:
    """Who says it, and who said it for them."""
    return (*principals(desk, linked), *spokesman(desk, linked))


def principals(desk: Desk, linked: LinkedClaim) -> tuple[Link, ...]:
    """Whose word it is: records, else the words for a speaker, else the voices behind the sources' own voice."""
    claim = linked.claim
    named = tuple(desk.speaker(identifier) for identifier in claim.by) or desk.words(claim.speaker)
    return named or tuple(desk.speaker(voice) for voice in linked.voices)


def spokesman(desk: Desk, linked: LinkedClaim) -> tuple[Link, ...]:
    """Who said it for a record that speaks; nobody where the words themselves are the speaker."""
    return desk.words(linked.claim.speaker) if linked.claim.by else ()


def own_voice(linked: LinkedClaim) -> bool:
    """Whether the sources say it themselves: nobody is named, and no editor concludes it."""
    return not (linked.claim.by or linked.claim.speaker or linked.claim.inferred)


def state(event: LinkedEvent, linked: LinkedClaim) -> str:
    """Whether it stands: "revised" by its own speaker, "deprecated" by the editors, or nothing."""
    if linked.index in event.revised:
        return "revised"
    return "deprecated" if linked.claim.rank == "deprecated" else ""


def claim_view(desk: Desk, event: LinkedEvent, linked: LinkedClaim) -> ClaimView:
    """One claim; its citations are numbered now, in the order of the page."""
    claim, counted, count = linked.claim, linked.counted, linked.count
    role = desk.briefing.records.config.vocabulary.roles.get(claim.role or "")
    return ClaimView(
        anchor=claim_anchor(linked),
        speakers=principals(desk, linked),
        spokesman=spokesman(desk, linked),
        own_voice=own_voice(linked),
        inferred_html=desk.inline(claim.inferred),
        via=desk.speaker(claim.via) if claim.via else None,
        stance=claim.stance,
        value=value_links(desk, linked),
        precision=int(claim.place.precision) if claim.place else 0,
        account_html=desk.inline(claim.account),
        count=count_words(counted.count) if counted else "",
        low=count.low if count else None,
        high=count.high if count else None,
        role=role.label if role else claim.role or "",
        said=when(linked.said) if linked.said else None,
        reported=reported_words(linked.reported),
        hedge=hedge_label(desk, linked),
        revised_by=event.revised.get(linked.index, ""),
        support=_support(desk, linked),
        marks=desk.marks(linked.citations),
        word=event.word(linked.index),
        state=state(event, linked),
        preferred=claim.rank == "preferred",
        reason_html=desk.inline(claim.reason),
        provisional=claim.provisional,
        credibility=claim.credibility or "",
        credibility_reason_html=desk.inline(claim.credibility_reason),
        findings=tuple(_finding(desk, finding) for finding in claim.verification),
        note_html=_notes(desk, (counted.note if counted else None, claim.note)),
        retraction=_retraction(linked),
    )


def hedge_label(desk: Desk, linked: LinkedClaim) -> str:
    """The source's qualifier of a claim, as a reader sees it."""
    hedge = hedge_of(linked) or ""
    word = desk.briefing.records.config.vocabulary.hedges.get(hedge)
    return word.label if word else hedge


def reported_words(reported: Reported) -> str:
    """When a claim was reported: "reported 27 July 2024", "reported 9 September 2023 and 1 later"."""
    if reported.first is None:
        return "date of report unknown" if reported.sources else ""
    later = reported.sources - 1
    return f"reported {when(reported.first).text}{f' and {later} later' if later else ''}"


def _notes(desk: Desk, notes: Iterable[str | None]) -> str:
    return "; ".join(desk.inline(note) for note in notes if note)


def _support(desk: Desk, linked: LinkedClaim) -> Support:
    return Support(
        reports=len(linked.told_by),
        origins=tuple(desk.speaker(origin) for origin in linked.origins.publications),
        at_most=linked.origins.at_most,
        voices=len(linked.voices),
    )


def _retraction(linked: LinkedClaim) -> str:
    if len(linked.told_by) == len(linked.reports):
        return ""
    return "some" if linked.told_by else "all"


def value_links(desk: Desk, linked: LinkedClaim) -> tuple[Link, ...]:
    """What is said to have been responsible, or the date or place; counts and accounts say theirs elsewhere."""
    claim = linked.claim
    if claim.responsible:
        return group_links(desk, claim.responsible)
    if claim.date:
        return (Link(when(claim.date).text),)
    if claim.place:
        return (desk.link("places", claim.place.place) if claim.place.place else Link(claim.place.wording),)
    return ()


def _finding(desk: Desk, finding: Verification) -> Finding:
    by = (desk.speaker(finding.by),) if finding.by else desk.words(finding.speaker)
    return Finding(by, spaced(finding.finding), desk.inline(finding.note), desk.marks(finding.cite))
