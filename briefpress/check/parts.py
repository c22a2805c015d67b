"""The claims, relations and aliases of all records, each with its place in the content."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.load.records import Records
from briefpress.model.problem import Where
from briefpress.model.record import ActorRelation, Alias, Claim
from briefpress.model.record.claim import Counted
from briefpress.model.record.event import EventRelation
from briefpress.model.record.speech import Speech


def claims(records: Records) -> Iterator[tuple[Claim, Where]]:
    """Every claim about an event."""
    for event in records.events.values():
        for index, claim in enumerate(event.claims):
            yield claim, Where(event.file, path=("claims", index))


def counts(claim: Claim, where: Where) -> Iterator[tuple[Counted, Where]]:
    """Every toll and loss of the claim at ``where``."""
    for field, index, counted in claim.counts():
        yield counted, part_at(where, field, index)


def part_relations(records: Records) -> Iterator[tuple[ActorRelation | EventRelation, Where]]:
    """Every relation between actors, then every relation between events."""
    for actor in records.actors.values():
        for index, relation in enumerate(actor.relations):
            yield relation, Where(actor.file, path=("relations", index))
    for event in records.events.values():
        for index, event_relation in enumerate(event.relations):
            yield event_relation, Where(event.file, path=("relations", index))


def aliases(records: Records) -> Iterator[tuple[Alias, Where]]:
    """Every alias of an actor, then every alias of a place."""
    for actor in records.actors.values():
        for index, alias in enumerate(actor.aliases):
            yield alias, Where(actor.file, path=("aliases", index))
    for place in records.places.values():
        for index, alias in enumerate(place.aliases):
            yield alias, Where(place.file, path=("aliases", index))


def speeches(records: Records) -> Iterator[tuple[Speech, Where]]:
    """Every claim, and every relation between actors, which is a claim too."""
    yield from claims(records)
    for relation, where in part_relations(records):
        if isinstance(relation, Speech):
            yield relation, where


def part_at(where: Where, *path: str | int) -> Where:
    """The place of a field inside the part at ``where``."""
    return Where(where.file, path=(*where.path, *path))
