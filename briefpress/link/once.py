"""what is made of a briefing -> the same, made once and remembered for as long as that briefing lives.

A preview has many briefings, one after the other: what is remembered of one must not keep it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from briefpress.link.briefing import Briefing

Asked = TypeVarTuple("Asked")
Made = TypeVar("Made")


def once(make: Callable[[Briefing, *Asked], Made]) -> Callable[[Briefing, *Asked], Made]:
    """The same function, which makes each answer once for a briefing; no answer may hold the briefing itself."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def answer(briefing: Briefing, *asked: *Asked) -> Made:
        known: dict[tuple[*Asked], Made] = briefing.remembered.setdefault(name, {})
        if asked not in known:
            known[asked] = make(briefing, *asked)
        return known[asked]

    return answer
