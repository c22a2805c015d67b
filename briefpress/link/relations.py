"""Link relations of actors and events at both ends; the other end gets the reverse label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from briefpress.load.records import Key, Records
from briefpress.model.record import ActorRelation
from briefpress.model.record.event import EventRelation


class LinkedRelation(Struct, frozen=True):
    """A relation seen from one of its records: its label there, and the other record."""

    label: str
    other: Key
    relation: ActorRelation | EventRelation
    reverse: bool


def relations(records: Records) -> Mapping[Key, tuple[LinkedRelation, ...]]:
    """The relations of every actor and event that has any: first those in its own record, then those in others."""
    words = records.config.vocabulary.relation_types
    stated: dict[Key, list[LinkedRelation]] = defaultdict(list)
    reverse: dict[Key, list[LinkedRelation]] = defaultdict(list)
    ends: list[tuple[Key, Key, ActorRelation | EventRelation]] = [
        (("actors", actor.id), ("actors", relation.actor), relation)
        for actor in records.actors.values()
        for relation in actor.relations
    ]
    ends += [
        (("events", event.id), ("events", relation.event), relation)
        for event in records.events.values()
        for relation in event.relations
    ]
    for here, there, relation in ends:
        word = words.get(relation.type)
        stated[here].append(LinkedRelation(word.label if word else relation.type, there, relation, reverse=False))
        reverse[there].append(LinkedRelation(word.reverse if word else relation.type, here, relation, reverse=True))
    return {key: (*stated[key], *reverse[key]) for key in sorted({*stated, *reverse})}
