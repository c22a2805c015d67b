"""what compiled templates call as they paint: a value -> its text, a macro -> a function, a loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Any

from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import (  # type: ignore[attr-defined]
    Markup,
    _escape_inner,  # `escape` without its `Markup`, which takes ten times as long to make as a text to escape
    escape,
)

_NUMBERS = frozenset({int, float})


def printed(value: object) -> str:
    """A value as a page shows it: what is HTML already as it is, all else escaped."""
    return value if type(value) is Markup else escaped(value)


def escaped(value: object) -> str:
    """A value escaped, whatever it is; numbers have nothing to escape."""
    if type(value) is str:
        return _escape_inner(value)
    return str(value) if type(value) in _NUMBERS else escape(value)


def painted(macro: Macro) -> Callable[..., str]:
    """The same macro as a function, where it takes what its head names and no more.

    Its ``text`` is what a template calls that prints the result and does nothing else with it: HTML as plain text.
    """
    made: Any = macro
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        made.text = macro
        return macro
    text: Any = macro._func  # noqa: SLF001  (the compiler made it a moment ago)
    text.__defaults__ = (missing,) * len(macro.arguments)

    def paint(*given: object, **named: object) -> str:
        return macro(*given, **named) if named else _as_html(text(*given))

    made = paint
    made.text = text
    return paint


# What a macro has painted is HTML: `Markup` itself would look first whether the text can tell so.
_as_html: Callable[[str], Markup] = partial(str.__new__, Markup)


def remembering() -> Callable[..., str]:
    """``remembered(macro, …)``: what a macro paints from these arguments, which many pages ask for, painted once."""

    @lru_cache(maxsize=1 << 14, typed=True)  # what is HTML equals the same words that are none
    def remembered(macro: Callable[..., str], *given: object) -> str:
        return macro(*given)

    return remembered


class Loop:
    """The ``loop`` of a template, as far as `OFFERED` goes: it looks nowhere ahead and asks for no length in vain."""

    __slots__ = ("index0", "items")

    def __init__(self, items: Iterable[Any], _undefined: object) -> None:
        self.items: Sequence[Any] = items if isinstance(items, (tuple, list)) else tuple(items)
        self.index0 = 0

    def __iter__(self) -> Iterator[tuple[Any, Loop]]:
        for index, item in enumerate(self.items):
            self.index0 = index
            yield item, self

    @property
    def index(self) -> int:
        return self.index0 + 1

    @property
    def first(self) -> bool:
        return self.index0 == 0

    @property
    def last(self) -> bool:
        return self.index0 == len(self.items) - 1

    @property
    def length(self) -> int:
        return len(self.items)


OFFERED = frozenset({"first", "index", "index0", "last", "length"})
