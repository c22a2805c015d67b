"""Events, claims, sources and origins -> one line each, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.apps.export.blocks import bullet_list, counted_heading, numbered_list
from briefpress.apps.export.parts.claims import origins_short
from briefpress.apps.export.pieces import (
    Nodes,
    aside,
    badge,
    between,
    dotted,
    link_to,
    links,
    phrase,
    reliability,
    spaced_out,
    speaker_nodes,
    stance,
    when_words,
)  # fmt: skip
from briefpress.model.prose.tree import Block, Strong
from briefpress.press.views.claim_lines import ClaimLine
from briefpress.press.views.shape import EventLine, Link
from briefpress.press.views.source_lines import OriginLine, SourceLine
from briefpress.press.views.wording import amount


def event_list(events: Iterable[EventLine], here: str = "") -> list[Block]:
    """Events in a list; ``here`` is the page itself, which its lists need not name again."""
    return numbered_list(_event(one, here) for one in events)


def _event(one: EventLine, here: str) -> Nodes:
    return dotted(
        when_words(one.when),
        link_to(one.link),
        one.type,
        links(to for to in one.places if to.path != here),
        links(to for to in one.actors if to.path != here),
        one.detail,
        spaced_out(one.figure.text, badge(one.figure.word)) if one.figure else "",
        f"disputed: {one.disputed}" if one.disputed else "",
        f"record: {one.grade}" if one.grade else "",
    )


def event_section(words: str, anchor: str, events: tuple[EventLine, ...], here: str = "") -> list[Block]:
    """A titled list of events, or nothing."""
    return [counted_heading(anchor, words, len(events)), *event_list(events, here)] if events else []


def claim_section(words: str, anchor: str, claims: tuple[ClaimLine, ...], *, with_speaker: bool = False) -> list[Block]:
    """A titled list of claims, or nothing."""
    lines = [claim_words_line(claim, with_speaker=with_speaker) for claim in claims]
    return [counted_heading(anchor, words, len(claims)), *numbered_list(lines)] if claims else []


def claim_words_line(one: ClaimLine, *, with_speaker: bool = False) -> Nodes:
    """A claim said in one line, away from its event."""
    speaker = phrase(speaker_nodes(one.speakers), ":") if with_speaker else ()
    return dotted(
        phrase("said ", when_words(one.said)) if one.said else one.reported,
        spaced_out(
            speaker,
            stance(one.stance, several=one.several),
            one.what,
            aside(one.hedge),
            badge(one.state),
            badge(one.word),
        ),
        link_to(one.link),
        phrase("restates ", link_to(one.restates)) if one.restates else origins_short(one.origins, at_most=one.at_most),
    )


def source_list(sources: Iterable[SourceLine]) -> list[Block]:
    """Sources in a list."""
    return numbered_list(map(_source, sources))


def _source(one: SourceLine) -> Nodes:
    return dotted(
        when_words(one.issued) or "undated",
        spaced_out(link_to(one.link), badge("retracted") if one.retracted else ()),
        phrase(lineage(one.lineage), () if one.origin_stated else aside("origin not stated")),
        links(one.authors),
        one.genre if one.genre != "news" else "",
        amount(one.claims, "claim"),
        amount(one.events, "event"),
        badge(f"{one.verified} of {amount(one.passages, 'passage')} verified" if one.passages else ""),
        reliability(one.reliability),
    )


def lineage(chain: Iterable[Link]) -> Nodes:
    """Whose words these are: the publication, and what it carries, back to the origin."""
    return between(" carrying ", map(link_to, chain))


def origin_list(origins: Iterable[OriginLine]) -> list[Block]:
    """The origins, each with the number of its sources and the publications that print them."""
    return bullet_list(
        dotted(
            link_to(one.origin),
            phrase(Strong((str(one.sources),)), " source" if one.sources == 1 else " sources"),
            phrase(
                "published by ",
                links(one.printed_by),
                f" and {one.more_printed} more" if one.more_printed else "",
                f"; the editors infer the origin of {one.inferred}" if one.inferred else "",
            ),
        )
        for one in origins
    )
