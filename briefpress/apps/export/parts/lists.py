"""Events, claims, sources and origins -> one line each, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.apps.export.blocks import bullets, counted_heading, numbered
from briefpress.apps.export.parts.claims import origins_short
from briefpress.apps.export.pieces import (
    Nodes,
    amount,
    aside,
    badge,
    between,
    dotted,
    link_to,
    links,
    reliability,
    run,
    spaced_out,
    speaker_links,
    stance,
    when_words,
)  # fmt: skip
from briefpress.model.prose.tree import Block, Strong
from briefpress.press.views.claim_lines import ClaimLine
from briefpress.press.views.shape import EventLine, Link
from briefpress.press.views.source_lines import OriginLine, SourceLine


def event_lines(events: Iterable[EventLine], here: str = "") -> list[Block]:
    """Events in a list; ``here`` is the page itself, which its lists need not name again."""
    return numbered(_event(one, here) for one in events)


def _event(one: EventLine, here: str) -> Nodes:
    return dotted(
        when_words(one.when),
        link_to(one.link),
        one.type,
        links(to for to in one.places if to.path != here),
        links(to for to in one.actors if to.path != here),
        one.detail,
        f"killed: {one.toll}" if one.toll else "",
        badge(one.word),
        badge(one.grade),
    )


def event_section(words: str, anchor: str, events: tuple[EventLine, ...], here: str = "") -> list[Block]:
    """A titled list of events, or nothing."""
    return [counted_heading(anchor, words, len(events)), *event_lines(events, here)] if events else []


def claim_section(words: str, anchor: str, claims: tuple[ClaimLine, ...]) -> list[Block]:
    """A titled list of claims, or nothing."""
    return [counted_heading(anchor, words, len(claims)), *numbered(map(claim_words_line, claims))] if claims else []


def claim_words_line(one: ClaimLine, *, with_speaker: bool = False) -> Nodes:
    """A claim said in one line, away from its event."""
    speaker = run(speaker_links(one.speakers), ":") if with_speaker else ()
    return dotted(
        when_words(one.said),
        spaced_out(speaker, stance(one.stance), one.what, badge(one.state), badge(one.word)),
        link_to(one.link),
        origins_short(one.origins, at_most=one.at_most),
    )


def source_lines(sources: Iterable[SourceLine]) -> list[Block]:
    """Sources in a list."""
    return numbered(map(_source, sources))


def _source(one: SourceLine) -> Nodes:
    return dotted(
        when_words(one.issued) or "no date",
        spaced_out(link_to(one.link), badge("retracted") if one.retracted else ()),
        run(lineage(one.lineage), () if one.origin_stated else aside("names no origin")),
        links(one.authors),
        one.genre if one.genre != "news" else "",
        amount(one.claims, "claim"),
        amount(one.events, "event"),
        badge(f"{one.verified} of {one.passages} passages verified" if one.passages else ""),
        reliability(one.reliability),
    )


def lineage(chain: Iterable[Link]) -> Nodes:
    """Whose words these are: the publication, and what it carries, back to the origin."""
    return between(" carrying ", map(link_to, chain))


def origin_lines(origins: Iterable[OriginLine]) -> list[Block]:
    """The origins, each with the number of its sources and the publications that print them."""
    return bullets(
        dotted(
            link_to(one.origin),
            run(Strong((str(one.sources),)), " source" if one.sources == 1 else " sources"),
            run("printed by ", links(one.printed_by)),
        )
        for one in origins
    )
