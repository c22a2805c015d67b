"""sources -> the lines that lists of them are made of."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.press.views.desk import NOWHERE, Desk
from briefpress.press.views.references import lineage_links
from briefpress.press.views.shape import Link, When
from briefpress.press.views.wording import when


class SourceLine(Struct, frozen=True):
    """A source in a list.

    ``lineage`` is the publications its words came through, nearest first; ``origin_stated`` is false where the source
    names neither a wire nor an original. ``passages`` counts the different passages cited, ``verified`` those proved;
    ``claims`` the claims it carries, ``events`` the events that cite it. ``retracted`` is the reason, if it was.
    """

    link: Link
    publication: Link
    authors: tuple[Link, ...]
    issued: When | None
    genre: str
    lineage: tuple[Link, ...]
    origin: Link
    origin_stated: bool
    passages: int
    verified: int
    claims: int
    events: int
    reliability: str
    retracted: str


class OriginLine(Struct, frozen=True):
    """The sources of one origin: how many, and the publications that printed them."""

    origin: Link
    sources: int
    printed_by: tuple[Link, ...]


def source_line(desk: Desk, identifier: str) -> SourceLine:
    """A source in a list."""
    return _line(desk.briefing, identifier)


@memoize
def _line(briefing: Briefing, identifier: str) -> SourceLine:
    """The line of a source, the same on every page."""
    desk = Desk(briefing, NOWHERE)
    source = briefing.records.sources[identifier]
    lineage = briefing.lineages[identifier]
    cited = {
        (citing.citation.passage, citing.citation.page, citing.citation.at)
        for citing in briefing.citings.get(identifier, ())
    }
    return SourceLine(
        link=desk.link("sources", identifier),
        publication=desk.link("publications", source.publication),
        authors=tuple(map(desk.author, source.authors)),
        issued=when(source.issued) if source.issued else None,
        genre=source.genre,
        lineage=lineage_links(desk, identifier),
        origin=desk.link("publications", lineage.origin),
        origin_stated=lineage.stated,
        passages=len(cited),
        verified=sum(briefing.evidence.proof(identifier, words) is not None for words, *_ in cited if words),
        claims=len(briefing.shelves.carried.get(identifier, ())),
        events=len(briefing.events_of.get(("sources", identifier), ())),
        reliability=source.reliability or "",
        retracted=desk.plain(source.retracted.reason) if source.retracted else "",
    )


def origin_lines(desk: Desk) -> tuple[OriginLine, ...]:
    """Every origin, the one with most sources first."""
    shelves = desk.briefing.shelves
    ordered = sorted(shelves.origin_of.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(OriginLine(desk.link("publications", who), len(own), _printed_by(desk, own)) for who, own in ordered)


def _printed_by(desk: Desk, sources: Iterable[str]) -> tuple[Link, ...]:
    records = desk.briefing.records.sources
    return tuple(
        desk.link("publications", publication)
        for publication in dict.fromkeys(records[source].publication for source in sources)
    )
