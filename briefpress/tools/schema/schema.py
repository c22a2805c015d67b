"""JSON Schemas (2020-12) of each kind of record, of briefing.yaml and of vocabulary.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, BeforeValidator

from briefpress.load.config import MORE_OUTPUTS, OUTPUTS, Settings, Vocabulary
from briefpress.load.records import Records
from briefpress.model.record import KINDS
from briefpress.model.record.base import Record
from briefpress.model.record.claim import Counted
from briefpress.tools.schema import notation
from briefpress.tools.schema.words import TAKES, Schema, known, one_of, sections

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# The notations of several shapes, by those.
_SHAPES = {("object", "array"): "cite", ("string", "array", "object"): "group"}


def schemas(records: Records) -> dict[str, Schema]:
    """The schemas by file name: ``events.json``, …, ``briefing.json``, ``vocabulary.json``."""
    made = {kind: _schema(model, records) for kind, model in KINDS.items()}
    made |= {"briefing": _schema(Settings, records), "vocabulary": _schema(Vocabulary, records)}
    return {f"{name}.json": schema for name, schema in made.items()}


def _schema(model: type[BaseModel], records: Records) -> Schema:
    made = model.model_json_schema(by_alias=True)
    models = {each.__name__: each for each in _models(model)}
    defined = {name: _part(part, models[name]) for name, part in made.get("$defs", {}).items()}
    defined |= sections(records) | {
        "date": notation.DATE,
        "count": notation.count(records.config.vocabulary),
        "cite": notation.cite(records),
        "group": notation.group_schema(),
    }
    written = _part(made, model)
    used: set[str] = set()
    waiting = [written]
    while waiting:
        found = set(_references(waiting.pop())) - used
        used |= found
        waiting += [defined[name] for name in found]
    return {"$schema": DIALECT, **written, "$defs": {name: defined[name] for name in defined if name in used}}


def _part(made: Schema, model: type[BaseModel]) -> Schema:
    """The schema of one model, its fields as they are written."""
    given = Record.FILE_FIELDS if issubclass(model, Record) else frozenset()
    names = {name.rstrip("_"): name for name in model.model_fields if name not in given}
    written: Schema = {
        "title": model.__name__,
        "type": "object",
        "properties": {name: _field(made["properties"][name], model, field) for name, field in names.items()},
        "required": [name for name in made.get("required", ()) if name not in given],
        "additionalProperties": False,
    }
    if "description" in made:
        written["description"] = " ".join(made["description"].replace("``", "").replace("`", "").split())
    if "inferred" in names and issubclass(model, Record):
        written["properties"]["inferred"]["propertyNames"] = {"enum": list(names)}
    return _counted(written, model) if issubclass(model, Counted) else written


def _counted(written: Schema, model: type[Counted]) -> Schema:
    """Add the count field, which is named after its outcome (``killed``, ``killed-or-wounded``)."""
    outcomes = sorted(model.OUTCOMES)
    others = {name: field for name, field in written["properties"].items() if name not in ("outcome", "count")}
    one, number = "|".join(outcomes), {"$ref": "#/$defs/count"}
    return written | {
        "properties": dict.fromkeys(outcomes, number) | others,
        "patternProperties": {f"^({one})(-or-({one}))+$": number},
        "required": [name for name in written["required"] if name in others],
        "not": {"propertyNames": {"enum": list(others)}},  # none of them is an outcome
    }


def _field(made: Schema, model: type[BaseModel], name: str) -> Schema:
    field = model.model_fields[name]
    takes = TAKES.get((model.__name__, name))
    if name == "outputs":
        one: Schema = one_of((*OUTPUTS, *MORE_OUTPUTS))
    else:
        one = known(takes) if takes else _notation(_without_null(made), name)
    if made.get("type") != "array":
        return one
    # A field with a validator before its list takes one value in its place.
    items = one if takes or name == "outputs" else one["items"]
    many = {"type": "array", "items": items}
    alone = any(isinstance(mark, BeforeValidator) for mark in field.metadata)
    return {"anyOf": [items, many]} if alone else many


def _without_null(made: Schema) -> Schema:
    """Drop ``null``: a field that is present must have a value."""
    choices = [choice for choice in made.get("anyOf", ()) if choice != {"type": "null"}]
    return choices[0] if len(choices) == 1 else made


def _notation(made: Schema, name: str) -> Schema:
    """A field as it is written, from what its model makes of it."""
    kind = made.get("type")
    if "$ref" in made:
        named = made["$ref"].endswith("/PlaceNamed")  # which may be written as its id alone
        return {"anyOf": [known(("places",)), made]} if named else made
    if isinstance(kind, list):
        return {"$ref": f"#/$defs/{_SHAPES[tuple(kind)]}"}
    if kind == "array":
        return {"type": "array", "items": _notation(made["items"], name)}
    return _mapping(made, name) if kind == "object" else _scalar(made, name)


def _scalar(made: Schema, name: str) -> Schema:
    if words := made.get("enum") or ([made["const"]] if "const" in made else []):
        return one_of(words)
    if made.get("format") == "edtf":
        return {"$ref": "#/$defs/date"}
    if made.get("type") == "number":
        return notation.degrees(90 if name == "lat" else 180)
    if "format" in made or "pattern" in made:
        return {key: made[key] for key in ("type", "format", "pattern") if key in made}
    return notation.YES if made.get("type") == "boolean" else notation.TEXT


def _mapping(made: Schema, name: str) -> Schema:
    """A mapping with free keys."""
    if name == "quantities":
        return {
            "type": "object",
            "additionalProperties": {"anyOf": [{"$ref": "#/$defs/count"}, {"enum": [None, "null", "~"]}]},
        }
    if "patternProperties" in made:
        return {"type": "object", "patternProperties": made["patternProperties"], "additionalProperties": False}
    return {"type": "object", "additionalProperties": notation.TEXT}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model in a type, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _models(field.annotation)
    for argument in get_args(annotation):
        yield from _models(argument)


def _references(schema: Any) -> Iterator[str]:
    """The names of all definitions that a schema refers to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].removeprefix("#/$defs/")
        for value in schema.values():
            yield from _references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _references(value)
