"""The view of an event: its header and its claims side by side."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText
from briefpress.model.record import Event
from briefpress.plan.site_page import SitePage
from briefpress.press.charts.locate import locator_map
from briefpress.press.charts.map_drawing import MapDrawing
from briefpress.press.charts.ranges import RangeChart, range_charts
from briefpress.press.views.claims import claim_sections
from briefpress.press.views.contradiction import contradiction_links
from briefpress.press.views.event_opening import event_opening
from briefpress.press.views.figures import toll_figures
from briefpress.press.views.lede import lede
from briefpress.press.views.lines import event_line, event_origins, event_type, mention_lines, relation_lines, upkeep
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.press.views.shape import (
    ClaimSection,
    EventLine,
    Figure,
    Head,
    Link,
    Mark,
    MentionLine,
    Reference,
    RelationLine,
    Support,
    Upkeep,
    When,
)  # fmt: skip
from briefpress.press.views.support import common_support
from briefpress.press.views.terms import term_meaning
from briefpress.press.views.voices import origin_links
from briefpress.press.views.wording import when

# So many figures are in the header; the table of claims has all.
MOST_FIGURES = 4


class PlaceLine(Struct, frozen=True):
    """Where it happened: the place, the areas containing it up to the country, and the precision (1 to 3)."""

    place: Link
    within: tuple[Link, ...]
    precision: int
    note: PageText


class ActorLine(Struct, frozen=True):
    """A participant and its role."""

    actor: Link
    role: str
    note: PageText


class EventView(Struct, frozen=True):
    """An event's page. ``counted_with_parent``: its figures are included in those of its parent.

    ``lede`` opens the page, ``toll`` has all its figures. ``disputes`` and ``differing`` are numbers. ``sources``:
    number of sources cited. ``origins``: their independent
    origins, an upper bound if ``origins_at_most``. ``date_word`` and ``place_word`` say how claims dispute the record's
    own date or places. ``support``: what most claims share. ``earlier`` and ``later``: neighbours by date.
    """

    head: Head
    title: str
    type: str
    class_: str
    when: When
    date_inferred: PageText
    lede: PageText
    toll: tuple[Figure, ...]
    places: tuple[PlaceLine, ...]
    locator: MapDrawing | None
    actors: tuple[ActorLine, ...]
    grade: str
    grade_meaning: str
    grade_reason: PageText
    header_marks: tuple[Mark, ...]
    sections: tuple[ClaimSection, ...]
    support: Support | None
    ranges: tuple[RangeChart, ...]
    disputes: int
    differing: int
    date_word: str
    place_word: str
    body: PageText
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
    """The view of an event's page. Citations are numbered from top to bottom: lede, header, text, claims, relations."""
    context = PageContext(briefing, page)
    linked = briefing.events[page.id]
    event = linked.record
    label, class_ = event_type(briefing, event)
    known = event_origins(briefing, event.id)
    earlier, later = _neighbours(context, event)
    opening = lede(context, linked)
    header_marks, body = context.marks(event.cite), context.body(event)
    sections = claim_sections(context, linked)
    own = {dispute.property: dispute.word for dispute in linked.disputes if dispute.with_header}
    return EventView(
        head=context.head(event.title, event_opening(context, linked), context.index("events", "Events")),
        title=event.title,
        type=label,
        class_=class_,
        when=when(event.date),
        lede=opening,
        toll=toll_figures(context, linked),
        date_inferred=context.inline(event.inferred.get("date")),
        places=place_lines(context, event),
        locator=locator_map(context, ((named.place, int(named.precision)) for named in event.places if named.place)),
        actors=actor_lines(context, event),
        grade=event.grade or "",
        grade_meaning=term_meaning(event.grade or ""),
        grade_reason=context.inline(event.grade_reason),
        header_marks=header_marks,
        sections=sections,
        support=common_support(row for section in sections for row in section.rows),
        ranges=range_charts(context, linked),
        disputes=sum(dispute.word == "disputed" for dispute in linked.disputes),
        differing=sum(dispute.word == "differ" for dispute in linked.disputes),
        date_word=own.get("date", ""),
        place_word=own.get("place", ""),
        body=body,
        parent=event_line(context, event.part_of) if event.part_of and event.part_of in briefing.events else None,
        counted_with_parent=event.counted_with == "parent",
        parts=tuple(event_line(context, part) for part in linked.parts),
        relations=relation_lines(context, "events", event.id),
        earlier=earlier,
        later=later,
        contradictions=contradiction_links(context, "events", event.id),
        mentions=mention_lines(
            context, "events", event.id, lambda mention: mention.field in ("part_of", "relations", "sides")
        ),
        themes=event.themes,
        upkeep=upkeep(context, event),
        sources=len(briefing.source_index.reports.get(event.id, ())),
        origins=origin_links(context, known),
        origins_at_most=known.at_most,
        references=references(context),
    )


def place_lines(context: PageContext, event: Event) -> tuple[PlaceLine, ...]:
    """The places in the record's header."""
    above = context.briefing.containment.above
    return tuple(
        PlaceLine(
            context.link("places", named.place) if named.place else Link(named.wording),
            tuple(context.link("places", container) for container in above.get(named.place or "", ())),
            int(named.precision),
            context.inline(named.note),
        )
        for named in event.places
    )


def actor_lines(context: PageContext, event: Event) -> tuple[ActorLine, ...]:
    """The actors in the record's header."""
    roles = context.briefing.records.config.vocabulary.roles
    return tuple(
        ActorLine(
            context.link("actors", involved.actor),
            roles[involved.role].label if involved.role in roles else involved.role or "",
            context.inline(involved.note),
        )
        for involved in event.actors
    )


def _neighbours(context: PageContext, event: Event) -> tuple[Link | None, Link | None]:
    """The events before and after it by date."""
    order, position = context.briefing.order, context.briefing.positions[event.id]
    earlier = context.link("events", order[position - 1]) if position else None
    later = context.link("events", order[position + 1]) if position + 1 < len(order) else None
    return earlier, later
