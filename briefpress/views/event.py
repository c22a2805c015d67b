"""an event -> EventView: what, when, where, who, and the claims side by side."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.link.briefing import Briefing
from briefpress.plan import Page
from briefpress.views.claims import sections
from briefpress.views.desk import Desk
from briefpress.views.lines import event_line, mention_lines, relation_lines, upkeep
from briefpress.views.references import references
from briefpress.views.shape import (
    ClaimSection, EventLine, Head, Link, Mark, MentionLine, Reference, RelationLine, Upkeep, When,
)  # fmt: skip
from briefpress.views.wording import when


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Where it happened: the place, what it lies within up to the country, how exactly that is meant (1 to 3)."""

    place: Link
    within: tuple[Link, ...]
    precision: int
    note_html: str


@dataclass(frozen=True, slots=True)
class ActorLine:
    actor: Link
    role: str
    note_html: str


@dataclass(frozen=True, slots=True)
class EventView:
    """``counted_with`` is the parent whose toll this one is part of; ``disputes`` counts what is disputed here.

    ``origins`` are the independent origins of everything the page cites; ``sources`` counts the sources.
    """

    head: Head
    title: str
    type: str
    class_: str
    when: When
    date_inferred: str
    places: tuple[PlaceLine, ...]
    actors: tuple[ActorLine, ...]
    grade: str
    grade_reason_html: str
    header_marks: tuple[Mark, ...]
    sections: tuple[ClaimSection, ...]
    disputes: int
    differing: int
    date_word: str
    place_word: str
    body_html: str
    parent: EventLine | None
    counted_with_parent: bool
    parts: tuple[EventLine, ...]
    relations: tuple[RelationLine, ...]
    earlier: Link | None
    later: Link | None
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    sources: int
    origins: tuple[Link, ...]
    references: tuple[Reference, ...]


def event_view(briefing: Briefing, page: Page) -> EventView:
    desk = Desk(briefing, page)
    linked = briefing.events[page.id]
    event = linked.record
    words = briefing.records.config.vocabulary
    kind = words.event_types.get(event.type)
    header_marks = desk.marks(event.cite)
    claims = sections(desk, linked)
    body = desk.body(event)
    relations = relation_lines(desk, "events", event.id)
    cited = [source for source in desk.cited if source in briefing.lineages]
    ordered = list(briefing.events)
    position = ordered.index(event.id)
    disputed = {dispute.property: dispute.word for dispute in linked.disputes if dispute.with_header}
    return EventView(
        head=desk.head(event.title, desk.opening(event), desk.index("events", "Events")),
        title=event.title,
        type=kind.label if kind else event.type,
        class_=kind.class_ if kind else "",
        when=when(event.date),
        date_inferred=event.inferred.get("date", ""),
        places=tuple(
            PlaceLine(
                desk.link("places", named.place) if named.place else Link(f"“{named.words}”"),
                tuple(desk.link("places", above) for above in briefing.containment.above.get(named.place or "", ())),
                int(named.precision),
                desk.inline(named.note),
            )
            for named in event.places
        ),
        actors=tuple(
            ActorLine(
                desk.link("actors", involved.actor),
                words.roles[involved.role].label if involved.role in words.roles else involved.role or "",
                desk.inline(involved.note),
            )
            for involved in event.actors
        ),
        grade=event.grade or "",
        grade_reason_html=desk.inline(event.grade_reason),
        header_marks=header_marks,
        sections=claims,
        disputes=sum(dispute.word == "disputed" for dispute in linked.disputes),
        differing=sum(dispute.word == "differ" for dispute in linked.disputes),
        date_word=disputed.get("date", ""),
        place_word=disputed.get("place", ""),
        body_html=body,
        parent=event_line(desk, event.part_of) if event.part_of and event.part_of in briefing.events else None,
        counted_with_parent=event.counted_with == "parent",
        parts=tuple(event_line(desk, part) for part in linked.parts),
        relations=relations,
        earlier=desk.link("events", ordered[position - 1]) if position else None,
        later=desk.link("events", ordered[position + 1]) if position + 1 < len(ordered) else None,
        mentions=mention_lines(desk, "events", event.id),
        themes=event.themes,
        upkeep=upkeep(desk, event),
        sources=len(cited),
        origins=tuple(desk.speaker(origin) for origin in sorted({briefing.lineages[s].origin for s in cited})),
        references=references(desk),
    )
