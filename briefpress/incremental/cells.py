"""Cells: the units of a briefing whose reads are traced.

A cell is the value of one key of a mapping, one place of a sequence, or all of either. A view depends only on its page
and the briefing, so it is unchanged if all cells that it read are. Settings, vocabulary and evidence are not divided
into cells: if one of them changes, every trace is invalid.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

# A cell is identified by a checksum. A collision does no harm: a value only counts as read although it was not.
Cell: TypeAlias = int
Made = TypeVar("Made")
ALL, LENGTH = "all of it", "its length"

# The traced mappings and sequences of a briefing and of its parts.
CONTAINMENT = ("above", "below")
SOURCE_INDEX = ("issued", "origin_of", "reprints", "reports", "carried")
ORDERED = "ordered"  # the only sequence of the source index
MAPPINGS = (
    *("events", "lineages", "relations", "mentions", "events_of"),
    *("positions", "years", "citations_of", "claims_of", "shared_names"),
)
SEQUENCES = ("order", "disputes")


class Cells(dict[Any, Cell]):
    """The cells of the mapping, sequence or function ``name``, by key, index or arguments."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __missing__(self, key: object) -> Cell:
        number = self[key] = zlib.crc32(f"{self.name} {key!r}".encode())
        return number


@dataclass(slots=True)
class Reads:
    """The cells read from a traced briefing (`briefpress.incremental.trace.tracing`).

    A memoized answer is a cell too; ``answers`` are the newly computed ones, each with the packed cells that it read.
    """

    cells: set[Cell] = field(default_factory=set)
    answers: list[tuple[Cell, bytes]] = field(default_factory=list)

    def capture(self, work: Callable[[], Made]) -> tuple[Made, bytes]:
        """The result of a function, and the packed cells that it read, which are not added to ``cells``."""
        outer, self.cells = self.cells, set()
        try:
            return work(), pack_cells(self.cells)
        finally:
            self.cells = outer


def pack_cells(cells: Iterable[Cell]) -> bytes:
    """The cells as bytes."""
    return array("I", cells).tobytes()


def unpack_cells(data: bytes) -> array[Cell]:
    """The cells from bytes of `pack_cells`."""
    return array("I", data)
