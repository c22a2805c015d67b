"""Rows of counts -> figures: a count in words that never travels without its speaker and hedge.

Every list, chart, table, feed and dossier that shows a count away from its claims takes the wording from here.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claims import hedge_label, outcome_words, subject
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Figure
from briefpress.press.views.wording import listed, range_words, strongest_dispute

# So many speakers are named; more are counted.
MOST_NAMED = 2


def figure(context: PageContext, event: LinkedEvent, row: Row) -> Figure:
    """The figure of a row, from its current claims."""
    first = (row.stating or row.claims)[0]
    count, outcome, who = range_words(row), outcome_words(first), according(context, row)
    of = listed(link.text for link in subject(context, first))
    counted = f"{count} {outcome}{f' ({of})' if of else ''}"
    return Figure(
        link=context.link("events", event.record.id, anchor=row_anchor(row.key)),
        text=f"{counted}, {who}",
        count=count,
        outcome=outcome,
        of=of,
        according=who,
        word=strongest_dispute(event.word(claim.index) for claim in row.claims),
    )


def leading_figure(context: PageContext, event: LinkedEvent) -> Figure | None:
    """The figure that represents an event in one line: killed in total or, without a total, in the largest group.

    None where nobody states how many were killed. Nothing is added up: groups may overlap, and speakers count
    differently.
    """
    killed = [row for row in event.rows if row.key[:2] == ("toll", "killed") and row.current]
    chosen = max(killed, key=_weight, default=None)
    return figure(context, event, chosen) if chosen else None


def according(context: PageContext, row: Row) -> str:
    """Who states the current counts of a row: "according to CSP-DPA (reportedly)", "according to 3 speakers"."""
    stating = row.stating or row.claims
    hedges = hedge_words(context, stating)
    voices = row.voices
    if not voices:
        return f"inferred by the editors{f' ({hedges})' if hedges else ''}"
    named = len(voices) <= MOST_NAMED
    who = listed(voice_words(context, stating, voice) for voice in voices) if named else f"{len(voices)} speakers"
    return f"according to {who}{f' ({hedges})' if hedges else ''}"


def voice_words(context: PageContext, claims: Iterable[LinkedClaim], voice: str) -> str:
    """The name of a voice; an origin that the editors only infer follows what printed it: "Outlet (probably AFP)"."""
    name = context.speaker(voice).text
    for claim in claims:
        if voice in claim.origins.inferred and not (claim.claim.by or claim.claim.speaker):
            sources = context.briefing.records.sources
            printed = dict.fromkeys(
                sources[report].publication for report in claim.counting_reports if report in sources
            )
            return f"{listed(context.speaker(each).text for each in printed)} (probably {name})"
    return name


def hedge_words(context: PageContext, claims: Iterable[LinkedClaim]) -> str:
    """The hedges of some claims as a reader sees them, each once."""
    return ", ".join(dict.fromkeys(hedge for claim in claims if (hedge := hedge_label(context, claim))))


def _weight(row: Row) -> tuple[bool, bool, int]:
    stated = row.high is not None or row.low is not None
    return (stated, row.key == ("toll", "killed", "", "", ""), row.high or row.low or 0)
