"""The label and sort order of facet values."""

from __future__ import annotations

from typing import NamedTuple, get_args

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.model.record.day import NEVER, UNDATED, Day, year_of
from briefpress.model.record.event import Grade
from briefpress.press.views.page_context import ROOT_PAGE, PageContext
from briefpress.press.views.wording import date_words, year_name

GRADES: tuple[str, ...] = get_args(Grade)


class FacetValue(NamedTuple):
    """The label of a value, its sort key, and the number of values it is nested in."""

    label: str
    order: tuple[str | Day, ...]
    depth: int = 0


def facet_value(context: PageContext, facet: str, value: str) -> FacetValue:
    """The value of an actor, place, source, year, type or grade. Templates have the words for grades and "disputed"."""
    return _facet_value(context.briefing, facet, value)


@memoize  # every event list has these choices
def _facet_value(briefing: Briefing, facet: str, value: str) -> FacetValue:
    context = PageContext(briefing, ROOT_PAGE)
    if facet == "places":
        return _place(context, value)
    if facet == "sources":
        return _source(context, value)
    if facet == "type":
        word = context.briefing.records.config.vocabulary.event_types.get(value)
        return FacetValue(word.label if word else value, type_order(context.briefing, value))
    if facet == "grade":
        return FacetValue(value, (str(GRADES.index(value)),))
    if facet == "years":
        return FacetValue(year_name(value), (NEVER if value == UNDATED else Day(year_of(value), 1, 1),))
    label = context.link(facet, value).text if facet == "actors" else value
    return FacetValue(label, (label.casefold(),))


def type_order(briefing: Briefing, value: str) -> tuple[str, ...]:
    """Sort key of an event type: vocabulary order, unknown types last."""
    known = list(briefing.records.config.vocabulary.event_types)
    return (f"{known.index(value) if value in known else len(known):06}", value)


def _place(context: PageContext, place: str) -> FacetValue:
    """A place, sorted below the places that contain it."""
    above = context.briefing.containment.above[place]
    chain = [context.link("places", each).text for each in (*reversed(above), place)]
    return FacetValue(chain[-1], tuple(label.casefold() for label in chain), len(above))


def _source(context: PageContext, source: str) -> FacetValue:
    """A source, by publication and date."""
    record = context.briefing.records.sources[source]
    publication = context.link("publications", record.publication).text
    issued = date_words(record.issued) if record.issued else ""
    day = record.issued.order[0] if record.issued else NEVER
    issue = ", ".join(part for part in (publication, issued) if part)
    return FacetValue(f"{issue}: {record.label}", (publication.casefold(), day))
