"""Briefing, Reads -> the same briefing, which notes what is read of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefpress.incremental.cells import ALL, CONTAINMENT, LENGTH, MAPPINGS, ORDERED, SEQUENCES, SHELVES, Cells, Reads
from briefpress.link.briefing import Briefing
from briefpress.link.memo import Memo
from briefpress.model.record import KINDS


def tracing(briefing: Briefing, reads: Reads) -> Briefing:
    """The same to whoever reads it; nothing is remembered of it yet."""
    records, contained, shelves = briefing.records, briefing.containment, briefing.shelves
    return replace(
        briefing,
        records=replace(records, **_mappings(records, KINDS, reads)),
        containment=replace(contained, **_mappings(contained, CONTAINMENT, reads)),
        shelves=replace(shelves, **_mappings(shelves, SHELVES, reads), **_sequences(shelves, (ORDERED,), reads)),
        memo=TracingMemo(reads),
        **_mappings(briefing, MAPPINGS, reads),
        **_sequences(briefing, SEQUENCES, reads),
    )


def _mappings(owner: object, names: Iterable[str], reads: Reads) -> dict[str, Any]:
    place = type(owner).__name__
    return {name: _NotingMapping(getattr(owner, name), f"{place}.{name}", reads) for name in names}


def _sequences(owner: object, names: Iterable[str], reads: Reads) -> dict[str, Any]:
    place = type(owner).__name__
    return {name: _NotingSequence(getattr(owner, name), f"{place}.{name}", reads) for name in names}


class TracingMemo(Memo):
    """A memo that also records what each answer was computed from: who asks has read all of that."""

    def __init__(self, reads: Reads) -> None:
        super().__init__()
        self._reads = reads

    def answer(self, name: str, asked: tuple[Any, ...], compute: Callable[[], Any], *, whole: bool) -> Any:
        cell = Cells(name)[ALL if whole else asked]
        self._reads.cells.add(cell)

        def traced() -> Any:
            made, cells = self._reads.apart(compute)
            if not whole:  # whether that has changed is found out by computing it again
                self._reads.answers.append((cell, cells))
            return made

        return super().answer(name, asked, traced, whole=whole)


class _Noting:
    __slots__ = ("_cells", "_inner", "_reads")

    def __init__(self, inner: Any, name: str, reads: Reads) -> None:
        self._inner, self._cells, self._reads = inner, Cells(name), reads


class _NotingMapping(_Noting, Mapping[Any, Any]):
    __slots__ = ()

    def __getitem__(self, key: Any) -> Any:
        self._reads.cells.add(self._cells[key])
        return self._inner[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._reads.cells.add(self._cells[key])
        return self._inner.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.cells.add(self._cells[key])
        return key in self._inner

    def __len__(self) -> int:
        self._reads.cells.add(self._cells[ALL])
        return len(self._inner)

    def __iter__(self) -> Iterator[Any]:
        self._reads.cells.add(self._cells[ALL])
        return iter(self._inner)

    def items(self) -> Any:
        self._reads.cells.add(self._cells[ALL])
        return self._inner.items()

    def values(self) -> Any:
        self._reads.cells.add(self._cells[ALL])
        return self._inner.values()


class _NotingSequence(_Noting, Sequence[Any]):
    """No key of what is remembered: to be one, it is made a tuple, and so is read."""

    __slots__ = ()

    def __getitem__(self, place: Any) -> Any:
        single = isinstance(place, int) and place >= 0
        self._reads.cells.add(self._cells[place if single else ALL])
        return self._inner[place]

    def __len__(self) -> int:
        self._reads.cells.add(self._cells[LENGTH])
        return len(self._inner)

    def __iter__(self) -> Iterator[Any]:
        self._reads.cells.add(self._cells[ALL])
        return iter(self._inner)

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        self._reads.cells.add(self._cells[ALL])
        return bool(self._inner == other)
