"""tree -> the tree with its fields in order; where that means something, as among claims and citations, it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from briefpress.model.record import (
    Actor,
    ActorRelation,
    Claim,
    Contradiction,
    Event,
    Loss,
    Page,
    Place,
    Publication,
    Source,
    Toll,
)
from briefpress.model.record.base import Record
from briefpress.model.record.claim import Counted, Verification
from briefpress.model.record.contradiction import ContradictionSide
from briefpress.model.record.event import EventRelation
from briefpress.tools.tidy.tree import Entry, Mapping, PassageWords, Sequence, Tree

# Kinds whose fields are written in another order than their model declares; other fields follow in that order.
_SPEECH = "stance by speaker via said hedge"
ORDER: dict[type[BaseModel], str] = {
    Publication: "name short type country url owner reliability reliability_reason themes inferred note",
    Source: (
        "title publication authors wire republication_of type genre issued accessed language url archive_url"
        " reliability reliability_reason retracted reading themes inferred note"
    ),
    Place: "name type within point aliases themes inferred note",
    Actor: "name short type country aliases relations themes inferred note",
    Event: (
        "title summary type date places actors part_of counted_with inferred themes cite claims grade grade_reason"
        " relations note"
    ),
    Contradiction: "question sides themes inferred note",
    ContradictionSide: "says claims note",
    Page: "title summary themes inferred note",
    Claim: (
        f"id date place responsible account about role {_SPEECH} restates toll loss inferred provisional rank reason"
        " credibility credibility_reason note cite verification"
    ),
    ActorRelation: "type actor date by stance speaker via said hedge inferred note cite",
    EventRelation: "type event inferred note cite",
    Toll: "group place hedge note cite",
    Loss: "item group place hedge note cite",
    Verification: "by speaker finding note cite",
}
_COUNT = frozenset({"outcome", "count"})  # written as one field, named after the outcome


def ordered(record: Mapping, model: type[BaseModel]) -> Mapping:
    """The fields of a whole file in order, see `in_order`."""
    return Mapping(list(_sorted(record, model)))


def in_order(tree: Tree, model: type[BaseModel] | None, *, keyed: bool = False) -> Tree:
    """The tree of a model's fields, or of any value (None), sorted; entries go with the comments that are theirs.

    ``keyed`` is true for a mapping from names to such models, which keeps its order. Entries of ``inferred`` have the
    order of the fields they explain.
    """
    if isinstance(tree, str) or model is None:
        return tree
    if isinstance(tree, Sequence) or keyed:
        return type(tree)([replace(entry, value=in_order(entry.value, model)) for entry in tree.entries])
    return Mapping(list(_sorted(tree, model)))


def _sorted(tree: Mapping, model: type[BaseModel]) -> Iterator[Entry]:
    place = {name: number for number, name in enumerate(fields(model))}
    last = len(place)
    first = -1 if issubclass(model, Counted) else last  # a count begins with its outcome
    for entry in sorted(tree.entries, key=lambda field: place.get(field.key, first)):
        value = _value(entry, model)
        if entry.key == "inferred" and isinstance(value, Mapping):
            value = Mapping(sorted(value.entries, key=lambda named: place.get(named.key, last)))
        yield replace(entry, value=value)


def fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of a model's fields as a file writes them, in order."""
    given = Record.FILE_FIELDS if issubclass(model, Record) else _COUNT if issubclass(model, Counted) else frozenset()
    declared = [name.rstrip("_") for name in model.model_fields if name not in given]
    return tuple(dict.fromkeys([*ORDER.get(model, "").split(), *declared]))


def _value(entry: Entry, model: type[BaseModel]) -> Tree:
    if entry.key == "cite" and isinstance(entry.value, Mapping):
        return Mapping([replace(cited, value=_passages(cited.value)) for cited in entry.value.entries])
    field = model.model_fields.get(entry.key) or model.model_fields.get(f"{entry.key}_")
    part = next(_models(field.annotation), None) if field else None
    return in_order(entry.value, part, keyed=field is not None and get_origin(field.annotation) is dict)


def _passages(tree: Tree) -> Tree:
    """What is cited of a source: its strings are passages, but for a page or a time."""
    if isinstance(tree, str):
        return PassageWords(tree)
    of = [
        entry if entry.key in ("page", "at") else replace(entry, value=_passages(entry.value)) for entry in tree.entries
    ]
    return type(tree)(of)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a field may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
