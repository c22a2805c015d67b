"""Which places are within which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefpress.model.record import Place

Placed = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Containment:
    """For every place, the places that contain it, nearest first (``above``), and those within it (``below``)."""

    above: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    below: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def contradicts(self, one: Placed, other: Placed) -> bool:
        """Whether nothing can be at both: neither area, as wide as its precision says, contains the other."""
        first, second = self._area(one), self._area(other)
        return first != second and first not in self.above.get(second, ()) and second not in self.above.get(first, ())

    def _area(self, placed: Placed) -> str:
        """The place (precision 1), the one around it (2: near it or in its district), or the next (3: region)."""
        place, precision = placed
        chain = (place, *self.above.get(place, ()))
        return chain[min(int(precision), len(chain)) - 1]


def containment(places: Mapping[str, Place]) -> Containment:
    """The containment of all places. A circle, which a check reports, ends where it closes."""
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
