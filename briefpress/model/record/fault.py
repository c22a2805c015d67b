"""fields -> model or problems: the one way in which a record's text is accepted or refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from briefpress.model.problem import Problem, Where, did_you_mean

Model = TypeVar("Model", bound=BaseModel)

# Of one record.
MOST_FAULTS = 50


def fault(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """An error for a field's validator to raise; `accept` turns it into a `Problem` with the same code and hint."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def text_of(value: object) -> str:
    """The value as a non-empty text without white space at its ends; a fault for a list, a mapping or nothing."""
    if not isinstance(value, str):
        hint = "quote it if it holds a comma or a colon"
        raise fault("not-a-text", "a text is expected here, not a list or a mapping", hint)
    text = value.strip()
    if not text:
        raise fault("empty", "nothing is written here", "write it or delete the field")
    return text


def accept(model: type[Model], fields: Mapping[str, Any], file: str) -> tuple[Model | None, tuple[Problem, ...]]:
    """The fields as a frozen model, or None and every fault in them, each with the way to its field.

    After `MOST_FAULTS` the others are counted: a stranger's file may hold a fault in every word.
    """
    try:
        return model.model_validate(fields), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        told = [_problem(details, model, file) for details in found[:MOST_FAULTS]]
        if len(found) > MOST_FAULTS:
            message = f"{len(found) - MOST_FAULTS} more faults in this record"
            told.append(Problem(Where(file), "too-many-problems", message, "mend the others first"))
        return None, tuple(told)


def _problem(details: ErrorDetails, model: type[BaseModel], file: str) -> Problem:
    where = Where(file, path=details["loc"])
    name = str(details["loc"][-1]) if details["loc"] else ""
    context = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            known = _known(model, details["loc"])
            hint = did_you_mean(name, known) or (f"known here: {', '.join(sorted(known))}" if known else "")
            if details["input"] == "":  # `{words: one, two}` is read as a field `two` with nothing in it
                hint = "quote a text that has a comma in it"
            return Problem(where, "unknown-field", f"unknown field '{name}'", hint)
        case "missing":
            where = Where(file, path=details["loc"][:-1])
            return Problem(where, "missing-field", f"the field '{name}' is missing")
        case "literal_error":
            said = details["input"]
            allowed = str(context["expected"]).replace("'", "")
            words = allowed.replace(" or ", ", ").split(", ")
            hint = did_you_mean(str(said), words) or f"one of {allowed}"
            return Problem(where, "unknown-word", f"'{said}' is not a word for '{name}'", hint)
        case "tuple_type" | "list_type":
            return Problem(where, "not-a-list", f"'{name}' is a list", "begin each item with '- '")
        case "dict_type" | "model_type" | "model_attributes_type":
            return Problem(where, "not-a-mapping", f"'{name}' is a mapping", "write it as 'field: value' lines")
        case code:
            return Problem(
                where, code.replace("_", "-"), str(context.get("message", details["msg"])), context.get("hint", "")
            )


def _known(model: type[BaseModel], path: tuple[str | int, ...]) -> set[str]:
    """The fields of the model that stands at the path, as far as the types tell."""
    part: type[BaseModel] | None = model
    for step in path[:-1]:
        if isinstance(step, str) and part is not None:
            part = _model_of(part.model_fields[step].annotation) if step in part.model_fields else None
    if part is None:
        return set()
    given: frozenset[str] = getattr(part, "GIVEN", frozenset())
    return {name.rstrip("_") for name in part.model_fields if name not in given}


def _model_of(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    arguments = (argument for argument in getattr(annotation, "__args__", ()) if argument is not type(None))
    return next((found for argument in arguments if (found := _model_of(argument))), None)
