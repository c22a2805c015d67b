"""Pack intervals into rows without overlaps."""

from __future__ import annotations

from collections.abc import Sequence


def pack_lanes(stretches: Sequence[tuple[float, float]], gap: float) -> tuple[int, ...]:
    """The row of each interval, in the order given: the first row where it keeps ``gap`` from the others."""
    rows: list[list[tuple[float, float]]] = []
    found = []
    for start, end in stretches:
        free = (
            number
            for number, row in enumerate(rows)
            if all(end + gap <= left or right + gap <= start for left, right in row)
        )
        row = next(free, len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append((start, end))
        found.append(row)
    return tuple(found)
