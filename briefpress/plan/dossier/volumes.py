"""Briefing, events -> volumes: runs of events that make a book each, and one book where some 300 pages hold all.

How many pages a thing fills is known only when it is set; here it is judged by its length, so that a volume is planned
without setting it. The weights were measured on the corpus of benchmarks/. What would fill `PAGES` fills some 280 of a
volume, whose events are set closer; typst needs some 2.4 MB of memory for each, and as many volumes as there are cores
are set at once: two of them, and what sets them, stay below 2 GB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.load.config import Dossier
from briefpress.plan.dossier.selection import selected

ONE, PAGES = 240, 450  # the pages of a book that is not divided; those that a volume would fill if it were not denser
_EVENT, _CLAIM, _CHARACTER = 0.25, 0.045, 1 / 4200  # pages that an event's head, a claim and a letter of its text fill
_ACTOR, _SOURCE = 0.40, 0.06  # and an actor's entry, its text aside, or a source's, at the end of the volume
_SPARE = (1.05, 1.2, 1.4)  # what an even share may need more: each volume has references and actors of its own


def volumes(briefing: Briefing, events: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The events in volumes of about one size, each in the order of dates; one volume holds them all where they fit."""
    whole = tuple(_volumes(briefing, events, ONE))
    if len(whole) == 1:
        return whole
    full = tuple(_volumes(briefing, events, PAGES))
    share = len(events) / len(full) / max(map(len, full))
    tried = (tuple(_volumes(briefing, events, PAGES * share * spare)) for spare in _SPARE if share * spare < 1)
    return next((even for even in tried if len(even) == len(full)), full)


@memoize
def dossier_volumes(briefing: Briefing, dossier: Dossier) -> tuple[tuple[str, ...], ...]:
    """The events of a dossier in its volumes. Raises `BriefpressError` for one that would be empty."""
    return volumes(briefing, selected(briefing, dossier))


@memoize
def homes(briefing: Briefing, runs: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    """The volume, from 1, that has the entry of each actor: the first that names it, so that none is printed twice."""
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
    """The actors and sources that an event names: what a volume with it must have at its end."""
    linked = briefing.events[event]
    involved = {("actors", each.actor) for each in linked.record.actors}
    return involved | {("sources", source) for source in briefing.shelves.reports.get(event, ())}


def _pages(briefing: Briefing, event: str) -> float:
    linked = briefing.events[event]
    return _EVENT + _CLAIM * len(linked.claims) + _CHARACTER * len(linked.record.body)


def _back(briefing: Briefing, records: set[tuple[str, str]]) -> float:
    actors = [briefing.records.actors[identifier] for kind, identifier in records if kind == "actors"]
    texts = sum(len(actor.body) for actor in actors)
    return _ACTOR * len(actors) + _CHARACTER * texts + _SOURCE * (len(records) - len(actors))
