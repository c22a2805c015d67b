"""Lines of lists of sources and origins."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.press.views.page_context import ROOT_PAGE, PageContext
from briefpress.press.views.references import lineage_links
from briefpress.press.views.shape import Link, When
from briefpress.press.views.wording import when


class SourceLine(Struct, frozen=True):
    """A source in a list.

    ``lineage``: publications from the source to its origin, nearest first. ``origin_stated``: it names a wire or an
    original. Numbers: ``passages`` different passages cited, ``verified`` of them verified, ``claims`` it carries,
    ``events`` that cite it. ``retracted``: the reason, or "".
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
    """An origin with the number of its sources and the first publications that printed them.

    ``more_printed`` is the number of the other publications.

    For ``inferred`` of the sources, the editors only infer that this is their origin.
    """

    origin: Link
    sources: int
    printed_by: tuple[Link, ...]
    more_printed: int
    inferred: int


def source_line(context: PageContext, identifier: str) -> SourceLine:
    """A source in a list."""
    return _line(context.briefing, identifier)


@memoize
def _line(briefing: Briefing, identifier: str) -> SourceLine:
    """A source's line is the same on every page and is built once."""
    context = PageContext(briefing, ROOT_PAGE)
    source = briefing.records.sources[identifier]
    lineage = briefing.lineages[identifier]
    cited = {
        (citing.citation.passage, citing.citation.page, citing.citation.at)
        for citing in briefing.citations_of.get(identifier, ())
    }
    return SourceLine(
        link=context.link("sources", identifier),
        publication=context.link("publications", source.publication),
        authors=tuple(map(context.author, source.authors)),
        issued=when(source.issued) if source.issued else None,
        genre=source.genre,
        lineage=lineage_links(context, identifier),
        origin=lineage_links(context, identifier)[-1],
        origin_stated=lineage.stated,
        passages=len(cited),
        verified=sum(briefing.evidence.proof(identifier, words) is not None for words, *_ in cited if words),
        claims=len(briefing.source_index.carried.get(identifier, ())),
        events=len(briefing.events_of.get(("sources", identifier), ())),
        reliability=source.reliability or "",
        retracted=context.plain(source.retracted.reason) if source.retracted else "",
    )


# The publications named with an origin; a wire may be printed by hundreds.
_PRINTED = 12


def origin_lines(context: PageContext) -> tuple[OriginLine, ...]:
    """All origins, the one with the most sources first."""
    origin_of = context.briefing.source_index.origin_of
    ordered = sorted(origin_of.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_origin_line(context, who, own) for who, own in ordered)


def _origin_line(context: PageContext, origin: str, own: tuple[str, ...]) -> OriginLine:
    printed = _printed_by(context, own)
    return OriginLine(
        origin=context.link("publications", origin),
        sources=len(own),
        printed_by=printed[:_PRINTED],
        more_printed=len(printed[_PRINTED:]),
        inferred=inferred_sources(context, own),
    )


def inferred_sources(context: PageContext, sources: Iterable[str]) -> int:
    """How many of the sources have an origin that the editors only infer."""
    return sum(context.briefing.lineages[source].inferred for source in sources)


def _printed_by(context: PageContext, sources: Iterable[str]) -> tuple[Link, ...]:
    records = context.briefing.records.sources
    return tuple(
        context.link("publications", publication)
        for publication in dict.fromkeys(records[source].publication for source in sources)
    )
