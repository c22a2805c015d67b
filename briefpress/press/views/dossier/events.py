"""An event as a chapter of a dossier."""

from __future__ import annotations

from briefpress.plan.paths import record_path
from briefpress.press.charts.ranges import range_charts
from briefpress.press.views.claims import claim_sections
from briefpress.press.views.dossier.drawings import printed_chart
from briefpress.press.views.dossier.print_context import PrintContext
from briefpress.press.views.dossier.shape import PrintedEvent
from briefpress.press.views.event import actor_lines, place_lines
from briefpress.press.views.lines import event_origins, event_type, relation_lines, upkeep
from briefpress.press.views.voices import origin_links
from briefpress.press.views.wording import when


def printed_event(context: PrintContext, identifier: str, *, dense: bool = False) -> PrintedEvent:
    """The event; citations are numbered from top to bottom: header, claims, text, relations.

    With ``dense``, for books of several volumes, only events with several claims about one count have charts.
    """
    briefing = context.briefing
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
        date_inferred=context.inline(event.inferred.get("date")),
        places=place_lines(context, event),
        place_word=own.get("place", ""),
        actors=actor_lines(context, event),
        grade=event.grade or "",
        grade_reason=context.inline(event.grade_reason),
        header_marks=context.marks(event.cite),
        sources=len(briefing.source_index.reports.get(identifier, ())),
        origins=origin_links(context, known),
        origins_at_most=known.at_most,
        sections=claim_sections(context, linked),
        ranges=tuple(map(printed_chart, range_charts(context, linked) if drawn else ())),
        body=context.body(event),
        parent=context.link("events", event.part_of) if event.part_of and event.part_of in briefing.events else None,
        counted_with_parent=event.counted_with == "parent",
        parts=tuple(context.link("events", part) for part in linked.parts),
        relations=relation_lines(context, "events", identifier),
        upkeep=upkeep(context, event),
        notes=context.notes(),
    )
