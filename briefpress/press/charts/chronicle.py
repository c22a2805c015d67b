"""the briefing -> the timeline of all its events, in lanes by class."""

from __future__ import annotations

from briefpress.press.charts.timeline import Dated, Timeline, timeline
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import event_type

# The classes of events, as the vocabulary has them; "" is of types that it does not know. Templates have the words.
CLASSES = (("violence", ""), ("development", ""), ("statistic", ""), ("", ""))


def chronicle(desk: Desk) -> Timeline | None:
    """Every event of the briefing over the years, or None where there are too many to draw."""
    briefing = desk.briefing
    return timeline(
        [
            Dated(desk.link("events", identifier), event.record.date, event_type(briefing, event.record)[1])
            for identifier, event in briefing.events.items()
        ],
        CLASSES,
    )
