"""The view of a source: its lineage, and every cited passage with what cites it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.mentions import Mention
from briefpress.model.prose import PageText
from briefpress.model.record import Source
from briefpress.plan.site_page import SitePage
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import ShownList, YearLink, shown_list
from briefpress.press.views.passages import SourcePassage, source_passages
from briefpress.press.views.references import lineage_links, references
from briefpress.press.views.retractions import affected_claims, retracted_source
from briefpress.press.views.shape import Head, Link, MentionLine, Reference, Upkeep, When
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import spaced, when


class LineageStep(Struct, frozen=True):
    """A step of the lineage; ``source`` is None for a wire, of which only the publication is known.

    ``how``: "itself", "reprints" (the previous step reprints this one) or "carries" (it carries this wire).
    """

    how: str
    source: Link | None
    publication: Link
    inferred: PageText


class AffectedClaim(Struct, frozen=True):
    """A claim that cites a retracted source; ``remaining`` is the number of other valid reports."""

    claim: ClaimLine
    remaining: int


class RetractionView(Struct, frozen=True):
    """When and why the publisher retracted the source, and the claims affected."""

    on: When
    reason: PageText
    affected: tuple[AffectedClaim, ...]


class SourceView(Struct, frozen=True):
    """A source's page.

    ``passages`` are in text order, unverified ones last. ``reliability_of``: "source" or "publication", whichever has
    the grade. ``same_origin`` excludes reprints and is empty above `SAME_ORIGIN`, because the origin's page has the
    full list; ``same_origin_count`` is always set. ``retracted_original``: the retracted source that this one reprints.

    ``passages``, ``reprints`` and the affected claims may be long: then ``years`` and ``inner`` link to their parts,
    and ``year`` names the part that is shown, "" for all. ``claims``, ``verified`` and ``cited`` (all passages) are of
    the whole.
    """

    head: Head
    title: str
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    cited: int
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


# The largest list of sources of the same origin on a source's page.
SAME_ORIGIN = 24


def source_view(briefing: Briefing, page: SitePage) -> SourceView:
    """The view of a source's page."""
    context = PageContext(briefing, page)
    source = briefing.records.sources[page.id]
    lineage = briefing.lineages[source.id]
    reliability, reason, of = _reliability(context, source)
    reprints = briefing.source_index.reprints.get(source.id, ())
    others = [
        other
        for other in briefing.source_index.origin_of[lineage.origin]
        if other != source.id and other not in reprints
    ]
    shown = shown_list(context, "", source.label)
    whole = not page.part
    every = source_passages(context, source)
    passages = every if whole and not shown.split else tuple(_shown_passages(shown, every))
    retracted = retracted_source(briefing, source.id)
    return SourceView(
        head=_head(context, source, shown),
        title=source.title,
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        cited=len(every),
        publication=context.link("publications", source.publication),
        authors=tuple(map(context.author, source.authors)),
        type=spaced(source.type),
        genre=source.genre,
        language=source.language or "",
        issued=when(source.issued) if source.issued else None,
        issued_inferred=context.inline(source.inferred.get("issued")),
        accessed=when(source.accessed) if source.accessed else None,
        address=source.url or "",
        archive_address=source.archive_url or "",
        reliability=reliability,
        reliability_reason=reason,
        reliability_of=of,
        lineage=tuple(_steps(context, source)),
        origin=lineage_links(context, source.id)[-1],
        origin_stated=lineage.stated,
        reprints=tuple(source_line(context, other) for other in shown.ids("reprints")),
        same_origin=tuple(source_line(context, other) for other in others)
        if whole and len(others) <= SAME_ORIGIN
        else (),
        same_origin_count=len(others) if whole else 0,
        retraction=_retraction(context, source, shown),
        retracted_original=context.link("sources", retracted.id) if retracted and retracted is not source else None,
        claims=len(briefing.source_index.carried.get(source.id, ())),
        verified=sum(passage.state == "verified" for passage in every),
        passages=passages,
        body=context.body(source) if whole else PageText(),
        mentions=mention_lines(context, "sources", source.id, _listed(context, source)) if whole else (),
        themes=source.themes,
        upkeep=upkeep(context, source),
        references=references(context),
    )


def _head(context: PageContext, source: Source, shown: ShownList) -> Head:
    sources = context.index("sources", "Sources")
    if context.page.part:
        return context.head(f"{source.title} {shown.label}", "", sources, *shown.trail)
    return context.head(source.title, _description(context, source), sources)


def _shown_passages(shown: ShownList, every: Iterable[SourcePassage]) -> Iterator[SourcePassage]:
    """The passages that records of this part cite, with what cites them here; their numbers stay those of the whole."""
    here = {(kind, identifier) for kind, identifier in shown.part.entries if not shown.split}
    for passage in every:
        supports = tuple(line for line in passage.supports if (line.kind, line.id) in here)
        if supports:
            yield replace(passage, supports=supports)


def _reliability(context: PageContext, source: Source) -> tuple[str, PageText, str]:
    """The grade, its reason and its owner: the source's own grade before its publication's."""
    publication = context.briefing.records.publications.get(source.publication)
    for graded, of in ((source, "source"), (publication, "publication")):
        if graded and graded.reliability:
            return graded.reliability, context.inline(graded.reliability_reason), of
    return "", PageText(), ""


def _description(context: PageContext, source: Source) -> str:
    publication = context.link("publications", source.publication).text
    return f"{publication}, {when(source.issued).text}" if source.issued else publication


def _steps(context: PageContext, source: Source) -> Iterator[LineageStep]:
    """The lineage, step by step. An inference is shown with the step it leads to."""
    records = context.briefing.records.sources
    how, inferred = "itself", None
    for identifier in context.briefing.lineages[source.id].sources:
        step = records[identifier]
        publication = context.link("publications", step.publication)
        yield LineageStep(how, context.link("sources", step.id), publication, context.inline(inferred))
        how, inferred = "reprints", step.inferred.get("republication_of")
    last = records[context.briefing.lineages[source.id].sources[-1]]
    if last.wire:
        yield LineageStep(
            "carries", None, context.link("publications", last.wire), context.inline(last.inferred.get("wire"))
        )


def _retraction(context: PageContext, source: Source, shown: ShownList) -> RetractionView | None:
    if not source.retracted:
        return None
    events = frozenset(shown.ids("events"))
    affected = [claim for claim in affected_claims(context.briefing, source.id) if claim.event in events]
    return RetractionView(
        on=when(source.retracted.on),
        reason=context.inline(source.retracted.reason),
        affected=tuple(AffectedClaim(claim_line(context, claim), len(claim.counting_reports)) for claim in affected),
    )


def _listed(context: PageContext, source: Source) -> Callable[[Mention], bool]:
    """A test whether the page already shows a mention: reprints, and citations among the passages."""
    citing = {(each.kind, each.id) for each in context.briefing.citations_of.get(source.id, ())}
    return lambda mention: mention.field == "republication_of" or (mention.kind, mention.id) in citing
