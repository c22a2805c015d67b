"""a publication -> PublicationView: what it issued, whose words it carried, and its figures beside the others'."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.claim_lines import ClaimLine
from briefpress.views.shape import EventLine, Head, Link, MentionLine, Reference, Upkeep
from briefpress.views.source_lines import SourceLine


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A count as somebody gives it, and the publications that print it; ``here`` where this one does."""

    count: str
    speakers: tuple[Link, ...]
    printed_by: tuple[Link, ...]
    here: bool
    state: str


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """One count of an event: its figures in this publication and elsewhere; ``link`` leads to the row."""

    link: Link
    outcome: str
    subject: tuple[Link, ...]
    figures: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """An event that its sources report; ``first``: none is earlier, ``alone``: no other publication reports it."""

    event: EventLine
    first: bool
    alone: bool
    rows: tuple[ReportedRow, ...]


@dataclass(frozen=True, slots=True)
class PublicationView:
    """``carried_by`` are the sources of others whose words go back to it; ``speaks`` the claims it makes itself."""

    head: Head
    name: str
    type: str
    country: str
    owner: str
    address: str
    reliability: str
    reliability_reason_html: str
    sources: tuple[SourceLine, ...]
    carried_by: tuple[SourceLine, ...]
    speaks: tuple[ClaimLine, ...]
    reported: tuple[ReportedEvent, ...]
    body_html: str
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]
