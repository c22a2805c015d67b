"""Desk -> references: what a page cites, numbered in its order, each passage with the way to the very words."""

from __future__ import annotations

from briefpress.evidence import fragment, parse_passage
from briefpress.record import Source
from briefpress.views.desk import Desk, PassageKey
from briefpress.views.shape import CitedPassage, Link, Mark, Reference
from briefpress.views.wording import letters, when


def references(desk: Desk) -> tuple[Reference, ...]:
    """The references of a page, once everything on it is cited."""
    return tuple(
        _reference(desk, number, source, marks)
        for number, (source, marks) in enumerate(desk.cited.items(), 1)
        if source in desk.briefing.records.sources
    )


def _reference(desk: Desk, number: int, identifier: str, cited: dict[PassageKey, list[Mark]]) -> Reference:
    records = desk.briefing.records
    source = records.sources[identifier]
    publication = records.publications.get(source.publication)
    reliability = source.reliability or (publication.reliability if publication else None)
    return Reference(
        number=number,
        source=desk.link("sources", identifier),
        publication=desk.link("publications", source.publication),
        authors=source.authors,
        issued=when(source.issued) if source.issued else None,
        issued_inferred=source.inferred.get("issued", ""),
        lineage=lineage_links(desk, identifier),
        origin=desk.link("publications", desk.briefing.lineages[identifier].origin),
        reliability=reliability or "",
        address=source.url or "",
        archive_address=source.archive_url or "",
        retracted=source.retracted.reason if source.retracted else "",
        passages=tuple(
            cited_passage(desk, source, number, index, key, tuple(marks))
            for index, (key, marks) in enumerate(cited.items())
        ),
    )


def lineage_links(desk: Desk, identifier: str) -> tuple[Link, ...]:
    """The publications that a source's words came through, nearest first; only one where it is its own origin."""
    records = desk.briefing.records
    lineage = desk.briefing.lineages[identifier]
    chain = [records.sources[step].publication for step in lineage.sources]
    chain.append(lineage.origin)
    return tuple(desk.link("publications", publication) for publication in dict.fromkeys(chain))


def cited_passage(
    desk: Desk, source: Source, number: int, index: int, key: PassageKey, marks: tuple[Mark, ...]
) -> CitedPassage:
    """One passage of a source, as the evidence lock says it stands."""
    _, words, locator = key
    letter = letters(index)
    anchor = f"ref-{number}{letter}"
    if not words:
        return CitedPassage(letter, anchor, "", "", "whole", source.url or "", marks, locator)
    proof = desk.briefing.evidence.proof(source.id, words)
    if proof is None:
        passage = parse_passage(words)
        return CitedPassage(letter, anchor, passage.start, passage.end or "", "unverified", source.url or "", marks, locator)
    address = source.url + fragment(proof.start, proof.end) if source.url else ""
    return CitedPassage(letter, anchor, proof.start, proof.end or "", "verified", address, marks, locator)
