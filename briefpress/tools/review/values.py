"""Put the value of a field into words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from briefpress.model.record import Alias, Citation, Count, Date, Group
from briefpress.model.record.actor import ActorRelation
from briefpress.model.record.base import Part
from briefpress.model.record.event import EventRelation, Involvement
from briefpress.model.record.placed import PlaceNamed
from briefpress.press.views.wording import count_words, spaced, when


def value_texts(value: object) -> tuple[str, ...]:
    """One text per item of a list or mapping, or a single text for another value."""
    if isinstance(value, dict):
        return tuple(f"{spaced(str(key))}: {words_of(item)}" for key, item in value.items())
    if isinstance(value, tuple):
        return tuple(map(words_of, value))
    return (words_of(value),) if value is not None else ()


def words_of(value: object) -> str:
    """One value; "" for None."""
    if isinstance(value, tuple | dict):
        return "; ".join(value_texts(value))
    if words := next((words for kind, words in _WORDS.items() if isinstance(value, kind)), None):
        return words(value)
    return "" if value is None else str(value)


def _involvement(value: Involvement) -> str:
    return f"{value.actor} as {spaced(value.role)}" if value.role else value.actor


def _relation(value: ActorRelation) -> str:
    by = f", by {' and '.join(value.by)}" if value.by else ""
    return f"{spaced(value.type)} {value.actor}{by} ({value.stance})"


def _alias(value: Alias) -> str:
    return f"“{value.name}” ({', '.join(dict.fromkeys(each.source for each in value.cite)) or 'uncited'})"


def _part(value: Part) -> str:
    fields = ((name, getattr(value, name)) for name in type(value).model_fields)
    return ", ".join(f"{spaced(name)} {words_of(item)}" for name, item in fields if item is not None)


# The first matching type is used: subclasses come before their base classes.
_WORDS: Mapping[type, Callable[[Any], str]] = {
    bool: lambda value: "yes" if value else "no",
    Date: lambda value: when(value).text,
    Count: count_words,
    Citation: lambda value: f"{value.source}, “{value.passage}”" if value.passage else value.source,
    Group: lambda value: " and ".join(value.ids) or value.wording,
    Alias: _alias,
    Involvement: _involvement,
    PlaceNamed: lambda value: value.place or value.wording,
    ActorRelation: _relation,
    EventRelation: lambda value: f"{spaced(value.type)} {value.event}",
    Part: _part,
}
