"""an actor -> the timeline of the events it takes part in, in lanes by role, and of those in which others name it."""

from __future__ import annotations

from collections import Counter

from briefpress.press.charts.timeline import Dated, Timeline, timeline
from briefpress.press.views.desk import Desk

LEAST = 4  # fewer events are told quicker than drawn
_LANES = 5  # the commonest roles have a lane of their own, the others share one
NAMED, OTHER = "named", "other"  # lanes whose words templates have


def activity(desk: Desk, actor: str, events: tuple[str, ...]) -> Timeline | None:
    """The events of an actor over the years, or None where there are too few to say anything, or too many to draw.

    An actor with two roles in one event stands in the lane of the first that the record names.
    """
    if len(events) < LEAST:
        return None
    first = {event: _role(desk, actor, event) for event in events}
    roles = Counter(role for role in first.values() if role not in (NAMED, OTHER))
    common = [role for role, _ in sorted(roles.items(), key=lambda item: (-item[1], item[0]))]
    kept = common if len(common) <= _LANES else common[: _LANES - 1]
    words = desk.briefing.records.config.vocabulary.roles
    lanes = [(role, words[role].label if role in words else role) for role in kept]
    dated = [
        Dated(
            desk.link("events", event),
            desk.briefing.events[event].record.date,
            role if role in (*kept, NAMED) else OTHER,
        )
        for event, role in first.items()
    ]
    return timeline(dated, [*lanes, (OTHER, ""), (NAMED, "")])


def _role(desk: Desk, actor: str, event: str) -> str:
    """The first role of an actor in the header of an event; "named" where only a claim there names it."""
    involved = desk.briefing.events[event].record.actors
    return next((each.role or OTHER for each in involved if each.actor == actor), NAMED)
