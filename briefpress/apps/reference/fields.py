"""Generate docs/reference/records.md and settings.md: every field, its notation and its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from briefpress.apps.reference.meanings import MEANINGS
from briefpress.load.config import QuantityField, Settings, Vocabulary
from briefpress.model.record import KINDS
from briefpress.model.record.base import Record
from briefpress.model.record.citation import Cite
from briefpress.model.record.claim import Counted
from briefpress.model.record.claim_ref import ClaimRef, ClaimReference
from briefpress.model.record.count import CountField
from briefpress.model.record.date import DateField, UpkeepDate
from briefpress.model.record.group import GroupField
from briefpress.model.record.language_tag import Language
from briefpress.model.record.scalar import Address, Id, Ids, Latitude, Longitude, Text, Texts, Yes
from briefpress.tools.schema.words import TAKES

# The types of fields, and the notation of their values.
_WRITTEN: tuple[tuple[Any, str], ...] = (
    (str, "name"),
    (Ids, "id, or a list of ids"),
    (Texts, "text, or a list of texts"),
    (Id, "id"),
    (Text, "text"),
    (Yes, "`true` or `false`"),
    (Address, "web address"),
    (Latitude, "degrees, -90 to 90"),
    (Longitude, "degrees, -180 to 180"),
    (Language, "language tag"),
    (DateField, "[date](notation.md#dates)"),
    (UpkeepDate, "[date](notation.md#dates)"),
    (CountField, "[count](notation.md#counts)"),
    (QuantityField, "[count](notation.md#counts), or `null`"),
    (Cite, "[citations](notation.md#citations)"),
    (GroupField, "[group](notation.md#groups)"),
    (ClaimRef, "[claim](notation.md#claims)"),
    (ClaimReference, "[claim](notation.md#claims)"),
)
_RECORDS = """# Records

A record is one file, `content/KIND/ID.yaml`, or `ID.md` with the fields between two lines of `---` and a text below.
Its id is the name of the file, its kind the folder. Fields that are not listed here are errors. See
[Notation](notation.md) for how to write dates, counts, citations and groups.

"""
_SETTINGS = """# Settings and vocabulary

`content/briefing.yaml` has the title of the briefing and the settings of its site; `content/vocabulary.yaml` has the
words of its field of study.

"""
_COMMON = "Every record"


def records_page() -> str:
    """The page of the kinds of records and their parts, as Markdown."""
    kinds = list(KINDS.values())
    parts = [model for model in parts_of(kinds) if model not in kinds]
    common = _section(_COMMON, "Any record may have these fields.", Record)
    return _RECORDS + "\n".join([*map(_of_kind, kinds), common, *map(_of_part, parts)])


def settings_page() -> str:
    """The page of briefing.yaml and vocabulary.yaml, as Markdown."""
    return _SETTINGS + "\n".join(map(_of_part, parts_of([Settings, Vocabulary])))


def parts_of(models: Sequence[type[BaseModel]]) -> list[type[BaseModel]]:
    """The models and all models in their fields, at any depth, each once, in the order of the fields."""
    found: dict[type[BaseModel], None] = {}
    waiting = list(models)
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found[model] = None
            waiting += [
                inner for hint in get_type_hints(model, include_extras=True).values() for inner in _models(hint)
            ]
    return list(found)


def fields_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model, as authors write them, with their types. Fields of all records are only in `Record`."""
    hints = get_type_hints(model, include_extras=True)
    given = Record.FILE_FIELDS if issubclass(model, Record) else frozenset()
    shared = set(Record.model_fields) if issubclass(model, Record) and model is not Record else set()
    left_out = given | shared | ({"outcome", "count"} if issubclass(model, Counted) else set())
    return {name.rstrip("_"): hints[name] for name in model.model_fields if name not in left_out}


def meaning(model: type[BaseModel], name: str) -> str:
    """The meaning of a field, from this model or the one that it inherits the field from."""
    return next(MEANINGS[each.__name__][name] for each in model.__mro__ if name in MEANINGS.get(each.__name__, {}))


def _of_kind(model: type[BaseModel]) -> str:
    return _section(f"{model.__name__}: `{getattr(model, 'kind', '')}/`", _about(model), model)


def _of_part(model: type[BaseModel]) -> str:
    return _section(model.__name__, _about(model), model)


def _about(model: type[BaseModel]) -> str:
    return MEANINGS[model.__name__][""]


def _section(title: str, about: str, model: type[BaseModel]) -> str:
    rows = [_row(model, name, hint) for name, hint in fields_of(model).items()]
    if issubclass(model, Counted):
        outcomes = ", ".join(f"`{outcome}`" for outcome in sorted(model.OUTCOMES))
        explanation = (
            f"The number, under the name of the outcome: {outcomes}, or several joined by `-or-` (`killed-or-wounded`)."
        )
        rows.insert(0, f"| an outcome **!** | [count](notation.md#counts) | {explanation} |")
    table = "\n".join(["| Field | Written as | Meaning |", "| --- | --- | --- |", *rows])
    needed = "\n\nFields with **!** are required." if "**!**" in table else ""
    return f"## {title}\n\n{about}{needed}\n\n{table}\n"


def _row(model: type[BaseModel], name: str, hint: Any) -> str:
    needed = "" if _optional(model, name) else " **!**"
    return f"| `{name}`{needed} | {_notation(model, name, hint)} | {meaning(model, name)} |"


def _optional(model: type[BaseModel], name: str) -> bool:
    field = model.model_fields.get(name) or model.model_fields[f"{name}_"]
    return not field.is_required()


def _notation(model: type[BaseModel], name: str, hint: Any) -> str:
    written = _written(hint)
    if takes := TAKES.get((model.__name__, name)):
        return f"{written} of {' or '.join(f'`{section}`' for section in takes)}"
    return written


def _written(hint: Any) -> str:
    """The notation of a type's values."""
    inner = get_args(hint)
    if words := next((words for known, words in _WRITTEN if hint == known), ""):
        return words
    match get_origin(hint):
        case origin if origin is Annotated or origin in (Union, UnionType):
            return _written(next(choice for choice in inner if choice is not NoneType))
        case origin if origin is Literal:
            return ", ".join(f"`{word}`" for word in inner)
        case origin if origin is tuple:
            return f"list of {_written(inner[0])}"
        case origin if origin is dict:
            return f"mapping of {_written(inner[0])} to {_written(inner[1])}"
    return f"[{hint.__name__}](#{_anchor(hint.__name__)})"


def _anchor(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _models(hint: Any) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for inner in get_args(hint):
        yield from _models(inner)
