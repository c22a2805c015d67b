"""Claims -> the pieces of each: speaker, content, basis and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.apps.export.pieces import (
    Nodes,
    aside,
    badge,
    dotted,
    link_to,
    links,
    marks,
    phrase,
    spaced_out,
    speaker_nodes,
    stance,
    text_line,
)  # fmt: skip
from briefpress.model.prose.tree import Emphasis
from briefpress.press.views.shape import ClaimRow, ClaimView, Finding, Link, Support
from briefpress.press.views.wording import amount

_TITLES = {"responsible": "Responsibility", "participants": "Who took part", "date": "Date", "place": "Place"}
_FINDINGS = {
    "verified": "verified this",
    "not verified": "could not verify this",
    "refuted": "refuted this",
}

_NO_FURTHER = "; it counts as no further voice or origin."
_REVISED = "Revised: the same speaker gave another figure later."
_REPORTED_LATER = "Revised: a later report has another figure by the same speaker; when either was said is not known."


def row_title(name: str, row: ClaimRow) -> Nodes:
    """What the claims of a row are about; ``name`` is that of its property."""
    if row.outcome:
        return dotted(row.outcome.capitalize(), links(row.subject) or "in total")
    if row.subject:
        first, *others = row.subject
        capital = first if first.path else Link(first.text[0].upper() + first.text[1:])
        return links((capital, *others))
    return (_TITLES.get(name, "Course of events"),)


def row_range(row: ClaimRow) -> str:
    """The range of a row; shown only if two or more claims are neither revised nor deprecated."""
    return f"range {row.range}" if row.range and sum(not claim.state for claim in row.claims) > 1 else ""


def is_mixed(row: ClaimRow) -> bool:
    """Whether only some claims of a row are disputed, so that each says it."""
    return len({claim.word for claim in row.claims}) > 1


def claim_speakers(claim: ClaimView) -> Nodes:
    """Who says it, and for whom."""
    named = phrase(speaker_nodes(claim.speakers), aside(speaker_nodes(claim.spokesman)))
    return phrase(
        (Emphasis(("Inferred by the editors",)),) if claim.inferred and not claim.speakers else named,
        aside("own voice") if claim.own_voice else (),
        aside("as reported by ", link_to(claim.via)) if claim.via else (),
    )


def claim_value(claim: ClaimView, *, mixed: bool) -> Nodes:
    """What is claimed, and what became of the claim."""
    return phrase(
        spaced_out(
            stance(claim.stance, several=claim.several),
            "that" if claim.stance == "denies" and claim.clause else "",
            claim.count or text_line(claim.account) or links(claim.value),
            claim.clause,
        ),
        aside(claim.hedge),
        aside(f"as {claim.role.lower()}") if claim.role else (),
        *(
            phrase(" ", badge(word))
            for word, holds in (
                (claim.word, mixed and claim.word),
                (claim.state, claim.state),
                ("preferred", claim.preferred),
                ("provisional", claim.provisional),
            )
            if holds
        ),
    )


def claim_basis(claim: ClaimView, common: Support | None = None) -> Nodes:
    """When it was said, its citations, and what its support has that the ``common`` support of the page has not."""
    said = f"said {claim.said.text}; {claim.reported}" if claim.said else claim.reported
    return spaced_out(phrase(said, marks(claim.marks)), support_words(claim.support, common))


def support_words(on: Support, common: Support | None = None) -> str:
    """``2 reports · 1 independent origin: AFP · 1 voice``, or only what differs from ``common``."""
    origins = "origin" if on.reports == 1 else origin_count(len(on.origins), at_most=on.at_most)
    named = f": {', '.join(origin.text for origin in on.origins)}" if on.origins else ""
    parts = (
        "" if common and on.reports == common.reports else amount(on.reports, "report"),
        "" if common and (on.origins, on.at_most) == (common.origins, common.at_most) else f"{origins}{named}",
        ""
        if not on.voices or (common and on.voices == common.voices)
        else f"{'at most ' if on.voices_at_most else ''}{amount(on.voices, 'voice')}",
    )
    return " · ".join(filter(None, parts))


def shared_support(common: Support | None) -> str:
    """The support that most claims have, stated once above them."""
    return f"Unless a row says otherwise: {support_words(common)}" if common else ""


def origin_count(number: int, *, at_most: bool) -> str:
    """``at most 2 independent origins``."""
    return f"{'at most ' if at_most else ''}{amount(number, 'independent origin')}"


def origins_short(number: int, *, at_most: bool) -> str:
    """``at most 2 origins``."""
    return f"{'at most ' if at_most else ''}{amount(number, 'origin')}"


def claim_notes(claim: ClaimView) -> Iterator[Nodes]:
    """What others found, and what the editors say about the claim, a line each."""
    yield from map(_finding, claim.findings)
    if claim.revised_by:
        yield (_REVISED if claim.revised_by == "said" else _REPORTED_LATER,)
    if claim.restates:
        words = ("The same claim stands under ", ".") if claim.elsewhere else ("Restates ", _NO_FURTHER)
        yield phrase(words[0], link_to(claim.restates), words[1])
    if claim.retraction:
        yield (remaining_words(claim.support.reports),)
    if claim.reason:
        word = "preferred" if claim.preferred else "deprecated" if claim.state == "deprecated" else ""
        yield spaced_out(f"{word.capitalize()} because:" if word else "", text_line(claim.reason))
    if claim.inferred:
        yield phrase("Inferred: ", text_line(claim.inferred))
    if claim.credibility:
        reason = text_line(claim.credibility_reason)
        yield phrase(f"Credibility {claim.credibility}", phrase(": ", reason) if reason else ())
    if claim.note:
        yield text_line(claim.note)


def remaining_words(count: int) -> str:
    """What is left of a claim of which a source was retracted."""
    if not count:
        return "Every source of this claim was retracted."
    left = "1 other remains" if count == 1 else f"{count} others remain"
    return f"A source of this claim was retracted; {left}."


def _finding(found: Finding) -> Nodes:
    words = _FINDINGS.get(found.finding, found.finding)
    return phrase(speaker_nodes(found.by), f" {words}", marks(found.marks), aside(text_line(found.note)))


def claims_of(rows: Iterable[ClaimRow]) -> Iterator[ClaimView]:
    """Every claim of some rows."""
    return (claim for row in rows for claim in row.claims)
