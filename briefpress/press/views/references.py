"""Desk -> references: what a page cites, numbered in its order, each passage with the way to the very words."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.evidence import Evidence, PassageFault, parse_passage
from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.record import Source
from briefpress.press.views.desk import NOWHERE, CitedSource, CitedWords, Desk
from briefpress.press.views.retractions import taken_back
from briefpress.press.views.shape import CitedPassage, Link, Reference
from briefpress.press.views.wording import when


def references(desk: Desk) -> tuple[Reference, ...]:
    """The references of a page, once everything on it is cited."""
    known = desk.briefing.records.sources
    return tuple(_reference(desk, known[source], cited) for source, cited in desk.cited.items() if source in known)


def _reference(desk: Desk, source: Source, cited: CitedSource) -> Reference:
    shown = (_cited_passage(desk.briefing, source.id, cited.number, passage) for passage in cited.passages.values())
    return replace(_uncited(desk.briefing, source.id), number=cited.number, passages=tuple(shown))


@memoize
def _uncited(briefing: Briefing, identifier: str) -> Reference:
    """What a reference says of its source on whatever page it stands."""
    desk, source = Desk(briefing, NOWHERE), briefing.records.sources[identifier]
    publication = desk.briefing.records.publications.get(source.publication)
    reliability = source.reliability or (publication.reliability if publication else None)
    taken = taken_back(desk.briefing, source.id)
    return Reference(
        number=0,
        source=desk.link("sources", source.id),
        publication=desk.link("publications", source.publication),
        authors=tuple(map(desk.author, source.authors)),
        issued=when(source.issued) if source.issued else None,
        issued_inferred=desk.plain(source.inferred.get("issued")),
        lineage=lineage_links(desk, source.id),
        origin=desk.link("publications", desk.briefing.lineages[source.id].origin),
        reliability=reliability or "",
        address=source.url or "",
        archive_address=source.archive_url or "",
        retracted=desk.plain(taken.retracted.reason) if taken and taken.retracted else "",
        retracted_original=desk.link("sources", taken.id) if taken and taken is not source else None,
        passages=(),
    )


def lineage_links(desk: Desk, identifier: str) -> tuple[Link, ...]:
    """The publications that a source's words came through, nearest first; only one where it is its own origin."""
    return _lineage_links(desk.briefing, identifier)


@memoize
def _lineage_links(briefing: Briefing, identifier: str) -> tuple[Link, ...]:
    desk, records = Desk(briefing, NOWHERE), briefing.records
    lineage = briefing.lineages[identifier]
    chain = [records.sources[step].publication for step in lineage.sources]
    chain.append(lineage.origin)
    return tuple(desk.link("publications", publication) for publication in dict.fromkeys(chain))


class ShownWords(Struct, frozen=True):
    """A passage as pages show it: "verified", "unverified" or "whole", and where it stands (-1: nobody knows)."""

    start: str
    end: str
    state: str
    address: str
    position: int


def shown_words(evidence: Evidence, source: Source, words: str) -> ShownWords:
    """A passage of a source as the evidence lock says it stands; its own glyphs where they are proved."""
    address = source.url or ""
    if not words:
        return ShownWords("", "", "whole", address, -1)
    if proof := evidence.proof(source.id, words):
        address += proof.fragment if address else ""
        return ShownWords(proof.start, proof.end or "", "verified", address, proof.position)
    try:
        passage = parse_passage(words)
    except PassageFault:  # of a briefing that was not checked
        return ShownWords(words, "", "unverified", address, -1)
    return ShownWords(passage.start, passage.end or "", "unverified", address, -1)


@memoize
def _shown_words(briefing: Briefing, identifier: str, words: str) -> ShownWords:
    return shown_words(briefing.evidence, briefing.records.sources[identifier], words)


def _cited_passage(briefing: Briefing, identifier: str, number: int, cited: CitedWords) -> CitedPassage:
    shown = _shown_words(briefing, identifier, cited.words)
    anchor = f"ref-{number}{cited.letter}"
    return CitedPassage(
        cited.letter, anchor, shown.start, shown.end, shown.state, shown.address, tuple(cited.marks), cited.locator
    )
