"""Select the events of a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.link.briefing import Briefing
from briefpress.load.config import Dossier
from briefpress.model.problem import BriefpressError, did_you_mean
from briefpress.model.record import Date

# The fields of a dossier that name records, and the kind of these.
CRITERIA = {"actor": "actors", "place": "places", "event": "events", "source": "sources"}


def criteria_records(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """The kind and id of every record that a dossier's criteria name."""
    for field, kind in CRITERIA.items():
        yield from ((kind, identifier) for identifier in getattr(dossier, field))


def selected(briefing: Briefing, dossier: Dossier) -> tuple[str, ...]:
    """The ids of the events that meet all criteria, sorted by date.

    Raises `BriefpressError` if there is none, or if a criterion names an unknown record.
    """
    kept = set(briefing.order)
    for kind, identifier in criteria_records(dossier):
        kept &= _events_of(briefing, kind, identifier)
    events = tuple(event for event in briefing.order if event in kept and _meets_rest(briefing, dossier, event))
    if not events:
        hint = "remove one of its criteria"
        raise BriefpressError(f"the dossier '{dossier.id}' would be empty: no event meets all its criteria ({hint})")
    return events


def _events_of(briefing: Briefing, kind: str, identifier: str) -> set[str]:
    """The events of a record; for an event, itself and all its parts."""
    known = briefing.records.of(kind)
    if identifier not in known:
        hint = did_you_mean(identifier, known)
        message = f"there is no {kind.removesuffix('s')} with the id '{identifier}'"
        raise BriefpressError(f"{message} ({hint})" if hint else message)
    if kind == "events":
        return set(_with_parts(briefing, (identifier,)))
    return set(briefing.events_of.get((kind, identifier), ()))


def _with_parts(briefing: Briefing, events: Iterable[str]) -> Iterator[str]:
    for event in events:
        yield event
        yield from _with_parts(briefing, briefing.events[event].parts)


def _meets_rest(briefing: Briefing, dossier: Dossier, event: str) -> bool:
    """Whether an event may have happened between the dates, and is disputed if that is a criterion."""
    linked = briefing.events[event]
    return (not dossier.disputed or bool(linked.disputes)) and _between(linked.record.date, dossier)


def _between(date: Date, dossier: Dossier) -> bool:
    first = dossier.since.earliest if dossier.since else None
    last = dossier.until.latest if dossier.until else None
    return date.may_lie(first, last)
