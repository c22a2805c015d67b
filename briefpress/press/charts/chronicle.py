"""The timeline of all events of a briefing, in lanes by class."""

from __future__ import annotations

from briefpress.press.charts.timeline import Dated, Timeline, timeline
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import event_type

# The classes of the vocabulary; "" is for unknown types. Templates have the labels.
CLASSES = (("violence", ""), ("development", ""), ("statistic", ""), ("", ""))


def chronicle(desk: Desk) -> Timeline | None:
    """All events of the briefing over the years, or None if there are too many to draw."""
    briefing = desk.briefing
    return timeline(
        [
            Dated(desk.link("events", identifier), event.record.date, event_type(briefing, event.record)[1])
            for identifier, event in briefing.events.items()
        ],
        CLASSES,
    )
