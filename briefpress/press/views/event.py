"""an event -> EventView: what, when, where, who, and the claims side by side."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Event
from briefpress.plan.plan import SitePage
from briefpress.press.charts.drawing import MapDrawing
from briefpress.press.charts.located import locator_map
from briefpress.press.charts.ranges import RangeChart, range_charts
from briefpress.press.views.claims import claim_sections
from briefpress.press.views.contradiction import contradiction_links
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import event_line, event_origins, event_type, mention_lines, relation_lines, upkeep
from briefpress.press.views.references import references
from briefpress.press.views.shape import (
    ClaimSection,
    EventLine,
    Head,
    Link,
    Mark,
    MentionLine,
    Reference,
    RelationLine,
    Upkeep,
    When,
)  # fmt: skip
from briefpress.press.views.wording import when


class PlaceLine(Struct, frozen=True):
    """Where it happened: the place, what it lies within up to the country, how exactly that is meant (1 to 3)."""

    place: Link
    within: tuple[Link, ...]
    precision: int
    note_html: str


class ActorLine(Struct, frozen=True):
    """Who took part, in which role."""

    actor: Link
    role: str
    note_html: str


class EventView(Struct, frozen=True):
    """``counted_with`` is the parent whose toll this one is part of; ``disputes`` counts what is disputed here.

    ``sources`` counts the sources cited on the event, ``origins`` are their independent origins, and at most so many
    where ``origins_at_most``. ``date_word`` and ``place_word`` say how claims dispute the record's own date or places.
    ``earlier`` and ``later`` are its neighbours in the order of dates.
    """

    head: Head
    title: str
    type: str
    class_: str
    when: When
    date_inferred_html: str
    places: tuple[PlaceLine, ...]
    locator: MapDrawing | None
    actors: tuple[ActorLine, ...]
    grade: str
    grade_reason_html: str
    header_marks: tuple[Mark, ...]
    sections: tuple[ClaimSection, ...]
    ranges: tuple[RangeChart, ...]
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
    contradictions: tuple[Link, ...]
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    sources: int
    origins: tuple[Link, ...]
    origins_at_most: bool
    references: tuple[Reference, ...]


def event_view(briefing: Briefing, page: SitePage) -> EventView:
    """The page of an event; citations are numbered from top to bottom: header, claims, text, relations."""
    desk = Desk(briefing, page)
    linked = briefing.events[page.id]
    event = linked.record
    label, class_ = event_type(briefing, event)
    known = event_origins(briefing, event.id)
    earlier, later = _neighbours(desk, event)
    own = {dispute.property: dispute.word for dispute in linked.disputes if dispute.with_header}
    return EventView(
        head=desk.head(event.title, desk.opening(event), desk.index("events", "Events")),
        title=event.title,
        type=label,
        class_=class_,
        when=when(event.date),
        date_inferred_html=desk.inline(event.inferred.get("date")),
        places=place_lines(desk, event),
        locator=locator_map(desk, ((named.place, int(named.precision)) for named in event.places if named.place)),
        actors=actor_lines(desk, event),
        grade=event.grade or "",
        grade_reason_html=desk.inline(event.grade_reason),
        header_marks=desk.marks(event.cite),
        sections=claim_sections(desk, linked),
        ranges=range_charts(desk, linked),
        disputes=sum(dispute.word == "disputed" for dispute in linked.disputes),
        differing=sum(dispute.word == "differ" for dispute in linked.disputes),
        date_word=own.get("date", ""),
        place_word=own.get("place", ""),
        body_html=desk.body(event),
        parent=event_line(desk, event.part_of) if event.part_of and event.part_of in briefing.events else None,
        counted_with_parent=event.counted_with == "parent",
        parts=tuple(event_line(desk, part) for part in linked.parts),
        relations=relation_lines(desk, "events", event.id),
        earlier=earlier,
        later=later,
        contradictions=contradiction_links(desk, "events", event.id),
        mentions=mention_lines(
            desk, "events", event.id, lambda mention: mention.field in ("part_of", "relations", "sides")
        ),
        themes=event.themes,
        upkeep=upkeep(desk, event),
        sources=len(briefing.shelves.reports.get(event.id, ())),
        origins=tuple(desk.speaker(origin) for origin in known.publications),
        origins_at_most=known.at_most,
        references=references(desk),
    )


def place_lines(desk: Desk, event: Event) -> tuple[PlaceLine, ...]:
    """Where the record says that it happened."""
    above = desk.briefing.containment.above
    return tuple(
        PlaceLine(
            desk.link("places", named.place) if named.place else Link(named.wording),
            tuple(desk.link("places", container) for container in above.get(named.place or "", ())),
            int(named.precision),
            desk.inline(named.note),
        )
        for named in event.places
    )


def actor_lines(desk: Desk, event: Event) -> tuple[ActorLine, ...]:
    """Who the record says took part."""
    roles = desk.briefing.records.config.vocabulary.roles
    return tuple(
        ActorLine(
            desk.link("actors", involved.actor),
            roles[involved.role].label if involved.role in roles else involved.role or "",
            desk.inline(involved.note),
        )
        for involved in event.actors
    )


def _neighbours(desk: Desk, event: Event) -> tuple[Link | None, Link | None]:
    """The events before and after it in the order of dates."""
    order, position = desk.briefing.order, desk.briefing.positions[event.id]
    earlier = desk.link("events", order[position - 1]) if position else None
    later = desk.link("events", order[position + 1]) if position + 1 < len(order) else None
    return earlier, later
