"""A contradiction -> ContradictionView: its question, and the claims on each side with their events."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.contradictions import contradictions_of, side_claims
from briefpress.model.prose import PageText
from briefpress.model.record.contradiction import Contradiction, ContradictionSide
from briefpress.plan.site_page import SitePage
from briefpress.press.views.claim_lines import ClaimLine, claim_line, value_words
from briefpress.press.views.claims import takes_part
from briefpress.press.views.lines import upkeep
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.press.views.shape import Head, Link, Mark, Reference, Upkeep


class SideClaim(Struct, frozen=True):
    """A claim on a side, with the marks of its citations."""

    line: ClaimLine
    marks: tuple[Mark, ...]


class SideView(Struct, frozen=True):
    """What one side says, in the editors' words, and the claims that say it."""

    says: PageText
    note: PageText
    claims: tuple[SideClaim, ...]


class ContradictionView(Struct, frozen=True):
    """The page of a contradiction; its title is the question."""

    head: Head
    title: str
    sides: tuple[SideView, ...]
    body: PageText
    upkeep: Upkeep
    references: tuple[Reference, ...]


class ContradictionLine(Struct, frozen=True):
    """A contradiction in a list: its question, and what each side says, as text."""

    link: Link
    sides: tuple[str, ...]


def contradiction_view(briefing: Briefing, page: SitePage) -> ContradictionView:
    """The claims of all sides, cited anew on this page."""
    context = PageContext(briefing, page)
    record = briefing.records.contradictions[page.id]
    summary = " / ".join(context.plain(side.says) for side in record.sides)
    return ContradictionView(
        head=context.head(record.question, summary, context.index("disputes", "Disputes")),
        title=record.question,
        sides=tuple(_side(context, side) for side in record.sides),
        body=context.body(record),
        upkeep=upkeep(context, record),
        references=references(context),
    )


def _side(context: PageContext, side: ContradictionSide) -> SideView:
    return SideView(
        says=context.inline(side.says),
        note=context.inline(side.note),
        claims=tuple(
            SideClaim(_evidence(context, claim), context.marks(claim.citations))
            for claim in side_claims(context.briefing, side.claims)
        ),
    )


def _evidence(context: PageContext, claim: LinkedClaim) -> ClaimLine:
    """A claim as evidence on a side. One of responsibility names the event: "Battle of Tamor, by the Front"."""
    line = claim_line(context, claim)
    if not claim.claim.responsible or line.stance != "asserts" or takes_part(context, claim):
        return line
    return replace(line, what=f"{line.link.text}, by {value_words(context, claim)}")


def contradiction_line(context: PageContext, record: Contradiction) -> ContradictionLine:
    """A contradiction in a list."""
    return ContradictionLine(
        context.link("contradictions", record.id), tuple(context.plain(side.says) for side in record.sides)
    )


def contradiction_links(context: PageContext, kind: str, identifier: str) -> tuple[Link, ...]:
    """The contradictions that concern a record."""
    found = contradictions_of(context.briefing).get((kind, identifier), ())
    return tuple(context.link("contradictions", each) for each in found)
