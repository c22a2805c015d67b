"""The tables of actors, their names and their relations."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Actor, ActorRelation
from briefpress.model.record.alias import named_citations
from briefpress.press.views.exports.cells import edtf, joined_cells, plain_text
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
    Column("type", STRING, "Its type, such as armed-group or person.", lambda each: each.actor.type),
    Column("country", STRING, "Its country.", lambda each: each.actor.country),
    Column("events", INTEGER, "Number of events that name it.", lambda each: each.events),
    Column("claims", INTEGER, "Number of claims it makes, or that are made for it.", lambda each: each.claims),
)
_NAME: tuple[Column[_Name], ...] = (
    Column("actor", STRING, "The actor.", lambda each: each.actor, "actors"),
    Column("name", STRING, "A name in use for it.", lambda each: each.name),
    Column(
        "source", STRING, "A source that uses the name; empty if none is cited.", lambda each: each.source, "sources"
    ),
)
_RELATION: tuple[Column[_Related], ...] = (
    Column("actor", STRING, "The actor that has the relation.", lambda each: each.actor, "actors"),
    Column("type", STRING, "The type of relation, a word of the vocabulary.", lambda each: each.stated.type),
    Column("label", STRING, "The relation in words.", lambda each: each.label),
    Column("other", STRING, "The actor it relates to.", lambda each: each.stated.actor, "actors"),
    Column("stance", STRING, "asserts, claims, blames or denies.", lambda each: each.stated.stance),
    Column("by", STRING, "Ids of the speakers, joined by semicolons.", lambda each: joined_cells(each.stated.by)),
    Column("speaker", STRING, "The speaker, in words.", lambda each: each.speaker),
    Column("inferred", STRING, "How the editors inferred it, if no source states it.", lambda each: each.inferred),
    Column("date_edtf", STRING, "When the relation held, in EDTF (ISO 8601-2).", lambda each: edtf(each.stated.date)),
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
        yield _Counted(actor, len(briefing.events_of.get(key, ())), len(briefing.claims_of.get(key, ())))


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
            texts = plain_text(briefing, stated.speaker), plain_text(briefing, stated.inferred)
            yield _Related(actor.id, stated, label, *texts)


ACTORS = Definition(
    "actors", "Actors", "Groups, forces, governments, organisations and people, one per row.", ("id",), _ACTOR, _actors
)
NAMES = Definition(
    "names",
    "Names of actors",
    "Other names of actors with the sources that use them, one name and source per row.",
    (),
    _NAME,
    _names,
)
RELATIONS = Definition(
    "relations",
    "Relations of actors",
    "Stated relations between actors, one per row.",
    (),
    _RELATION,
    _relations,
)
