"""actors, their names and their relations -> three tables."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Actor, ActorRelation
from briefpress.model.record.alias import named_citations
from briefpress.press.views.exports.cells import edtf, joined_cells, words
from briefpress.press.views.exports.table import INTEGER, STRING, Column, Definition


class _Counted(Struct, frozen=True):
    actor: Actor
    events: int
    claims: int


class _Name(Struct, frozen=True):
    actor: str
    name: str
    source: str | None


class _Related(Struct, frozen=True):
    actor: str
    stated: ActorRelation
    label: str
    speaker: str | None
    inferred: str | None


_ACTOR: tuple[Column[_Counted], ...] = (
    Column("id", STRING, "Id of the actor.", lambda each: each.actor.id),
    Column("name", STRING, "Its name.", lambda each: each.actor.name),
    Column("short", STRING, "Its short name.", lambda each: each.actor.short),
    Column("type", STRING, "What it is, such as armed-group or person.", lambda each: each.actor.type),
    Column("country", STRING, "Its country.", lambda each: each.actor.country),
    Column("events", INTEGER, "How many events name it.", lambda each: each.events),
    Column("claims", INTEGER, "How many claims it makes, or are made for it.", lambda each: each.claims),
)
_NAME: tuple[Column[_Name], ...] = (
    Column("actor", STRING, "The actor.", lambda each: each.actor, "actors"),
    Column("name", STRING, "A name that somebody uses for it.", lambda each: each.name),
    Column("source", STRING, "A source that uses it; empty where none is cited.", lambda each: each.source, "sources"),
)
_RELATION: tuple[Column[_Related], ...] = (
    Column("actor", STRING, "The actor whose relation it is.", lambda each: each.actor, "actors"),
    Column("type", STRING, "The relation's word in the vocabulary.", lambda each: each.stated.type),
    Column("label", STRING, "The relation as it is read.", lambda each: each.label),
    Column("other", STRING, "The actor at its other end.", lambda each: each.stated.actor, "actors"),
    Column("stance", STRING, "asserts, claims, blames or denies.", lambda each: each.stated.stance),
    Column("by", STRING, "Ids of who says so, joined by semicolons.", lambda each: joined_cells(each.stated.by)),
    Column("speaker", STRING, "Who says so, in words.", lambda each: each.speaker),
    Column("inferred", STRING, "How the editors came to it, where no source says so.", lambda each: each.inferred),
    Column("date_edtf", STRING, "When it held, in EDTF (ISO 8601-2).", lambda each: edtf(each.stated.date)),
    Column(
        "sources",
        STRING,
        "Ids of the sources cited, joined by semicolons.",
        lambda each: joined_cells(sorted({cited.source for cited in each.stated.cite})),
    ),
)


def _actors(briefing: Briefing) -> Iterator[_Counted]:
    for actor in briefing.records.actors.values():
        key = ("actors", actor.id)
        yield _Counted(actor, len(briefing.events_of.get(key, ())), len(briefing.spoken.get(key, ())))


def _names(briefing: Briefing) -> Iterator[_Name]:
    """Every pair of a name and a source that uses it, once."""
    for actor in briefing.records.actors.values():
        for alias in actor.aliases:
            for source in sorted({cited.source for cited in named_citations(alias)}) or (None,):
                yield _Name(actor.id, alias.name, source)


def _relations(briefing: Briefing) -> Iterator[_Related]:
    labels = briefing.records.config.vocabulary.relation_types
    for actor in briefing.records.actors.values():
        for stated in actor.relations:
            label = labels[stated.type].label if stated.type in labels else stated.type
            said = words(briefing, stated.speaker), words(briefing, stated.inferred)
            yield _Related(actor.id, stated, label, *said)


ACTORS = Definition(
    "actors", "Actors", "Groups, forces, governments, organisations and people, one a row.", ("id",), _ACTOR, _actors
)
NAMES = Definition(
    "names",
    "Names of actors",
    "The other names of actors and who uses them, one pair of name and source a row.",
    (),
    _NAME,
    _names,
)
RELATIONS = Definition(
    "relations",
    "Relations of actors",
    "Relations between actors as somebody states them, one a row.",
    (),
    _RELATION,
    _relations,
)
