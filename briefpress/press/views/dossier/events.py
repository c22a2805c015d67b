"""an event -> PrintedEvent: its page of the site, as a chapter of the book."""

from __future__ import annotations

from briefpress.plan.plan import record_path
from briefpress.press.charts.ranges import range_charts
from briefpress.press.views.claims import claim_sections
from briefpress.press.views.dossier.desk import PrintDesk
from briefpress.press.views.dossier.drawings import printed_chart
from briefpress.press.views.dossier.shape import PrintedEvent
from briefpress.press.views.event import actor_lines, place_lines
from briefpress.press.views.lines import event_origins, event_type, relation_lines, upkeep
from briefpress.press.views.wording import when


def printed_event(desk: PrintDesk, identifier: str, *, dense: bool = False) -> PrintedEvent:
    """The event; citations are numbered from top to bottom, as on its page: header, claims, text, relations.

    ``dense``, as where there are volumes, has charts only where several say how many of the same.
    """
    briefing = desk.briefing
    linked = briefing.events[identifier]
    event = linked.record
    known = event_origins(briefing, identifier)
    drawn = not dense or any(len(row.claims) > 1 for row in linked.rows)
    own = {dispute.property: dispute.word for dispute in linked.disputes if dispute.with_header}
    return PrintedEvent(
        path=record_path("events", identifier),
        title=event.title,
        type=event_type(briefing, event)[0],
        when=when(event.date),
        date_word=own.get("date", ""),
        date_inferred=desk.inline(event.inferred.get("date")),
        places=place_lines(desk, event),
        place_word=own.get("place", ""),
        actors=actor_lines(desk, event),
        grade=event.grade or "",
        grade_reason=desk.inline(event.grade_reason),
        header_marks=desk.marks(event.cite),
        sources=len(briefing.shelves.reports.get(identifier, ())),
        origins=tuple(desk.speaker(origin) for origin in known.publications),
        origins_at_most=known.at_most,
        sections=claim_sections(desk, linked),
        ranges=tuple(map(printed_chart, range_charts(desk, linked) if drawn else ())),
        body=desk.body(event),
        parent=desk.link("events", event.part_of) if event.part_of and event.part_of in briefing.events else None,
        counted_with_parent=event.counted_with == "parent",
        parts=tuple(desk.link("events", part) for part in linked.parts),
        relations=relation_lines(desk, "events", identifier),
        upkeep=upkeep(desk, event),
        notes=desk.notes(),
    )
