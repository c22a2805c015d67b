"""places -> Containment: what lies within what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.model.record import Place

Placed = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Containment:
    """The chain of every place up to the country, nearest first and without itself, and the other way down."""

    above: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    below: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def contradicts(self, one: Placed, other: Placed) -> bool:
        """Whether nothing can be at both: neither area, as wide as its precision makes it, is within the other."""
        first, second = self._area(one), self._area(other)
        return first != second and first not in self.above.get(second, ()) and second not in self.above.get(first, ())

    def _area(self, placed: Placed) -> str:
        """The place itself (precision 1), what it lies within (2: near, or its district), or the next (3: region)."""
        place, precision = placed
        chain = (place, *self.above.get(place, ()))
        return chain[min(int(precision), len(chain)) - 1]


def containment(places: Mapping[str, Place]) -> Containment:
    """The chains of all places; one that runs in a circle (a fault that a check reports) ends where it closes."""
    above: dict[str, tuple[str, ...]] = {}
    below: dict[str, list[str]] = defaultdict(list)
    for place in places:
        chain: list[str] = []
        current = places[place].within
        while current and current in places and current not in chain and current != place:
            chain.append(current)
            current = places[current].within
        above[place] = tuple(chain)
        for container in chain:
            below[container].append(place)
    return Containment(above, {container: tuple(found) for container, found in below.items()})
