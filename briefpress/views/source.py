"""a source -> SourceView: where its words come from, and every cited passage with what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.claim_lines import ClaimLine
from briefpress.views.shape import Head, Link, MentionLine, Reference, Upkeep, When
from briefpress.views.source_lines import SourceLine


@dataclass(frozen=True, slots=True)
class LineageStep:
    """One step back: the source (None for a wire, of which only the publication is known), and how it is reached.

    ``how`` is "itself", "reprints" or "carries" (the step before reprints this one, or carries this wire).
    """

    how: str
    source: Link | None
    publication: Link
    inferred: str


@dataclass(frozen=True, slots=True)
class SupportLine:
    """What a passage supports: the record and the field; for a claim ``link`` leads to it and ``what`` says it."""

    kind: str
    link: Link
    field: str
    what: str


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A cited passage; ``state`` is "verified", "unverified", or "whole" where the whole source is cited.

    ``address`` leads to the very words where they are proved and the source has an address.
    """

    anchor: str
    start: str
    end: str
    locator: str
    state: str
    address: str
    supports: tuple[SupportLine, ...]


@dataclass(frozen=True, slots=True)
class AffectedClaim:
    """A claim that rests on a retracted source; ``remaining`` counts the other reports of it that still stand."""

    claim: ClaimLine
    remaining: int


@dataclass(frozen=True, slots=True)
class RetractionView:
    on: When
    reason: str
    affected: tuple[AffectedClaim, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """``passages`` stand in the order of the text, those not proved last. ``reliability_of`` is "source" or
    "publication": whose grade it is. ``same_origin`` leaves out the reprints.
    """

    head: Head
    title: str
    publication: Link
    authors: tuple[str, ...]
    type: str
    genre: str
    language: str
    issued: When | None
    issued_inferred: str
    accessed: When | None
    address: str
    archive_address: str
    reliability: str
    reliability_reason_html: str
    reliability_of: str
    lineage: tuple[LineageStep, ...]
    origin: Link
    origin_stated: bool
    reprints: tuple[SourceLine, ...]
    same_origin: tuple[SourceLine, ...]
    retraction: RetractionView | None
    claims: int
    verified: int
    passages: tuple[SourcePassage, ...]
    body_html: str
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]
