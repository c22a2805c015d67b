"""Memoize functions of a briefing for as long as that briefing lives.

`briefpress serve` has many briefings, one after the other, and a memo must not keep its briefing alive.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, TypeVarTuple

Arguments = TypeVarTuple("Arguments")
Made = TypeVar("Made")


class Memo:
    """The memoized answers of a briefing, by function name and arguments."""

    def __init__(self) -> None:
        self._answers: dict[str, dict[Any, Any]] = {}

    def answer(self, name: str, arguments: tuple[Any, ...], compute: Callable[[], Any], *, whole: bool) -> Any:  # noqa: ARG002
        """The memoized answer, computed on the first call.

        ``whole`` says that it is computed from the whole briefing, for a subclass that traces reads.
        """
        known = self._answers.setdefault(name, {})
        if arguments not in known:
            known[arguments] = compute()
        return known[arguments]


class Memoizing(Protocol):
    """A briefing, or anything else with a memo."""

    @property
    def memo(self) -> Memo: ...


Subject = TypeVar("Subject", bound=Memoizing)


def memoize(make: Callable[[Subject, *Arguments], Made]) -> Callable[[Subject, *Arguments], Made]:
    """Compute each answer of a function once for a briefing. No answer may refer to the briefing itself."""
    name = memo_name(make)

    @wraps(make)
    def answer(briefing: Subject, *arguments: *Arguments) -> Made:
        made: Made = briefing.memo.answer(name, arguments, lambda: make(briefing, *arguments), whole=False)
        return made

    return answer


def memoize_whole(make: Callable[[Subject], Made]) -> Callable[[Subject], Made]:
    """`memoize` for functions of the whole briefing whose answers often stay equal when the briefing changes."""
    name = memo_name(make)

    @wraps(make)
    def answer(briefing: Subject) -> Made:
        made: Made = briefing.memo.answer(name, (), lambda: make(briefing), whole=True)
        return made

    return answer


def memo_name(make: Callable[..., object]) -> str:
    """The name of a function in the memo."""
    return f"{make.__module__}.{make.__qualname__}"
