"""The timeline of an actor's events, in lanes by role, with a lane for events in which only claims name it."""

from __future__ import annotations

from collections import Counter

from briefpress.press.charts.timeline import Dated, Timeline, timeline
from briefpress.press.views.page_context import PageContext

LEAST = 4  # fewer events are easier to read than to draw
_LANES = 5  # the most frequent roles have their own lanes, the others share one
NAMED, OTHER = "named", "other"  # lanes that templates name


def actor_timeline(context: PageContext, actor: str, events: tuple[str, ...]) -> Timeline | None:
    """The actor's events over the years, or None for too few to be worth drawing or too many to draw.

    An event in which the actor has several roles is in the lane of the first role in the record.
    """
    if len(events) < LEAST:
        return None
    first = {event: _role(context, actor, event) for event in events}
    roles = Counter(role for role in first.values() if role not in (NAMED, OTHER))
    common = [role for role, _ in sorted(roles.items(), key=lambda item: (-item[1], item[0]))]
    kept = common if len(common) <= _LANES else common[: _LANES - 1]
    words = context.briefing.records.config.vocabulary.roles
    lanes = [(role, words[role].label if role in words else role) for role in kept]
    dated = [
        Dated(
            context.link("events", event),
            context.briefing.events[event].record.date,
            role if role in (*kept, NAMED) else OTHER,
        )
        for event, role in first.items()
    ]
    return timeline(dated, [*lanes, (OTHER, ""), (NAMED, "")])


def _role(context: PageContext, actor: str, event: str) -> str:
    """The actor's first role in the header of an event; "named" if only a claim names it."""
    involved = context.briefing.events[event].record.actors
    return next((each.role or OTHER for each in involved if each.actor == actor), NAMED)
