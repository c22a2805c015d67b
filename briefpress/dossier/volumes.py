"""Briefing, events -> volumes: runs of events that make a book each, of some 300 pages and never more than 500.

How many pages a thing fills is known only when it is set; here it is judged by its length, so that a volume is planned
without setting it. The weights were measured on the corpus of benchmarks/; typst needs some 6 MB of memory for a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefpress.link.briefing import Briefing

PAGES = 240
_EVENT, _CLAIM, _CHARACTER = 0.25, 0.045, 1 / 4200  # pages that an event's head, a claim and a letter of its text fill
_ACTOR, _SOURCE = 0.16, 0.10  # and an actor's or a source's entry at the end of the volume


def volumes(briefing: Briefing, events: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The events in volumes, each in the order of dates; one volume holds them all where they fit."""
    return tuple(_volumes(briefing, events))


def _volumes(briefing: Briefing, events: Sequence[str]) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    pages = 0.0
    met: set[tuple[str, str]] = set()
    for event in events:
        needs = named(briefing, event)
        length = _pages(briefing, event)
        if run and pages + length + _back(needs - met) > PAGES:
            yield tuple(run)
            run, pages, met = [], 0.0, set()
        pages += length + _back(needs - met)
        met |= needs
        run.append(event)
    yield tuple(run)


def named(briefing: Briefing, event: str) -> set[tuple[str, str]]:
    """The actors and sources that an event names: what a volume with it must have at its end."""
    linked = briefing.events[event]
    involved = {("actors", each.actor) for each in linked.record.actors}
    return involved | {("sources", source) for source in briefing.shelves.reports.get(event, ())}


def _pages(briefing: Briefing, event: str) -> float:
    linked = briefing.events[event]
    return _EVENT + _CLAIM * len(linked.claims) + _CHARACTER * len(linked.record.body)


def _back(records: set[tuple[str, str]]) -> float:
    return sum(_ACTOR if kind == "actors" else _SOURCE for kind, _ in records)
