"""what is read of a briefing, cell by cell: a value under a key of a mapping, a place of a sequence, all of either.

A view is made of its page and the briefing alone: where no cell that it read is another, it would be the same.
Settings, words and evidence are no cells: where one of these is another, nothing is sure.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

# A cell is its number. Two may have the same: that something is taken for read which was not does no harm.
Cell: TypeAlias = int
Made = TypeVar("Made")
ALL, LENGTH = "all of it", "its length"

# The mappings and sequences of a briefing, and of what it holds.
CONTAINMENT = ("above", "below")
SHELVES = ("issued", "origin_of", "reprints", "reports", "carried")
ORDERED = "ordered"  # the sequence of the shelves
MAPPINGS = (
    *("events", "lineages", "relations", "mentions", "events_of"),
    *("positions", "years", "citings", "spoken", "shared_names"),
)
SEQUENCES = ("order", "disputes")


class Cells(dict[Any, Cell]):
    """The cells of one mapping, sequence or function, of which ``name`` is the name, by key or place."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __missing__(self, key: object) -> Cell:
        number = self[key] = zlib.crc32(f"{self.name} {key!r}".encode())
        return number


@dataclass(slots=True)
class Reads:
    """The cells that are read of a briefing which notes that (`briefpress.incremental.trace.tracing`).

    An answer that is made once for many who ask is a cell too; ``answers`` are the new ones, each with what it was made
    of, packed.
    """

    cells: set[Cell] = field(default_factory=set)
    answers: list[tuple[Cell, bytes]] = field(default_factory=list)

    def apart(self, work: Callable[[], Made]) -> tuple[Made, bytes]:
        """What some work gives, and the cells that it read, packed; these are not noted with the others."""
        outer, self.cells = self.cells, set()
        try:
            return work(), pack_cells(self.cells)
        finally:
            self.cells = outer


def pack_cells(cells: Iterable[Cell]) -> bytes:
    """The cells as bytes."""
    return array("I", cells).tobytes()


def unpack_cells(data: bytes) -> array[Cell]:
    """The cells that were packed."""
    return array("I", data)
