"""The filter of an event list: its choices, and which lines of the list have each.

Lines are numbered from 0 by position; a choice's lines are written as runs, ``0-4 7``, which keeps pages with many
events small. filter.js numbers the lines in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize_whole
from briefpress.plan.facets import facets_of
from briefpress.plan.paths import record_path
from briefpress.plan.plan import years_of
from briefpress.press.views.facet_values import FacetValue, facet_value
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import EventLine

# More choices of a facet would be longer than the list itself.
MOST_CHOICES = 100


class Choice(Struct, frozen=True):
    """A facet value, the number of its lines and their positions (``0-4 7``); ``depth``: how many places it is in."""

    value: str
    label: str
    depth: int
    count: int
    lines: str


class Facet(Struct, frozen=True):
    """The values that distinguish a list's lines; ``more`` is the number of values left out if there are too many."""

    choices: tuple[Choice, ...] = ()
    more: int = 0


class Facets(Struct, frozen=True):
    """The choices for a list of ``total`` events; ``disputed`` has at most one choice."""

    total: int
    actors: Facet
    places: Facet
    types: Facet
    years: Facet
    grades: Facet
    sources: Facet
    disputed: Facet


def facets(context: PageContext, lines: Iterable[EventLine]) -> Facets:
    """The choices for a list of events, given its lines in page order."""
    positions = {line.link.path: position for position, line in enumerate(lines)}
    found: dict[str, dict[str, list[int]]] = {}
    shared = shared_facets(context.briefing)
    for path, position in positions.items():
        for facet, value in shared[path]:
            found.setdefault(facet, {}).setdefault(value, []).append(position)

    def of(facet: str) -> Facet:
        return _facet(context, facet, found.get(facet, {}), len(positions))

    return Facets(
        total=len(positions),
        actors=of("actors"),
        places=of("places"),
        types=of("type"),
        years=of("years"),
        grades=of("grade"),
        sources=of("sources"),
        disputed=of("disputed"),
    )


@memoize_whole
def shared_facets(briefing: Briefing) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The facets of every event, by the path of its page; computed once per briefing."""
    found: dict[str, list[tuple[str, str]]] = {identifier: [] for identifier in briefing.order}
    for facet, value, events in _values(briefing):
        for identifier in events:
            found[identifier].append((facet, value))
    return {record_path("events", identifier): tuple(sorted(shared)) for identifier, shared in found.items()}


def _values(briefing: Briefing) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every facet value with the events that have it."""
    for (kind, value), events in briefing.events_of.items():
        if kind in ("actors", "places", "sources") and value in briefing.records.of(kind):
            yield kind, value, events
    for year, events in years_of(briefing, tuple(briefing.order)).items():
        yield "years", year, events
    for name, events in facets_of(briefing).items():
        facet, _, value = name.partition("/")
        yield facet, value or "yes", events


def _facet(context: PageContext, facet: str, found: Mapping[str, Sequence[int]], total: int) -> Facet:
    """The choices in order: none if all lines share a single value, the most frequent if there are too many."""
    if len(found) == 1 and all(len(held) == total for held in found.values()):
        return Facet()
    labelled = {value: facet_value(context, facet, value) for value in found}
    values: Iterable[str] = found
    if len(found) > MOST_CHOICES:
        values = sorted(found, key=lambda value: (-len(found[value]), labelled[value].depth, value))[:MOST_CHOICES]
    ordered = sorted(values, key=lambda value: (labelled[value].order, value))
    return Facet(tuple(_choice(value, labelled[value], found[value]) for value in ordered), len(found) - len(ordered))


def _choice(value: str, labelled: FacetValue, positions: Sequence[int]) -> Choice:
    return Choice(value, labelled.label, labelled.depth, len(positions), runs(positions))


def runs(positions: Sequence[int]) -> str:
    """Ascending numbers as runs: 0, 1, 2, 3, 4, 7 -> ``0-4 7``."""
    parts: list[str] = []
    first = last = -1
    for position in (*positions, -1):  # a sentinel that ends the last run
        if position != last + 1 or last < 0:
            if last >= 0:
                parts.append(str(first) if first == last else f"{first}-{last}")
            first = position
        last = position
    return " ".join(parts)
