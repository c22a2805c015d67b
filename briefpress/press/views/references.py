"""The references of a page: the cited sources in order, each passage with a link that opens it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.evidence import Evidence, PassageError, parse_passage
from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.quotation_marks import inner_marks
from briefpress.model.record import Source
from briefpress.press.views.page_context import ROOT_PAGE, CitedSource, CitedWords, PageContext
from briefpress.press.views.retractions import retracted_source
from briefpress.press.views.shape import CitedPassage, Link, Reference
from briefpress.press.views.voices import probable
from briefpress.press.views.wording import when


def references(context: PageContext) -> tuple[Reference, ...]:
    """The references of a page; call it once everything on the page is cited."""
    known = context.briefing.records.sources
    return tuple(
        _reference(context, known[source], cited) for source, cited in context.cited.items() if source in known
    )


def _reference(context: PageContext, source: Source, cited: CitedSource) -> Reference:
    shown = (_cited_passage(context.briefing, source.id, cited.number, passage) for passage in cited.passages.values())
    return replace(_shared_part(context.briefing, source.id), number=cited.number, passages=tuple(shown))


def _shared_part(briefing: Briefing, identifier: str) -> Reference:
    """The part of a reference that is the same on every page."""
    context, source = PageContext(briefing, ROOT_PAGE), briefing.records.sources[identifier]
    publication = context.briefing.records.publications.get(source.publication)
    reliability = source.reliability or (publication.reliability if publication else None)
    original = retracted_source(context.briefing, source.id)
    return Reference(
        number=0,
        source=context.link("sources", source.id),
        publication=context.link("publications", source.publication),
        authors=tuple(map(context.author, source.authors)),
        issued=when(source.issued) if source.issued else None,
        issued_inferred=context.plain(source.inferred.get("issued")),
        lineage=lineage_links(context, source.id),
        origin=lineage_links(context, source.id)[-1],
        reliability=reliability or "",
        address=source.url or "",
        archive_address=source.archive_url or "",
        retracted=context.plain(original.retracted.reason) if original and original.retracted else "",
        retracted_original=context.link("sources", original.id) if original and original is not source else None,
        passages=(),
    )


def lineage_links(context: PageContext, identifier: str) -> tuple[Link, ...]:
    """The publications from a source to its origin, nearest first; only one if the source is its own origin.

    An origin that the editors only infer is called probable.
    """
    return _lineage_links(context.briefing, identifier)


def _lineage_links(briefing: Briefing, identifier: str) -> tuple[Link, ...]:
    context, records = PageContext(briefing, ROOT_PAGE), briefing.records
    lineage = briefing.lineages[identifier]
    chain = [records.sources[step].publication for step in lineage.sources]
    chain.append(lineage.origin)
    *printed, root = (context.link("publications", publication) for publication in dict.fromkeys(chain))
    return (*printed, probable(root) if printed and lineage.inferred else root)


class ShownWords(Struct, frozen=True):
    """A passage as pages show it within quotation marks.

    ``state``: "verified", "unverified" or "whole". ``position`` is -1 if unknown.
    """

    start: str
    end: str
    state: str
    address: str
    position: int


def shown_words(evidence: Evidence, source: Source, words: str) -> ShownWords:
    """A passage of a source; in the spelling of the source if the evidence lock verifies it."""
    address = source.url or ""
    if not words:
        return ShownWords("", "", "whole", address, -1)
    if proof := evidence.proof(source.id, words):
        start, end = inner_marks(proof.start), inner_marks(proof.end or "")
        return ShownWords(start, end, "verified", proof.link(address), proof.position)
    try:
        passage = parse_passage(words)
    except PassageError:  # only in a briefing that was not checked
        return ShownWords(inner_marks(words), "", "unverified", address, -1)
    return ShownWords(inner_marks(passage.start), inner_marks(passage.end or ""), "unverified", address, -1)


@memoize  # pages of an event, its sources and its actors show the same passages
def _shown_words(briefing: Briefing, identifier: str, words: str) -> ShownWords:
    return shown_words(briefing.evidence, briefing.records.sources[identifier], words)


def _cited_passage(briefing: Briefing, identifier: str, number: int, cited: CitedWords) -> CitedPassage:
    shown = _shown_words(briefing, identifier, cited.words)
    anchor = f"ref-{number}{cited.letter}"
    return CitedPassage(
        cited.letter, anchor, shown.start, shown.end, shown.state, shown.address, tuple(cited.marks), cited.locator
    )
