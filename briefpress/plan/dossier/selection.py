"""Briefing, Dossier -> the events that it has, in the order of dates; every choice narrows the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.link.briefing import Briefing
from briefpress.load.config import Dossier
from briefpress.model.problem import BriefpressError, did_you_mean
from briefpress.model.record import Date

# The fields by which records are chosen, and the kind of each.
CHOICES = {"actor": "actors", "place": "places", "event": "events", "source": "sources"}


def chosen(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """The kind and id of every record that a dossier is about."""
    for field, kind in CHOICES.items():
        yield from ((kind, identifier) for identifier in getattr(dossier, field))


def selected(briefing: Briefing, dossier: Dossier) -> tuple[str, ...]:
    """The ids of the dossier's events. Raises `BriefpressError` for a record that is not there, or without any."""
    kept = set(briefing.order)
    for kind, identifier in chosen(dossier):
        kept &= _of(briefing, kind, identifier)
    events = tuple(event for event in briefing.order if event in kept and _asked(briefing, dossier, event))
    if not events:
        raise BriefpressError(f"the dossier '{dossier.id}' would be empty: no event is all that it asks for")
    return events


def _of(briefing: Briefing, kind: str, identifier: str) -> set[str]:
    """The events of a record; of an event, it and all its parts."""
    known = briefing.records.of(kind)
    if identifier not in known:
        hint = did_you_mean(identifier, known)
        raise BriefpressError(f"no {kind.removesuffix('s')} '{identifier}'{f' ({hint})' if hint else ''}")
    if kind == "events":
        return set(_with_parts(briefing, (identifier,)))
    return set(briefing.events_of.get((kind, identifier), ()))


def _with_parts(briefing: Briefing, events: Iterable[str]) -> Iterator[str]:
    for event in events:
        yield event
        yield from _with_parts(briefing, briefing.events[event].parts)


def _asked(briefing: Briefing, dossier: Dossier, event: str) -> bool:
    """Whether an event may lie between the dates, and is disputed where that is asked."""
    linked = briefing.events[event]
    return (not dossier.disputed or bool(linked.disputes)) and _between(linked.record.date, dossier)


def _between(date: Date, dossier: Dossier) -> bool:
    first = dossier.since.earliest if dossier.since else None
    last = dossier.until.latest if dossier.until else None
    return date.may_lie(first, last)
