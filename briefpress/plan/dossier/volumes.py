"""Divide the events of a large dossier into volumes of about 300 pages.

The number of pages is only known after typesetting, so it is estimated from lengths, with weights measured on the
corpus of benchmarks/. Events that are estimated to fill `PAGES` fill about 280 pages of a volume, which is set more
densely. typst needs about 2.4 MB of memory for each page, and there are as many processes as cores: two volumes at a
time stay below 2 GB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.load.config import Dossier
from briefpress.plan.dossier.selection import selected

ONE, PAGES = 240, 450  # estimated pages: at most, of a single volume; of each volume of a divided dossier
_EVENT, _CLAIM, _CHARACTER = 0.25, 0.045, 1 / 4200  # pages for an event's header, a claim, and a character of its text
_ACTOR, _SOURCE = 0.40, 0.06  # pages for an actor's entry without its text, and a source's, at the end of a volume
_SPARE = (1.05, 1.2, 1.4)  # room above an even share, since each volume has its own references and actors


def volumes(briefing: Briefing, events: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Divide events, sorted by date, into volumes of about the same size, or a single one if they fit."""
    whole = tuple(_volumes(briefing, events, ONE))
    if len(whole) == 1:
        return whole
    full = tuple(_volumes(briefing, events, PAGES))
    share = len(events) / len(full) / max(map(len, full))
    tried = (tuple(_volumes(briefing, events, PAGES * share * spare)) for spare in _SPARE if share * spare < 1)
    return next((even for even in tried if len(even) == len(full)), full)


@memoize  # each volume asks, and the answer looks at all events
def dossier_volumes(briefing: Briefing, dossier: Dossier) -> tuple[tuple[str, ...], ...]:
    """The events of each volume of a dossier. Raises `BriefpressError` if the dossier would be empty."""
    return volumes(briefing, selected(briefing, dossier))


@memoize  # as `dossier_volumes`
def actor_volumes(briefing: Briefing, runs: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    """The volume, from 1, with the entry of each actor: the first that names it, so that no entry is printed twice."""
    volume = {event: number for number, run in enumerate(runs, 1) for event in run}
    found = {
        actor: [volume[event] for event in briefing.events_of.get(("actors", actor), ()) if event in volume]
        for actor in briefing.records.actors
    }
    return {actor: min(numbers) for actor, numbers in found.items() if numbers}


def _volumes(briefing: Briefing, events: Sequence[str], most: float) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    pages = 0.0
    met: set[tuple[str, str]] = set()
    for event in events:
        needs = volume_names(briefing, event)
        length = _pages(briefing, event)
        if run and pages + length + _back(briefing, needs - met) > most:
            yield tuple(run)
            run, pages, met = [], 0.0, {each for each in met if each[0] == "actors"}
        pages += length + _back(briefing, needs - met)
        met |= needs
        run.append(event)
    yield tuple(run)


def volume_names(briefing: Briefing, event: str) -> set[tuple[str, str]]:
    """The actors and sources that an event names, which its volume must list at its end."""
    linked = briefing.events[event]
    involved = {("actors", each.actor) for each in linked.record.actors}
    return involved | {("sources", source) for source in briefing.source_index.reports.get(event, ())}


def _pages(briefing: Briefing, event: str) -> float:
    linked = briefing.events[event]
    return _EVENT + _CLAIM * len(linked.claims) + _CHARACTER * len(linked.record.body)


def _back(briefing: Briefing, records: set[tuple[str, str]]) -> float:
    actors = [briefing.records.actors[identifier] for kind, identifier in records if kind == "actors"]
    texts = sum(len(actor.body) for actor in actors)
    return _ACTOR * len(actors) + _CHARACTER * texts + _SOURCE * (len(records) - len(actors))
