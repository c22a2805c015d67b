"""Hints for a text, a list or a group of fields that stands where another of the three is expected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

FieldType: TypeAlias = Any  # the annotation of a field
_FIELDS = "write its fields as 'name: value' lines below it, or as {name: value, …}"
_LONGEST = 60
_MAPPINGS: tuple[object, ...] = (dict, Mapping)


def list_hint(model: type[BaseModel], path: tuple[str | int, ...], value: object) -> str:
    """What to write where ``value`` is not a list."""
    if isinstance(value, Mapping):
        return "put '- ' before its first field, and indent the others by two more spaces; or put [ ] around { }"
    text = str(value)
    if isinstance(value, str) and len(text) <= _LONGEST and not set(text) & set("[]{}\n"):
        if _takes_text(_type_at(model, path)):
            return f"write [{text}], with a comma between items"
        return f"write a list of fields, as in [{_braces(model_at(model, path), '') or '{name: value, …}'}]"
    return "begin each item on a new line with '- ', or write [one, two]"


def fields_hint(model: type[BaseModel], path: tuple[str | int, ...], value: object) -> str:
    """What to write where ``value`` does not have fields of its own."""
    text = value if isinstance(value, str) and len(value) <= _LONGEST else ""
    braces = _braces(model_at(model, path), text)
    return f"write {braces}" if braces else _FIELDS


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model of the value at this path, as far as the types say."""
    return _model_of(_type_at(model, path))


def _type_at(model: type[BaseModel], path: tuple[str | int, ...]) -> FieldType:
    found: FieldType = model
    for step in path:
        if isinstance(step, int):
            continue  # `_model_of` looks into lists
        if get_origin(found) in _MAPPINGS:
            found = get_args(found)[1]
            continue
        part = _model_of(found)
        if part is None or step not in part.model_fields:
            return None
        found = part.model_fields[step].annotation
    return found


def _model_of(annotation: FieldType) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    arguments = (argument for argument in getattr(annotation, "__args__", ()) if argument is not type(None))
    return next((found for argument in arguments if (found := _model_of(argument))), None)


def _takes_text(annotation: FieldType) -> bool:
    """Whether an item of a list of this type may be a text."""
    item = next(iter(get_args(annotation)), str)
    try:
        TypeAdapter(item).validate_python("text")
    except ValidationError:
        return False
    return True


def _braces(model: type[BaseModel] | None, text: str) -> str:
    """The required fields of a model in braces, with the text if there is only one; "" if there are none."""
    fields = model.model_fields.items() if model else ()
    required = [(field.alias or name).rstrip("_") for name, field in fields if field.is_required()]
    values = [f"{name}: {text or '…'}" if len(required) == 1 else f"{name}: …" for name in required]
    return f"{{{', '.join(values)}}}" if values else ""
