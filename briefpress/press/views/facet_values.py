"""a value of a facet -> FacetValue: what it is called, and where it stands among the others."""

from __future__ import annotations

from typing import NamedTuple, get_args

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.record.day import NEVER, Day, year_of
from briefpress.model.record.event import Grade
from briefpress.press.views.desk import NOWHERE, Desk
from briefpress.press.views.wording import date_words, year_name

GRADES: tuple[str, ...] = get_args(Grade)


class FacetValue(NamedTuple):
    """The words for a value, what sorts it, and how many other values it lies within."""

    label: str
    order: tuple[str | Day, ...]
    depth: int = 0


def facet_value(desk: Desk, facet: str, value: str) -> FacetValue:
    """Of an actor, place, source, year, type or grade; a grade and "disputed" have their words from templates."""
    return _facet_value(desk.briefing, facet, value)


@memoize  # every list of events has its choices
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
    if facet == "years":
        return FacetValue(year_name(value), (Day(year_of(value), 1, 1),))
    label = desk.link(facet, value).text if facet == "actors" else value
    return FacetValue(label, (label.casefold(),))


def type_order(briefing: Briefing, value: str) -> tuple[str, ...]:
    """Sorts types of events as the vocabulary has them, what it does not know last."""
    known = list(briefing.records.config.vocabulary.event_types)
    return (f"{known.index(value) if value in known else len(known):06}", value)


def _place(desk: Desk, place: str) -> FacetValue:
    """A place after those that it lies within."""
    above = desk.briefing.containment.above[place]
    chain = [desk.link("places", each).text for each in (*reversed(above), place)]
    return FacetValue(chain[-1], tuple(label.casefold() for label in chain), len(above))


def _source(desk: Desk, source: str) -> FacetValue:
    """A source by who issued it, and when."""
    record = desk.briefing.records.sources[source]
    publication = desk.link("publications", record.publication).text
    issued = date_words(record.issued) if record.issued else ""
    day = record.issued.order[0] if record.issued else NEVER
    told = ", ".join(part for part in (publication, issued) if part)
    return FacetValue(f"{told}: {record.label}", (publication.casefold(), day))
