"""The label and sort order of facet values."""

from __future__ import annotations

import datetime
from typing import NamedTuple, get_args

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.record.event import Grade
from briefpress.press.views.desk import NOWHERE, Desk
from briefpress.press.views.wording import date_words

GRADES: tuple[str, ...] = get_args(Grade)


class FacetValue(NamedTuple):
    """The label of a value, its sort key, and the number of values it is nested in."""

    label: str
    order: tuple[str, ...]
    depth: int = 0


def facet_value(desk: Desk, facet: str, value: str) -> FacetValue:
    """The value of an actor, place, source, year, type or grade. Templates have the words for grades and "disputed"."""
    return _facet_value(desk.briefing, facet, value)


@memoize  # every event list has these choices
def _facet_value(briefing: Briefing, facet: str, value: str) -> FacetValue:
    desk = Desk(briefing, NOWHERE)
    if facet == "places":
        return _place(desk, value)
    if facet == "sources":
        return _source(desk, value)
    if facet == "type":
        word = desk.briefing.records.config.vocabulary.event_types.get(value)
        return FacetValue(word.label if word else value, type_order(desk.briefing, value))
    if facet == "grade":
        return FacetValue(value, (str(GRADES.index(value)),))
    label = desk.link(facet, value).text if facet == "actors" else value
    return FacetValue(label, (label.casefold(),))


def type_order(briefing: Briefing, value: str) -> tuple[str, ...]:
    """Sort key of an event type: vocabulary order, unknown types last."""
    known = list(briefing.records.config.vocabulary.event_types)
    return (f"{known.index(value) if value in known else len(known):06}", value)


def _place(desk: Desk, place: str) -> FacetValue:
    """A place, sorted below the places that contain it."""
    above = desk.briefing.containment.above[place]
    chain = [desk.link("places", each).text for each in (*reversed(above), place)]
    return FacetValue(chain[-1], tuple(label.casefold() for label in chain), len(above))


def _source(desk: Desk, source: str) -> FacetValue:
    """A source, by publication and date."""
    record = desk.briefing.records.sources[source]
    publication = desk.link("publications", record.publication).text
    issued = date_words(record.issued.edtf) if record.issued else ""
    day = record.issued.order[0] if record.issued else datetime.date.max
    told = ", ".join(part for part in (publication, issued) if part)
    return FacetValue(f"{told}: {record.label}", (publication.casefold(), day.isoformat()))
