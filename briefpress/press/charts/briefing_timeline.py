"""The timeline of all events of a briefing, in lanes by class."""

from __future__ import annotations

from briefpress.press.charts.timeline import Dated, Timeline, timeline
from briefpress.press.views.lines import event_type
from briefpress.press.views.page_context import PageContext

# The classes of the vocabulary; "" is for unknown types. Templates have the labels.
CLASSES = (("violence", ""), ("development", ""), ("statistic", ""), ("", ""))


def briefing_timeline(context: PageContext) -> Timeline | None:
    """All events of the briefing over the years, or None if there are too many to draw."""
    briefing = context.briefing
    return timeline(
        [
            Dated(context.link("events", identifier), event.record.date, event_type(briefing, event.record)[1])
            for identifier, event in briefing.events.items()
        ],
        CLASSES,
    )
