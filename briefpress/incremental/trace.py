"""Wrap a briefing so that everything read from it is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefpress.incremental.cells import (
    ALL,
    CONTAINMENT,
    LENGTH,
    MAPPINGS,
    ORDERED,
    SEQUENCES,
    SOURCE_INDEX,
    Cells,
    Reads,
)
from briefpress.link.briefing import Briefing
from briefpress.link.memo import Memo
from briefpress.model.record import KINDS


def tracing(briefing: Briefing, reads: Reads) -> Briefing:
    """A briefing with the same content, an empty memo, and reads recorded in ``reads``."""
    records, contained, sources = briefing.records, briefing.containment, briefing.source_index
    return replace(
        briefing,
        records=replace(records, **_mappings(records, KINDS, reads)),
        containment=replace(contained, **_mappings(contained, CONTAINMENT, reads)),
        source_index=replace(
            sources, **_mappings(sources, SOURCE_INDEX, reads), **_sequences(sources, (ORDERED,), reads)
        ),
        memo=TracingMemo(reads),
        **_mappings(briefing, MAPPINGS, reads),
        **_sequences(briefing, SEQUENCES, reads),
    )


def _mappings(owner: object, names: Iterable[str], reads: Reads) -> dict[str, Any]:
    place = type(owner).__name__
    return {name: _TracedMapping(getattr(owner, name), f"{place}.{name}", reads) for name in names}


def _sequences(owner: object, names: Iterable[str], reads: Reads) -> dict[str, Any]:
    place = type(owner).__name__
    return {name: _TracedSequence(getattr(owner, name), f"{place}.{name}", reads) for name in names}


class TracingMemo(Memo):
    """A memo that records the reads of each answer. Reading a memoized answer counts as reading its inputs."""

    def __init__(self, reads: Reads) -> None:
        super().__init__()
        self._reads = reads

    def answer(self, name: str, arguments: tuple[Any, ...], compute: Callable[[], Any], *, whole: bool) -> Any:
        cell = Cells(name)[ALL if whole else arguments]
        self._reads.cells.add(cell)

        def traced() -> Any:
            made, cells = self._reads.capture(compute)
            if not whole:  # those are compared by computing them for both briefings
                self._reads.answers.append((cell, cells))
            return made

        return super().answer(name, arguments, traced, whole=whole)


class _Traced:
    __slots__ = ("_cells", "_inner", "_reads")

    def __init__(self, inner: Any, name: str, reads: Reads) -> None:
        self._inner, self._cells, self._reads = inner, Cells(name), reads


class _TracedMapping(_Traced, Mapping[Any, Any]):
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


class _TracedSequence(_Traced, Sequence[Any]):
    """A sequence that records reads. It is not hashable: an argument of a memoized function must be a tuple."""

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
