"""The table of the passages that claims cite."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.press.views.document.contract_claims import CitationData
from briefpress.press.views.document.pieces import citations_data
from briefpress.press.views.exports.table import BOOLEAN, INTEGER, STRING, Column, Definition


class _Cited(Struct, frozen=True):
    event: str
    claim: int
    position: int
    citation: CitationData


_CITATION: tuple[Column[_Cited], ...] = (
    Column("event", STRING, "The event.", lambda each: each.event),
    Column("claim", INTEGER, "The claim's position in the event's claims, from 0.", lambda each: each.claim),
    Column("position", INTEGER, "The citation's position in the claim, from 0.", lambda each: each.position),
    Column("source", STRING, "The source cited.", lambda each: each.citation["source"], "sources"),
    Column(
        "start",
        STRING,
        "The first words of the passage; empty if the whole source is cited.",
        lambda each: each.citation["start"],
    ),
    Column(
        "end",
        STRING,
        "The last words of the passage; empty if the first words are the whole passage.",
        lambda each: each.citation["end"],
    ),
    Column(
        "verified",
        BOOLEAN,
        "Whether the passage was found in the source's text.",
        lambda each: each.citation["verified"],
    ),
)


def _citations(briefing: Briefing) -> Iterator[_Cited]:
    for event in briefing.events.values():
        for linked in event.claims:
            for position, citation in enumerate(citations_data(linked.citations, briefing.evidence)):
                yield _Cited(linked.event, linked.index, position, citation)


CITATIONS = Definition(
    "citations",
    "Citations of claims",
    "The passages that claims cite, one per row.",
    ("event", "claim", "position"),
    _CITATION,
    _citations,
    parent="claims",
)
