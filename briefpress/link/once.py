"""what is made of a briefing -> the same, made once and remembered for as long as that briefing lives.

A preview has many briefings, one after the other: what is remembered of one must not keep it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from briefpress.link.briefing import Briefing
from briefpress.link.cells import ALL, Cells

Asked = TypeVarTuple("Asked")
Made = TypeVar("Made")


# What is made of the whole briefing and is often the same though that has changed, by its name.
FOR_ALL: dict[str, Callable[[Briefing], object]] = {}


def once(make: Callable[[Briefing, *Asked], Made]) -> Callable[[Briefing, *Asked], Made]:
    """The same function, which makes each answer once for a briefing; no answer may hold the briefing itself.

    Who asks has read whatever the answer was made of.
    """
    name = _named(make)
    cells = Cells(name)

    @wraps(make)
    def answer(briefing: Briefing, *asked: *Asked) -> Made:
        known: dict[tuple[*Asked], Made] = briefing.remembered.setdefault(name, {})
        reads = briefing.reads
        if asked not in known:
            if reads:
                known[asked], read = reads.apart(lambda: make(briefing, *asked))
                reads.answers.append((cells[asked], read))
            else:
                known[asked] = make(briefing, *asked)
        if reads:
            reads.cells.add(cells[asked])
        return known[asked]

    return answer


def once_for_all(make: Callable[[Briefing], Made]) -> Callable[[Briefing], Made]:
    """`once` for what is made of the whole briefing: whether its answer is another is seen by making it."""
    name = _named(make)
    cell = Cells(name)[ALL]

    @wraps(make)
    def answer(briefing: Briefing) -> Made:
        known: dict[str, Made] = briefing.remembered.setdefault(name, {})
        reads = briefing.reads
        if name not in known:
            known[name] = reads.apart(lambda: make(briefing))[0] if reads else make(briefing)
        if reads:
            reads.cells.add(cell)
        return known[name]

    FOR_ALL[name] = answer
    return answer


def _named(make: Callable[..., object]) -> str:
    return f"{make.__module__}.{make.__qualname__}"
