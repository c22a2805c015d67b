"""The charts of a dossier: a timeline and a map."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefpress.press.charts.briefing_timeline import CLASSES
from briefpress.press.charts.frame import frame_around, without_outliers
from briefpress.press.charts.locate import locate_place
from briefpress.press.charts.map_drawing import KILOMETRES, Style, map_drawing
from briefpress.press.charts.ranges import RangeChart
from briefpress.press.charts.timeline import Dated, timeline
from briefpress.press.views.dossier.shape import PrintedChart, PrintedMap, PrintedTimeline
from briefpress.press.views.lines import event_type
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import year_words

MOST = 120  # places on a map of one page
LEAST = 4  # fewer events are easier to read than to draw
_STYLE = Style(wide_type=13, tolerance=0.6, step=5, point=3.0, growth=2.2)
_WIDTH, _LEAST, _PADDING = 640.0, 6.0, 0.42


def printed_timeline(context: PageContext, events: Sequence[str]) -> PrintedTimeline | None:
    """The events over the years; None for too few to be worth drawing or too many to draw."""
    if len(events) < LEAST:
        return None
    linked = [context.briefing.events[event].record for event in events]
    dated = [
        Dated(context.link("events", event.id), event.date, event_type(context.briefing, event)[1]) for event in linked
    ]
    drawn = timeline(dated, CLASSES)
    if not drawn:
        return None
    return PrintedTimeline(drawn.total, year_words(drawn.first), year_words(drawn.last), drawn.kinds, drawn.wide)


def places_map(context: PageContext, places: Sequence[str], events: dict[str, tuple[str, ...]]) -> PrintedMap | None:
    """The places with coordinates, those with most ``events`` first; None if there are none."""
    known = context.briefing.records.places
    pointed = [place for place in places if known[place].point]
    ordered = sorted(pointed, key=lambda place: (-len(events.get(place, ())), known[place].name, place))[:MOST]
    drawn = [
        replace(found, events=len(events.get(place, ())))
        for place in ordered
        if (found := locate_place(context, place))
    ]
    if not drawn:
        return None
    points = without_outliers([(place.lon, place.lat) for place in drawn])
    frame = frame_around(points, _WIDTH, least=_LEAST, padding=_PADDING)
    return PrintedMap(
        map_drawing(frame, tuple(drawn), _STYLE), len(drawn), len(places) - len(drawn), KILOMETRES[2], KILOMETRES[3]
    )


def printed_chart(chart: RangeChart) -> PrintedChart:
    """A chart without its drawing for narrow pages."""
    return PrintedChart(chart.property, chart.outcome, chart.item, chart.claims, chart.kinds, chart.wide)
