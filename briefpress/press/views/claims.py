"""Linked claims as rows of claims side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefpress.link.claims import LinkedClaim, Reported, hedge_of
from briefpress.link.events import LinkedEvent
from briefpress.model.prose import PageText, joined
from briefpress.model.record.claim import Loss, Verification
from briefpress.model.record.group import Group
from briefpress.press.views.anchors import claim_anchor, row_anchor
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import ClaimRow, ClaimSection, ClaimView, Finding, Link, Support
from briefpress.press.views.voices import in_sentence, merged_outlets, origin_links, phrase_links, voice_link
from briefpress.press.views.wording import (
    count_words,
    is_plural,
    is_plural_name,
    listed,
    spaced,
    span_words,
    strongest_dispute,
    when,
    with_article,
)

_ORDER = ("toll", "responsible", "date", "place", "loss", "account")


def claim_sections(context: PageContext, event: LinkedEvent) -> tuple[ClaimSection, ...]:
    """The claims of an event by property, then by subject; rows of counts have their range."""
    keys: dict[tuple[str, ...], list[LinkedClaim]] = {}
    for claim in event.claims:
        keys.setdefault(claim.key, []).append(claim)
    ranges = {row.key: row for row in event.rows}

    def rows(name: str) -> Iterator[ClaimRow]:
        for key, claims in keys.items():
            if claims[0].property == name:
                row = ranges.get(key)
                yield claim_row(context, event, row.claims if row else claims, span_words(row) if row else "")

    of = {name: [claim for claim in event.claims if claim.property == name] for name in _ORDER}
    return tuple(ClaimSection(shown_property(context, of[name]), tuple(rows(name))) for name in _ORDER if of[name])


def claim_row(context: PageContext, event: LinkedEvent, claims: Sequence[LinkedClaim], span: str = "") -> ClaimRow:
    """Claims of an event about one subject; ``span`` is the range of their counts, in words."""
    return ClaimRow(
        anchor=row_anchor(claims[0].key),
        subject=subject(context, claims[0]),
        outcome=outcome_words(claims[0]),
        range=span,
        word=strongest_dispute(event.word(claim.index) for claim in claims),
        claims=tuple(claim_view(context, event, claim) for claim in claims),
    )


def outcome_words(claim: LinkedClaim) -> str:
    """``killed-or-wounded`` -> "killed or wounded"; "" for a claim without a count."""
    return spaced(claim.counted.outcome) if claim.counted else ""


def subject(context: PageContext, claim: LinkedClaim) -> tuple[Link, ...]:
    """The subject of a row: a group, an item and its owner, or the topic of accounts; empty for a total."""
    counted = claim.counted
    if counted is None:
        return (Link(spaced(claim.claim.about)),) if claim.claim.about else ()
    of = group_links(context, counted.group) if counted.group else ()
    at = (context.link("places", counted.place),) if counted.place else ()
    if isinstance(counted, Loss):
        item = context.briefing.records.config.vocabulary.loss_items.get(counted.item)
        return (Link(item.label if item else counted.item), *of, *at)
    return (*of, *at)


def subject_words(context: PageContext, claim: LinkedClaim) -> str:
    """The subject of a row in words: "Malian army and Wagner", "equipment of the Malian army, Kidal"."""
    counted = claim.counted
    if not isinstance(counted, Loss):
        about = subject(context, claim)
        at = about[-1:] if counted and counted.place else ()
        of = about[:-1] if at else about
        return ", ".join(filter(None, (listed(link.text for link in of), *(link.text for link in at))))
    item, *rest = (link.text for link in subject(context, claim))
    at_place = rest[-1:] if counted.place else []
    owners = rest[:-1] if at_place else rest
    of_whom = f"{item} of {listed(map(with_article, owners))}" if owners else item
    return ", ".join((of_whom, *at_place))


def group_links(context: PageContext, group: Group) -> tuple[Link, ...]:
    """The actors and groups meant, or the words of the source."""
    return tuple(context.group(identifier) for identifier in group.ids) or (Link(group.wording),)


def speaker_links(context: PageContext, linked: LinkedClaim) -> tuple[Link, ...]:
    """The speakers, then the person who spoke for them."""
    return (*principals(context, linked), *spokesman(context, linked))


def speaker_pieces(context: PageContext, linked: LinkedClaim) -> tuple[Link, ...]:
    """The speakers as a sentence names them: "the Malian army (the general staff)", "RFI and VOA"."""
    claim = linked.claim
    if claim.speaker and not claim.by:
        return principals(context, linked)
    named = zip(claim.by, principals(context, linked), strict=True) if claim.by else ()
    links = [in_sentence(context, *each) for each in named] or principals(context, linked)
    return phrase_links(links, spokesman(context, linked))


def principals(context: PageContext, linked: LinkedClaim) -> tuple[Link, ...]:
    """The speakers: records, else the words for a speaker, else the voices behind the sources' own voice."""
    claim = linked.claim
    named = tuple(context.speaker(identifier) for identifier in claim.by) or context.text_links(claim.speaker)
    return named or merged_outlets(voice_link(context, (linked,), voice) for voice in linked.voices)


def spokesman(context: PageContext, linked: LinkedClaim) -> tuple[Link, ...]:
    """The person who spoke for a record; empty if the words themselves name the speaker."""
    return context.text_links(linked.claim.speaker) if linked.claim.by else ()


def takes_part(context: PageContext, linked: LinkedClaim) -> bool:
    """Whether a claim says only that a party took part, and holds nobody responsible: its role says which."""
    claim = linked.claim
    role = context.briefing.records.config.vocabulary.roles.get(claim.role or "")
    return bool(claim.responsible and role and not role.responsible)


def of_themselves(linked: LinkedClaim) -> bool:
    """Whether speakers claim a deed, or their part in it, for nobody but themselves."""
    group = linked.claim.responsible
    return bool(group and linked.claim.stance == "claims" and set(group.ids) == set(linked.claim.by))


def _clause(context: PageContext, linked: LinkedClaim) -> str:
    """What a claim says of a party, where its verb and role do not: "took part", "was responsible"."""
    group = linked.claim.responsible
    if group is None or of_themselves(linked):
        return ""
    if takes_part(context, linked):
        return "took part"
    several = len(group.ids) > 1 or is_plural(listed(link.text for link in value_links(context, linked)))
    return ("were" if several else "was") + " responsible" if linked.claim.stance == "denies" else ""


def shown_property(context: PageContext, claims: Sequence[LinkedClaim]) -> str:
    """The property of claims as pages call it: "participants" if all of them say only that a party took part."""
    return "participants" if all(takes_part(context, claim) for claim in claims) else claims[0].property


def shown_stance(context: PageContext, linked: LinkedClaim) -> str:
    """The stance that is shown before the content of a claim, "takes-part" if speakers say that they took part.

    An account says itself whom it blames, and to name another party as taking part is not to blame it.
    """
    stance = linked.claim.stance
    if takes_part(context, linked) and stance in ("claims", "blames"):
        return "takes-part" if of_themselves(linked) else "asserts"
    return "asserts" if linked.claim.account and stance in ("claims", "blames") else stance


def several_speakers(context: PageContext, linked: LinkedClaim) -> bool:
    """Whether the verb after the speakers of a claim is plural. A person or a publication is one, whatever its name."""
    speakers = principals(context, linked)
    claim, records = linked.claim, context.briefing.records
    actor = records.actors.get(claim.by[0]) if len(claim.by) == 1 else None
    one = len(claim.by) == 1 and (actor is None or actor.type == "person")
    if one or own_voice(linked):
        return len(speakers) > 1
    plural = is_plural_name if actor else is_plural
    return len(speakers) > 1 or any(plural(speaker.text) for speaker in speakers)


def own_voice(linked: LinkedClaim) -> bool:
    """Whether the sources say it in their own voice: no speaker is named and the editors did not infer it."""
    return not (linked.claim.by or linked.claim.speaker or linked.claim.inferred)


def state(event: LinkedEvent, linked: LinkedClaim) -> str:
    """The state of a claim: "revised" by its speaker, "deprecated" by the editors, or "" for neither."""
    if linked.index in event.revised:
        return "revised"
    return "deprecated" if linked.claim.rank == "deprecated" else ""


def claim_view(context: PageContext, event: LinkedEvent, linked: LinkedClaim) -> ClaimView:
    """The view of one claim. Its citations are numbered now, in page order."""
    claim, counted, count = linked.claim, linked.counted, linked.count
    role = context.briefing.records.config.vocabulary.roles.get(claim.role or "")
    return ClaimView(
        anchor=claim_anchor(linked),
        speakers=principals(context, linked),
        spokesman=spokesman(context, linked),
        own_voice=own_voice(linked),
        inferred=context.inline(claim.inferred),
        via=context.speaker(claim.via) if claim.via else None,
        stance=shown_stance(context, linked),
        several=several_speakers(context, linked),
        value=() if of_themselves(linked) else value_links(context, linked),
        clause=_clause(context, linked),
        precision=int(claim.place.precision) if claim.place else 0,
        account=context.inline(claim.account),
        count=count_words(counted.count) if counted else "",
        low=count.low if count else None,
        high=count.high if count else None,
        role=role.label if role else claim.role or "",
        said=when(linked.said) if linked.said else None,
        reported=reported_words(linked.reported),
        hedge=hedge_label(context, linked),
        revised_by=event.revised.get(linked.index, ""),
        support=_support(context, linked),
        marks=context.marks(linked.citations),
        word=event.word(linked.index),
        state=state(event, linked),
        preferred=claim.rank == "preferred",
        reason=context.inline(claim.reason),
        provisional=claim.provisional,
        credibility=claim.credibility or "",
        credibility_reason=context.inline(claim.credibility_reason),
        findings=tuple(_finding(context, finding) for finding in claim.verification),
        note=_notes(context, (counted.note if counted else None, claim.note)),
        retraction=_retraction(linked),
        restates=restated_link(context, linked),
        elsewhere=not linked.repeats(),
    )


def restated_link(context: PageContext, linked: LinkedClaim) -> Link | None:
    """The claim that this one only repeats, named by its speakers or by its event; None where it repeats none."""
    reference = linked.claim.restates
    event = context.briefing.events.get(reference.event or linked.event) if reference else None
    named = [claim for claim in event.claims if reference and claim.claim.id == reference.claim] if event else []
    if event is None or not named:
        return None
    meant = next((claim for claim in named if claim.key == linked.key), named[0])
    who = listed(link.text for link in principals(context, meant)) or "the editors"
    words = f"the claim of {who}" if meant.event == linked.event else event.record.title
    return context.link("events", meant.event, words, claim_anchor(meant))


def hedge_label(context: PageContext, linked: LinkedClaim) -> str:
    """The source's qualifier of a claim, as a reader sees it."""
    return hedge_word(context, hedge_of(linked))


def hedge_word(context: PageContext, hedge: str | None) -> str:
    """A hedge as a reader sees it; "" for none."""
    word = context.briefing.records.config.vocabulary.hedges.get(hedge or "")
    return word.label if word else hedge or ""


def reported_words(reported: Reported) -> str:
    """When a claim was reported: "reported 27 July 2024", "reported 9 September 2023 and 1 later"."""
    if reported.first is None:
        return "date of report unknown" if reported.sources else ""
    later = reported.sources - 1
    return f"reported {when(reported.first).text}{f' and {later} later' if later else ''}"


def _notes(context: PageContext, notes: Iterable[str | None]) -> PageText:
    return joined((context.inline(note) for note in notes if note), "; ")


def _support(context: PageContext, linked: LinkedClaim) -> Support:
    return Support(
        reports=len(linked.counting_reports),
        origins=origin_links(context, linked.origins),
        at_most=linked.origins.at_most,
        voices=len(linked.voices),
        voices_at_most=own_voice(linked) and linked.origins.at_most,
    )


def _retraction(linked: LinkedClaim) -> str:
    if len(linked.counting_reports) == len(linked.reports):
        return ""
    return "some" if linked.counting_reports else "all"


def value_links(context: PageContext, linked: LinkedClaim) -> tuple[Link, ...]:
    """The party held responsible, the date or the place; empty for counts and accounts, which have their own fields."""
    claim = linked.claim
    if claim.responsible:
        return group_links(context, claim.responsible)
    if claim.date:
        return (Link(when(claim.date).text),)
    if claim.place:
        return (context.link("places", claim.place.place) if claim.place.place else Link(claim.place.wording),)
    return ()


def _finding(context: PageContext, finding: Verification) -> Finding:
    by = (context.speaker(finding.by),) if finding.by else context.text_links(finding.speaker)
    return Finding(by, spaced(finding.finding), context.inline(finding.note), context.marks(finding.cite))
