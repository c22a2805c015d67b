"""a source -> SourceView: where its words come from, and every cited passage with what rests on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.mentions import Mention
from briefpress.model.prose import PageText
from briefpress.model.record import Source
from briefpress.plan.plan import SitePage
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.passages import SourcePassage, source_passages
from briefpress.press.views.references import references
from briefpress.press.views.retractions import resting_claims, taken_back
from briefpress.press.views.shape import Head, Link, MentionLine, Reference, Upkeep, When
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import spaced, when


class LineageStep(Struct, frozen=True):
    """One step back: the source (None for a wire, of which only the publication is known), and how it is reached.

    ``how`` is "itself", "reprints" or "carries" (the step before reprints this one, or carries this wire).
    """

    how: str
    source: Link | None
    publication: Link
    inferred: PageText


class AffectedClaim(Struct, frozen=True):
    """A claim that rests on a retracted source; ``remaining`` counts the other reports of it that still stand."""

    claim: ClaimLine
    remaining: int


class RetractionView(Struct, frozen=True):
    """When its publisher took it back, why, and what rests on it."""

    on: When
    reason: PageText
    affected: tuple[AffectedClaim, ...]


class SourceView(Struct, frozen=True):
    """A source's page.

    ``passages`` stand in the order of the text, those not proved last. ``reliability_of`` is "source" or "publication":
    whose grade it is. ``same_origin`` leaves out the reprints, and is empty where it would be longer than
    `SAME_ORIGIN`, as the origin's page has them too; ``same_origin_count`` counts them in any case.
    ``retracted_original`` is what it prints again, where that was retracted.
    """

    head: Head
    title: str
    publication: Link
    authors: tuple[Link, ...]
    type: str
    genre: str
    language: str
    issued: When | None
    issued_inferred: PageText
    accessed: When | None
    address: str
    archive_address: str
    reliability: str
    reliability_reason: PageText
    reliability_of: str
    lineage: tuple[LineageStep, ...]
    origin: Link
    origin_stated: bool
    reprints: tuple[SourceLine, ...]
    same_origin: tuple[SourceLine, ...]
    same_origin_count: int
    retraction: RetractionView | None
    retracted_original: Link | None
    claims: int
    verified: int
    passages: tuple[SourcePassage, ...]
    body: PageText
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]


# So many other sources of one origin at most stand on a source's page; above it, the origin's page has them.
SAME_ORIGIN = 24


def source_view(briefing: Briefing, page: SitePage) -> SourceView:
    """The page of a source."""
    desk = Desk(briefing, page)
    source = briefing.records.sources[page.id]
    lineage = briefing.lineages[source.id]
    reliability, reason, of = _reliability(desk, source)
    reprints = briefing.shelves.reprints.get(source.id, ())
    others = [
        other for other in briefing.shelves.origin_of[lineage.origin] if other != source.id and other not in reprints
    ]
    passages = source_passages(desk, source)
    taken = taken_back(briefing, source.id)
    return SourceView(
        head=desk.head(source.title, _description(desk, source), desk.index("sources", "Sources")),
        title=source.title,
        publication=desk.link("publications", source.publication),
        authors=tuple(map(desk.author, source.authors)),
        type=spaced(source.type),
        genre=source.genre,
        language=source.language or "",
        issued=when(source.issued) if source.issued else None,
        issued_inferred=desk.inline(source.inferred.get("issued")),
        accessed=when(source.accessed) if source.accessed else None,
        address=source.url or "",
        archive_address=source.archive_url or "",
        reliability=reliability,
        reliability_reason=reason,
        reliability_of=of,
        lineage=tuple(_steps(desk, source)),
        origin=desk.link("publications", lineage.origin),
        origin_stated=lineage.stated,
        reprints=tuple(source_line(desk, other) for other in reprints),
        same_origin=tuple(source_line(desk, other) for other in others) if len(others) <= SAME_ORIGIN else (),
        same_origin_count=len(others),
        retraction=_retraction(desk, source),
        retracted_original=desk.link("sources", taken.id) if taken and taken is not source else None,
        claims=len(briefing.shelves.carried.get(source.id, ())),
        verified=sum(passage.state == "verified" for passage in passages),
        passages=passages,
        body=desk.body(source),
        mentions=mention_lines(desk, "sources", source.id, _listed(desk, source)),
        themes=source.themes,
        upkeep=upkeep(desk, source),
        references=references(desk),
    )


def _reliability(desk: Desk, source: Source) -> tuple[str, PageText, str]:
    """The grade, its reason and whose it is: the source's own before its publication's."""
    publication = desk.briefing.records.publications.get(source.publication)
    for graded, of in ((source, "source"), (publication, "publication")):
        if graded and graded.reliability:
            return graded.reliability, desk.inline(graded.reliability_reason), of
    return "", PageText(), ""


def _description(desk: Desk, source: Source) -> str:
    publication = desk.link("publications", source.publication).text
    return f"{publication}, {when(source.issued).text}" if source.issued else publication


def _steps(desk: Desk, source: Source) -> Iterator[LineageStep]:
    """The way back, step by step; what the editors inferred of a step is told of the step it leads to."""
    records = desk.briefing.records.sources
    how, inferred = "itself", None
    for identifier in desk.briefing.lineages[source.id].sources:
        step = records[identifier]
        publication = desk.link("publications", step.publication)
        yield LineageStep(how, desk.link("sources", step.id), publication, desk.inline(inferred))
        how, inferred = "reprints", step.inferred.get("republication_of")
    last = records[desk.briefing.lineages[source.id].sources[-1]]
    if last.wire:
        yield LineageStep("carries", None, desk.link("publications", last.wire), desk.inline(last.inferred.get("wire")))


def _retraction(desk: Desk, source: Source) -> RetractionView | None:
    if not source.retracted:
        return None
    affected = resting_claims(desk.briefing, source.id)
    return RetractionView(
        on=when(source.retracted.on),
        reason=desk.inline(source.retracted.reason),
        affected=tuple(AffectedClaim(claim_line(desk, claim), len(claim.told_by)) for claim in affected),
    )


def _listed(desk: Desk, source: Source) -> Callable[[Mention], bool]:
    """What the page shows of those who mention the source: who reprints it, and who cites it, among the passages."""
    citing = {(each.kind, each.id) for each in desk.briefing.citings.get(source.id, ())}
    return lambda mention: mention.field == "republication_of" or (mention.kind, mention.id) in citing
