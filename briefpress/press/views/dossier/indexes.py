"""The actor entries and the two indexes of a dossier."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.model.record import Alias
from briefpress.plan.index_entries import folded_name
from briefpress.plan.paths import record_path
from briefpress.press.views.dossier.shape import IndexEntry, PrintedActor
from briefpress.press.views.lines import relation_lines, upkeep
from briefpress.press.views.name_lines import name_lines
from briefpress.press.views.page_context import PageContext


def events_by(briefing: Briefing, kind: str, events: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each record of a kind, those of the given events that name it; records without any are left out."""
    kept = frozenset(events)
    found = {
        identifier: tuple(event for event in briefing.events_of.get((kind, identifier), ()) if event in kept)
        for identifier in briefing.records.of(kind)
    }
    return {identifier: own for identifier, own in found.items() if own}


def alphabetic(name: str) -> tuple[str, str]:
    """Sort key without accents and leading article."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in parts if letter.isalnum() or letter == " ")
    return plain.removeprefix("the ").strip(), name


def printed_actor(
    context: PageContext, identifier: str, events: Iterable[str], subjects: Collection[str]
) -> PrintedActor:
    """An actor's entry; ``subjects`` are the actors that the dossier is about."""
    actor = context.briefing.records.actors[identifier]
    word = context.briefing.records.config.vocabulary.actor_types.get(actor.type)
    return PrintedActor(
        path=record_path("actors", identifier),
        name=actor.name,
        short=actor.short or "",
        type=word.label if word else actor.type,
        country=actor.country or "",
        subject=identifier in subjects,
        names=name_lines(context, actor.aliases, identifier),
        relations=relation_lines(context, "actors", identifier),
        body=context.body(actor),
        upkeep=upkeep(context, actor),
        events=tuple(record_path("events", event) for event in events),
    )


def actor_index(
    briefing: Briefing, events: Mapping[str, tuple[str, ...]], earlier: Mapping[str, int]
) -> tuple[IndexEntry, ...]:
    """Every actor by name, with cross-references from its other names; ``earlier`` maps actors to earlier volumes."""
    actors = briefing.records.actors
    entries: list[IndexEntry] = []
    for identifier, own in events.items():
        actor = actors[identifier]
        entries.append(replace(_entry(actor.name, "actors", identifier, own), volume=earlier.get(identifier, 0)))
        short = (actor.short,) if actor.short else ()
        entries += _others(actor.name, (*short, *_names(actor.aliases)), record_path("actors", identifier))
    return tuple(sorted(entries, key=lambda entry: (alphabetic(entry.name), entry.path)))


def place_index(briefing: Briefing, events: Mapping[str, tuple[str, ...]]) -> tuple[IndexEntry, ...]:
    """Every place by name, with the area that contains it."""
    places, above = briefing.records.places, briefing.containment.above
    entries = []
    for identifier, own in events.items():
        within = next(iter(above.get(identifier, ())), "")
        outer = places[within].name if within in places else ""
        entries.append(_entry(places[identifier].name, "places", identifier, own, outer))
        others = _names(places[identifier].aliases)
        entries += _others(places[identifier].name, others, record_path("places", identifier))
    return tuple(sorted(entries, key=lambda entry: (alphabetic(entry.name), entry.path)))


def _entry(name: str, kind: str, identifier: str, events: Iterable[str], within: str = "") -> IndexEntry:
    paths = tuple(record_path("events", event) for event in events)
    return IndexEntry(name, record_path(kind, identifier), paths, within=within)


def _names(aliases: Iterable[Alias]) -> Iterator[str]:
    return (alias.name for alias in aliases)


def _others(name: str, others: Iterable[str], path: str) -> Iterator[IndexEntry]:
    """The other names, each once, without those that differ from the first only by case."""
    for other in dict.fromkeys(others):
        if folded_name(other) != folded_name(name):
            yield IndexEntry(other, path, (), see=name)
