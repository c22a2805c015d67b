"""JSON Schemas of the notations: counts, dates, citations and groups."""

from __future__ import annotations

from briefpress.load.config import Vocabulary
from briefpress.load.records import Records
from briefpress.tools.schema.words import Schema, known

# Text for briefpress; other YAML parsers read some of it as numbers or booleans.
TEXT: Schema = {"type": ["string", "number", "boolean"]}
YES: Schema = {"enum": [True, False, "true", "false"]}
DATE: Schema = {
    "description": "EDTF: 2024-07-25, 2024-07, 2024~, 2024-07-25/2024-07-27 (lasted), [2024-07-25..2024-07-27] (a day)",
    "anyOf": [
        {"type": "string", "pattern": r"^[\[\]0-9XY./?~%-]+$"},
        {"type": "integer", "minimum": -9999, "maximum": 9999},
        {"type": "array", "minItems": 1, "maxItems": 1, "items": {"type": "string", "pattern": r"\.\."}},
    ],
}


def degrees(limit: int) -> Schema:
    """A number from -limit to limit, or the text of one."""
    return {
        "type": ["number", "string"],
        "minimum": -limit,
        "maximum": limit,
        "pattern": r"^[-+]?[0-9]{1,3}(\.[0-9]{1,12})?$",
    }


def count(vocabulary: Vocabulary) -> Schema:
    """A count."""
    words = list(vocabulary.quantities)
    return {
        "description": (
            "84, 16+ (at least), >130, <10, 18-21, ~70 (about), 20 (15-30) (best estimate and range), or a quantity "
            "word of vocabulary.yaml"
        ),
        "anyOf": [
            {"type": "integer", "minimum": 0},
            {"type": "string", "pattern": r"^~?[0-9]{1,12}(\+|\s*[-–]\s*[0-9]{1,12})?$"},
            {"type": "string", "pattern": r"^[<>]\s*[0-9]{1,12}$"},
            {"type": "string", "pattern": r"^[0-9]{1,12}\s*\(\s*[0-9]{1,12}\s*[-–]\s*[0-9]{1,12}\s*\)$"},
            {"enum": [*words, *(word.capitalize() for word in words if word.capitalize() != word)]},
        ],
    }


def cite(records: Records) -> Schema:
    """Sources, each with its cited passages."""
    source = known(("sources",))
    locator = {
        "type": "object",
        "properties": {"passage": {"type": "string"}, "page": TEXT, "at": TEXT},
        "additionalProperties": False,
        "minProperties": 1,
    }
    passage = {"anyOf": [{"type": "string"}, locator]}
    passages = {"anyOf": [passage, {"type": "array", "items": passage, "minItems": 1}]}
    return {
        "description": 'the sources: {source-id: "first words … last words"}, or a list of ids',
        "anyOf": [
            {
                "type": "object",
                "properties": dict.fromkeys(records.sources, passages),
                "additionalProperties": False,
            },
            {"type": "array", "items": source},
            source,
        ],
    }


def group_schema() -> Schema:
    """The people that a count or a responsibility refers to."""
    one = known(("actors", "groups"))
    actor = known(("actors",))
    linked = {"anyOf": [actor, {"type": "array", "items": actor}]}
    wordings = [
        {
            "type": "object",
            "properties": {name: TEXT, "linked_to": linked},
            "required": [name],
            "additionalProperties": False,
        }
        for name in ("words", "described")
    ]
    return {
        "description": (
            "an actor or a group of vocabulary.yaml, several jointly, {words: …} of the source, or {described: …} in "
            "your own words"
        ),
        "anyOf": [*one["anyOf"], {"type": "array", "items": one, "minItems": 1}, *wordings],
    }
