"""The record of an actor, ``actors/ID.md``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from briefpress.model.record.alias import Alias, cited_aliases
from briefpress.model.record.base import Record, Ref, cited_at
from briefpress.model.record.citation import Citation
from briefpress.model.record.date import DateField
from briefpress.model.record.scalar import Id, Text
from briefpress.model.record.speech import Speech


class ActorRelation(Speech):
    """A claim that two actors are related; ``type`` is a word of the vocabulary."""

    type: Id
    actor: Id
    date: DateField | None = None


class Actor(Record):
    """A group, force, government, organisation or person. Pages use the name ``short`` if there is one."""

    kind: ClassVar[str] = "actors"

    name: Text
    short: Text | None = None
    type: Id
    country: Text | None = None
    aliases: tuple[Alias, ...] = ()
    relations: tuple[ActorRelation, ...] = ()

    @property
    def label(self) -> str:
        return self.short or self.name

    def refs(self) -> Iterator[Ref]:
        for index, relation in enumerate(self.relations):
            yield Ref(("actors",), relation.actor, ("relations", index, "actor"))
            yield from relation.speaker_refs("relations", index)

    def cited(self) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
        yield from cited_aliases(self.aliases)
        for index, relation in enumerate(self.relations):
            yield from cited_at(relation.cite, "relations", index)
