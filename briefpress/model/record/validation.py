"""Validate the fields of a record, and turn pydantic's errors into problems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from briefpress.model.problem import Problem, Where, did_you_mean

Model = TypeVar("Model", bound=BaseModel)

# Reported for each record; further ones are only counted.
MOST_PER_RECORD = 50
_FIELDS = "write its fields as 'name: value' lines below it, or as {name: value, …}"


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
            hint = did_you_mean(name, known) or (f"the fields here are {', '.join(sorted(known))}" if known else "")
            if details["input"] == "":  # `{words: one, two}` is parsed as a field `two` without a value
                hint = "if this is part of a text with a comma, put the whole text in double quotes"
            return Problem(where, "unknown-field", f"there is no field '{name}' here", hint)
        case "missing":
            where = Where(file, path=details["loc"][:-1])
            return Problem(where, "missing-field", f"the field '{name}' is missing", f"add '{name}: …'")
        case "literal_error":
            value = details["input"]
            allowed = str(context["expected"]).replace("'", "")
            words = allowed.replace(" or ", ", ").split(", ")
            hint = did_you_mean(str(value), words) or f"write {allowed}"
            return Problem(where, "unknown-word", f"'{value}' is not a possible value of '{name}'", hint)
        case "tuple_type" | "list_type":
            hint = "begin each item on a new line with '- ', or write [one, two]"
            return Problem(where, "not-a-list", f"{_named(name)} must be a list", hint)
        case "dict_type" | "model_type" | "model_attributes_type":
            return Problem(where, "not-a-mapping", f"{_named(name)} must have fields of its own", _FIELDS)
        case code:
            return Problem(
                where, code.replace("_", "-"), str(context.get("message", details["msg"])), context.get("hint", "")
            )


def _known(model: type[BaseModel], path: tuple[str | int, ...]) -> set[str]:
    """The fields that the model at this path has, as far as the types say."""
    part: type[BaseModel] | None = model
    for step in path[:-1]:
        if isinstance(step, str) and part is not None:
            part = _model_of(part.model_fields[step].annotation) if step in part.model_fields else None
    if part is None:
        return set()
    hidden: frozenset[str] = getattr(part, "FILE_FIELDS", frozenset())
    return {name.rstrip("_") for name in part.model_fields if name not in hidden}


def _named(name: str) -> str:
    return "this item" if name.isdecimal() else f"'{name}'"


def _model_of(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    arguments = (argument for argument in getattr(annotation, "__args__", ()) if argument is not type(None))
    return next((found for argument in arguments if (found := _model_of(argument))), None)
