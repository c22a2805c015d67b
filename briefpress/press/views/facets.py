"""events in a list -> Facets: what a reader may choose them by, each choice with its lines and how many they are.

A line is known by its position in the list, from 0; the lines of a choice are written as runs, ``0-4 7``, so that a
page of many events stays light. The script that hides the others counts the list's lines in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize_whole
from briefpress.plan.plan import HUB, facets_of, record_path, years_of
from briefpress.press.views.desk import Desk
from briefpress.press.views.facet_values import FacetValue, facet_value
from briefpress.press.views.shape import EventLine


class Choice(Struct, frozen=True):
    """One value of a facet, how many lines have it, and which: ``0-4 7``. ``depth``: so many places are above it."""

    value: str
    label: str
    depth: int
    count: int
    lines: str


class Facet(Struct, frozen=True):
    """The values that tell a list's lines apart; ``more`` is how many there are besides, too many to choose from."""

    choices: tuple[Choice, ...] = ()
    more: int = 0


class Facets(Struct, frozen=True):
    """All that a list of ``total`` events may be chosen by; ``disputed`` has one choice, or none."""

    total: int
    actors: Facet
    places: Facet
    types: Facet
    years: Facet
    grades: Facet
    sources: Facet
    disputed: Facet


def facets(desk: Desk, lines: Iterable[EventLine]) -> Facets:
    """What the events of a list may be chosen by; the lines in the order of the page."""
    positions = {line.link.path: position for position, line in enumerate(lines)}
    found: dict[str, dict[str, list[int]]] = {}
    shared = shared_facets(desk.briefing)
    for path, position in positions.items():
        for facet, value in shared[path]:
            found.setdefault(facet, {}).setdefault(value, []).append(position)

    def of(facet: str) -> Facet:
        return _facet(desk, facet, found.get(facet, {}), len(positions))

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
    """Of every event, by its page, the facets it has, each with its value; found once for all lists of a briefing."""
    found: dict[str, list[tuple[str, str]]] = {identifier: [] for identifier in briefing.order}
    for facet, value, events in _values(briefing):
        for identifier in events:
            found[identifier].append((facet, value))
    return {record_path("events", identifier): tuple(sorted(shared)) for identifier, shared in found.items()}


def _values(briefing: Briefing) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every facet, every value of it, and the events that have it."""
    for (kind, value), events in briefing.events_of.items():
        if kind in ("actors", "places", "sources") and value in briefing.records.of(kind):
            yield kind, value, events
    for year, events in years_of(briefing, tuple(briefing.order)).items():
        yield "years", year, events
    for name, events in facets_of(briefing).items():
        facet, _, value = name.partition("/")
        yield facet, value or "yes", events


def _facet(desk: Desk, facet: str, found: Mapping[str, Sequence[int]], total: int) -> Facet:
    """The choices in order; none where every line has the only one, and the most frequent where they are very many."""
    if len(found) == 1 and all(len(held) == total for held in found.values()):
        return Facet()
    told = {value: facet_value(desk, facet, value) for value in found}
    values: Iterable[str] = found
    if len(found) > HUB:
        values = sorted(found, key=lambda value: (-len(found[value]), told[value].depth, value))[:HUB]
    ordered = sorted(values, key=lambda value: (told[value].order, value))
    return Facet(tuple(_choice(value, told[value], found[value]) for value in ordered), len(found) - len(ordered))


def _choice(value: str, told: FacetValue, positions: Sequence[int]) -> Choice:
    return Choice(value, told.label, told.depth, len(positions), runs(positions))


def runs(positions: Sequence[int]) -> str:
    """Numbers in order as runs: 0, 1, 2, 3, 4 and 7 are ``0-4 7``."""
    parts: list[str] = []
    first = last = -1
    for position in (*positions, -1):  # which follows none
        if position != last + 1 or last < 0:
            if last >= 0:
                parts.append(str(first) if first == last else f"{first}-{last}")
            first = position
        last = position
    return " ".join(parts)
