"""JSON Schemas of the ids and words that a field may hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from briefpress.load.config import Vocabulary
from briefpress.load.records import Records
from briefpress.model.record import KINDS

Schema: TypeAlias = dict[str, Any]

# What each field that holds an id takes: kinds of records, or sections of the vocabulary.
TAKES: dict[tuple[str, str], tuple[str, ...]] = {
    ("Source", "publication"): ("publications",),
    ("Source", "wire"): ("publications",),
    ("Source", "republication_of"): ("sources",),
    ("Place", "type"): ("place_types",),
    ("Place", "within"): ("places",),
    ("Actor", "type"): ("actor_types",),
    ("ActorRelation", "type"): ("relation_types",),
    ("ActorRelation", "actor"): ("actors",),
    ("ActorRelation", "by"): ("actors", "publications"),
    ("ActorRelation", "via"): ("actors", "publications"),
    ("Event", "type"): ("event_types",),
    ("Event", "part_of"): ("events",),
    ("EventRelation", "type"): ("relation_types",),
    ("EventRelation", "event"): ("events",),
    ("Involvement", "actor"): ("actors",),
    ("Involvement", "role"): ("roles",),
    ("PlaceNamed", "place"): ("places",),
    ("Claim", "by"): ("actors", "publications"),
    ("Claim", "via"): ("actors", "publications"),
    ("Claim", "role"): ("roles",),
    ("Claim", "hedge"): ("hedges",),
    ("ActorRelation", "hedge"): ("hedges",),
    ("Toll", "hedge"): ("hedges",),
    ("Loss", "hedge"): ("hedges",),
    ("PlaceNamed", "linked_to"): ("places",),
    ("Toll", "place"): ("places",),
    ("Loss", "place"): ("places",),
    ("Loss", "item"): ("loss_items",),
    ("Verification", "by"): ("actors", "publications"),
}


def one_of(words: Iterable[str], names: Iterable[str] = ()) -> Schema:
    """One of the words, described by ``names``. Digits are also allowed as numbers, as other YAML parsers read them."""
    listed = list(words)
    schema: Schema = {"enum": [*listed, *(int(word) for word in listed if word.isdecimal() and str(int(word)) == word)]}
    if said := list(names):
        schema["enumDescriptions"] = said
    return schema


def known(sections: tuple[str, ...]) -> Schema:
    """One of the ids or words in these sections, see `sections`."""
    choices: list[Schema] = [{"$ref": f"#/$defs/{section}"} for section in sections]
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def sections(records: Records) -> dict[str, Schema]:
    """The ids of each kind and the words of each section of the vocabulary, with their labels."""
    vocabulary = records.config.vocabulary
    words = {name: getattr(vocabulary, name) for name in Vocabulary.model_fields if name != "quantities"}
    named = {kind: records.of(kind) for kind in KINDS} | words
    return {name: one_of(found, (each.label for each in found.values())) for name, found in named.items()}
