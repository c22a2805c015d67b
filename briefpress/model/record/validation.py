"""Validate the fields of a record, and turn pydantic's errors into problems."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from briefpress.model.problem import Problem, Where, did_you_mean
from briefpress.model.record.shape_hints import fields_hint, list_hint, model_at

Model = TypeVar("Model", bound=BaseModel)

# Reported for each record; further ones are only counted.
MOST_PER_RECORD = 50


def field_error(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """An error for a field's validator to raise; `validated` turns it into a `Problem` with this code and hint."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def text_of(value: object) -> str:
    """The value as a non-empty text without white space at its ends. Raises an error for anything else."""
    if not isinstance(value, str):
        hint = "put a text with a comma or a colon in double quotes"
        raise field_error("not-a-text", "this must be a text, not a list or a group of fields", hint)
    text = value.strip()
    if not text:
        raise field_error("empty", "this field is empty", "write a value, or delete the field")
    return text


def validated(model: type[Model], fields: Mapping[str, Any], file: str) -> tuple[Model | None, tuple[Problem, ...]]:
    """Validate fields: the frozen model, or None and a problem for each error, with the path of its field.

    At most `MOST_PER_RECORD` are kept and the rest counted: a malicious file may have one in every word.
    """
    try:
        return model.model_validate(fields), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
        problems = [_problem(details, model, file) for details in errors[:MOST_PER_RECORD]]
        if len(errors) > MOST_PER_RECORD:
            message = f"{len(errors) - MOST_PER_RECORD} more problems in this record are not listed"
            problems.append(Problem(Where(file), "too-many-problems", message, "fix the listed ones first"))
        return None, tuple(problems)


def _problem(details: ErrorDetails, model: type[BaseModel], file: str) -> Problem:
    where = Where(file, path=details["loc"])
    name = str(details["loc"][-1]) if details["loc"] else ""
    context = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            known = _known(model, details["loc"])
            hint = did_you_mean(name, known, f"the fields here are {', '.join(sorted(known))}" if known else "")
            if details["input"] == "":  # `{words: one, two}` is parsed as a field `two` without a value
                hint = _no_value_hint(name)
            return Problem(where, "unknown-field", f"there is no field '{name}' here", hint)
        case "missing":
            where = Where(file, path=details["loc"][:-1])
            return Problem(where, "missing-field", f"the field '{name}' is missing", f"add '{name}: …'")
        case "literal_error":
            value = details["input"]
            allowed = str(context["expected"]).replace("'", "")
            words = allowed.replace(" or ", ", ").split(", ")
            hint = did_you_mean(str(value), words, f"write {allowed}")
            return Problem(where, "unknown-word", f"'{value}' is not a possible value of '{name}'", hint)
        case "tuple_type" | "list_type":
            hint = list_hint(model, details["loc"], details["input"])
            return Problem(where, "not-a-list", f"{_named(name)} must be a list", hint)
        case "dict_type" | "model_type" | "model_attributes_type":
            hint = fields_hint(model, details["loc"], details["input"])
            return Problem(where, "not-a-mapping", f"{_named(name)} must have fields of its own", hint)
        case code:
            return Problem(
                where, code.replace("_", "-"), str(context.get("message", details["msg"])), context.get("hint", "")
            )


def _no_value_hint(name: str) -> str:
    """What to do about a name without a value in braces, which may be part of a text, a number or a field."""
    if name.isdecimal():
        return "write a number without a comma; put a text with a comma in double quotes"
    if re.match(r"[a-z_]+:[^/]", name):
        return "put a space after the colon"
    return "if this is part of a text with a comma, put the whole text in double quotes"


def _known(model: type[BaseModel], path: tuple[str | int, ...]) -> set[str]:
    """The fields that the model at this path has, as far as the types say."""
    part = model_at(model, path[:-1])
    if part is None:
        return set()
    hidden: frozenset[str] = getattr(part, "FILE_FIELDS", frozenset())
    return {name.rstrip("_") for name in part.model_fields if name not in hidden}


def _named(name: str) -> str:
    return "this item" if name.isdecimal() else f"'{name}'"
