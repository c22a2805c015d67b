"""Functions of a briefing whose answers are computed once and remembered for as long as that briefing lives.

`briefpress serve` has many briefings, one after the other: what one remembers must not keep it alive.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

Asked = TypeVarTuple("Asked")
Made = TypeVar("Made")


class Memo:
    """The answers that a briefing remembers, by the name of the function and what it was asked."""

    def __init__(self) -> None:
        self._answers: dict[str, dict[Any, Any]] = {}

    def answer(self, name: str, asked: tuple[Any, ...], compute: Callable[[], Any], *, whole: bool) -> Any:  # noqa: ARG002
        """The remembered answer, computed for the first who asks.

        ``whole`` says that it is computed from all of the briefing. A subclass may look at who reads what.
        """
        known = self._answers.setdefault(name, {})
        if asked not in known:
            known[asked] = compute()
        return known[asked]


class Remembering(Protocol):
    """A briefing, or whatever else carries a memo."""

    @property
    def memo(self) -> Memo: ...


Subject = TypeVar("Subject", bound=Remembering)


def memoize(make: Callable[[Subject, *Asked], Made]) -> Callable[[Subject, *Asked], Made]:
    """The same function, which computes each answer once for a briefing; no answer may hold the briefing itself."""
    name = memo_name(make)

    @wraps(make)
    def answer(briefing: Subject, *asked: *Asked) -> Made:
        made: Made = briefing.memo.answer(name, asked, lambda: make(briefing, *asked), whole=False)
        return made

    return answer


def memoize_whole(make: Callable[[Subject], Made]) -> Callable[[Subject], Made]:
    """`memoize` for what is computed from the whole briefing and is often equal although the briefing has changed."""
    name = memo_name(make)

    @wraps(make)
    def answer(briefing: Subject) -> Made:
        made: Made = briefing.memo.answer(name, (), lambda: make(briefing), whole=True)
        return made

    return answer


def memo_name(make: Callable[..., object]) -> str:
    """The name by which the answers of a function are remembered."""
    return f"{make.__module__}.{make.__qualname__}"
