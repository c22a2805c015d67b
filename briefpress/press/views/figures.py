"""Rows of counts -> figures: a count in words that never travels without its speaker and hedge.

Every list, chart, table, feed and dossier that shows a count away from its claims takes the wording from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claim_lines import claim_words
from briefpress.press.views.claims import (
    hedge_label,
    outcome_words,
    several_speakers,
    shown_stance,
    speaker_pieces,
    subject_words,
)
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Figure, Link
from briefpress.press.views.voices import in_sentence, merged_outlets, voice_link
from briefpress.press.views.wording import amount, counted_words, listed, range_words, strongest_dispute

# What a speaker, and what several speakers, do with a claim.
_VERBS = {
    "claims": ("claims responsibility", "claim responsibility"),
    "takes-part": ("says that it took part", "say that they took part"),
    "blames": ("blames", "blame"),
    "denies": ("denies", "deny"),
}
# So many speakers are named; more are counted.
MOST_NAMED = 2


def figure(context: PageContext, event: LinkedEvent, row: Row) -> Figure:
    """The figure of a row, from the claims that state it and repeat no other."""
    first = (row.counted or row.claims)[0]
    count, outcome, who = range_words(row.counted), outcome_words(first), according(context, row)
    of = subject_words(context, first)
    counted = counted_words(count, outcome)
    return Figure(
        link=context.link("events", event.record.id, anchor=row_anchor(row.key)),
        text=f"{counted}{f' ({of})' if of else ''}, {who}",
        count=count,
        outcome=outcome,
        counted=counted,
        of=of,
        according=who,
        word=strongest_dispute(event.word(claim.index) for claim in row.claims),
    )


def leading_figure(context: PageContext, event: LinkedEvent) -> Figure | None:
    """The figure that represents an event in one line: killed in total or, without a total, in the largest group.

    None if no claim states how many were killed. Nothing is added up: groups may overlap, and speakers count
    differently; the words say for how many other groups there are figures.
    """
    chosen = leading_row(context, event)
    if chosen is None:
        return None
    found = figure(context, event, chosen)
    others = len(_killed(event)) - 1
    if not others or not found.of:
        return found
    more = f"figures also for {amount(others, 'other group')}"
    return replace(found, more=more, text=f"{found.text}; {more}")


def leading_row(context: PageContext, event: LinkedEvent) -> Row | None:
    """The row of the figure that represents an event: in total, else of those whom nobody holds responsible, else any.

    The dead that one side counts among its enemies do not stand for the event, nor do those of a vague group.
    """
    return max(_killed(event), key=lambda row: (not _of_attackers(context, event, row), *_weight(row)), default=None)


def _of_attackers(context: PageContext, event: LinkedEvent, row: Row) -> bool:
    """Whether all whom the row counts are of a vague group, or took part in a role that is held responsible."""
    vocabulary = context.briefing.records.config.vocabulary
    roles = {each.actor: vocabulary.roles.get(each.role or "") for each in event.record.actors}
    group = row.claims[0].group

    def attacks(identifier: str) -> bool:
        people, role = vocabulary.groups.get(identifier), roles.get(identifier)
        return bool((people and people.vague) or (role and role.responsible))

    return group is not None and bool(group.ids) and all(map(attacks, group.ids))


def _killed(event: LinkedEvent) -> list[Row]:
    return [row for row in event.rows if row.key[:2] == ("toll", "killed") and _states(row)]


def toll_figures(context: PageContext, event: LinkedEvent) -> tuple[Figure, ...]:
    """The figures of all tolls that somebody states: the dead first, then by number. Nothing is added up.

    A row that only restates another claim is left out.
    """
    rows = (row for row in event.rows if row.key[0] == "toll" and _states(row))
    ordered = sorted(rows, key=lambda row: ("killed" in row.key[1], *_weight(row)), reverse=True)
    return tuple(figure(context, event, row) for row in ordered)


def _states(row: Row) -> bool:
    """Whether a current claim of the row says more than it restates."""
    return any(not claim.claim.restates for claim in row.current)


def according(context: PageContext, row: Row) -> str:
    """Who states the current counts of a row: "according to CSP-DPA (reportedly)", "according to 3 speakers"."""
    return _according(context, row.counted or row.claims, row.voices)


def claim_figure(context: PageContext, claim: LinkedClaim) -> str:
    """One claim away from its event, with speaker, stance and hedge: "84 killed: Wagner, according to CSP-DPA"."""
    said, stance = claim_words(context, claim), shown_stance(context, claim)
    if stance == "asserts":
        return f"{said.removesuffix('.')}, {_according(context, (claim,), claim.voices)}"
    who = speaker_words(context, claim)
    hedges = hedge_words(context, (claim,))
    verb = _VERBS[stance][several_speakers(context, claim)]
    return f"{who} {verb}{f' {said}' if said else ''}{f' ({hedges})' if hedges else ''}"


def speaker_words(context: PageContext, claim: LinkedClaim) -> str:
    """The speakers of a claim in a sentence; a spokesman follows his body in brackets."""
    return "".join(link.text for link in speaker_pieces(context, claim)) or "the editors"


def _according(context: PageContext, claims: Sequence[LinkedClaim], voices: Sequence[str]) -> str:
    hedges = hedge_words(context, claims)
    named = merged_outlets(_voice(context, claims, voice) for voice in voices)
    many = f"{'at most ' if len(named) < len(voices) else ''}{len(voices)} speakers"
    who = listed(link.text for link in named) if len(named) <= MOST_NAMED else many
    return f"{said_by(who)}{f' ({hedges})' if hedges else ''}"


def said_by(who: str) -> str:
    """Who states a figure, after it: "according to CSP-DPA"; without a speaker, the editors infer it."""
    return f"according to {who}" if who else "inferred by the editors"


def _voice(context: PageContext, claims: Sequence[LinkedClaim], voice: str) -> Link:
    """The name of a voice within a sentence; a speaker in words is left as the record has it."""
    return in_sentence(context, voice, voice_link(context, claims, voice))


def hedge_words(context: PageContext, claims: Iterable[LinkedClaim]) -> str:
    """The hedges of some claims as a reader sees them, each once."""
    return ", ".join(dict.fromkeys(hedge for claim in claims if (hedge := hedge_label(context, claim))))


def largest_number(row: Row) -> int | None:
    """The largest number in the claims that the figure of a row is worded from; None if they state none."""
    counts = [claim.count for claim in row.counted if claim.count]
    return max((end for count in counts for end in (count.low, count.high) if end is not None), default=None)


def _weight(row: Row) -> tuple[bool, bool, int]:
    largest = largest_number(row)
    return (largest is not None, row.key == ("toll", "killed", "", "", ""), largest or 0)
