"""HomeView -> blocks: what this is, how much is in it, where sources disagree most, what came last."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, facts, heading, item_list, paragraph, title
from briefpress.apps.export.parts.claims import origin_count, origins_short
from briefpress.apps.export.parts.lists import event_list, origin_list
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import (
    Nodes,
    aside,
    badge,
    dotted,
    link_to,
    phrase,
    spaced_out,
    speaker_nodes,
    stance,
)  # fmt: skip
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Block, Plain, Strong
from briefpress.press.views.disagreement import Disagreement, Side
from briefpress.press.views.home import HomeView, KeyFigures
from briefpress.press.views.wording import amount

_ABOUT = {
    "toll": "in total",
    "responsible": "who did it",
    "participants": "who took part",
    "date": "when",
    "place": "where",
    "loss": "losses",
    "account": "what happened",
}


def home_blocks(view: HomeView) -> Iterator[Block]:
    """The way in."""
    yield title(view.title)
    yield from paragraph(view.period)
    yield from paragraph(view.subtitle)
    figures = view.figures
    yield from paragraph(
        "Sources contradict each other, and they copy each other. This briefing compares "
        f"{amount(figures.claims, 'claim')} from {amount(figures.sources, 'source')}, traced back to "
        f"{origin_count(figures.origins, at_most=True)}. Every claim names its speaker and cites the passage that "
        "reports it."
    )
    yield from facts(_figures(figures))
    if figures.parts or figures.background:
        yield from paragraph(
            f"Violent incidents are counted without their parts ({figures.parts}) and without background events whose "
            f"start no source dates ({figures.background})."
        )
    if view.disagreements:
        yield heading(2, "disagreements", "Largest disputes")
        yield from item_list([_disagreement(one) for one in view.disagreements])
        differing = figures.differing
        more = f", and {amount(differing, 'point that differs', 'points that differ')}" if differing else ""
        every = "1 dispute" if figures.disputes == 1 else f"All {figures.disputes} disputes"
        yield from _all(f"{every}{more}", "disputes")
    yield heading(2, "latest", "Latest events")
    yield from event_list(view.latest) or paragraph("No events are recorded yet.")
    if view.latest:
        yield from _all("Full chronology", "chronology")
        yield from year_list(view.years)
    yield from _ends(view)


def _ends(view: HomeView) -> Iterator[Block]:
    if view.origins:
        yield heading(2, "origins", "Origins of the reporting")
        yield from paragraph(
            "A report that many outlets carry has one origin. Sources are counted under the publication where their "
            "text first appeared."
        )
        yield from origin_list(view.origins)
        yield from _all("All sources", "sources")
    if view.actors:
        yield heading(2, "actors", "Most frequently named actors")
        yield from bullet_list(
            phrase(link_to(one.actor), aside(str(one.events)), aside(one.type)) for one in view.actors
        )
        yield from _all("All actors", "actors")
    yield from bullet_list(map(link_to, view.pages))


def _all(words: str, folder: str) -> list[Block]:
    return paragraph(PageLink(words, f"{folder}/index.html"))


def _figures(figures: KeyFigures) -> Iterator[tuple[str, tuple[str]]]:
    named = (
        ("dated violent incident", "dated violent incidents", figures.violent_incidents),
        ("development", "developments", figures.developments),
        ("toll claim", "toll claims", figures.toll_claims),
        ("dispute", "disputes", figures.disputes),
        ("source cited", "sources cited", figures.sources),
        ("independent origin at most", "independent origins at most", figures.origins),
        ("organisation", "organisations", figures.organisations),
        ("person", "people", figures.people),
        ("place", "places", figures.places),
    )
    return ((one if number == 1 else many, (f"{number:,}",)) for one, many, number in named)


def _disagreement(one: Disagreement) -> tuple[Block, ...]:
    line = dotted(Strong(link_to(one.link)), one.when.text, one.about or _ABOUT[one.property], badge(one.word))
    return Plain(line), *bullet_list(map(_side, one.sides))


def _side(side: Side) -> Nodes:
    speaker = (
        "our record" if side.header else phrase(speaker_nodes(side.speakers), aside(speaker_nodes(side.spokesman)))
    )
    origins = aside(origins_short(side.origins, at_most=side.at_most)) if side.origins else ()
    return phrase(spaced_out(speaker, stance(side.stance, several=side.several), side.value), origins)
