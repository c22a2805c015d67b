"""The simple types of fields: texts, ids, web addresses, true or false, degrees."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from briefpress.model.ids import ID, near_id, why_not_an_id
from briefpress.model.record.spelled_degrees import decimal_degrees_hint
from briefpress.model.record.validation import field_error, text_of

_NUMBER = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{1,12})?")

_ADDRESS = re.compile(r"https?://|www\.")

_YES = {"true": ("yes", "y", "true", "on", "1"), "false": ("no", "n", "false", "off", "0")}

Value = TypeVar("Value")


def parse_id(value: object) -> str:
    """Parse the id of a record."""
    text = text_of(value)
    if hint := why_not_an_id(text):
        if _ADDRESS.match(text):
            hint = "write the id of its record, not its address"
        elif near := near_id(text):
            hint = f"did you mean '{near}'? else {hint}"
        raise field_error("not-an-id", f"'{text}' is not a valid id", hint)
    return text


def parse_address(value: object) -> str:
    """Parse an absolute http or https address that a page may link to."""
    text = text_of(value)
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"\\^`{|}]", text):
        hint = "copy the address from your browser: it begins with https:// and has no spaces"
        raise field_error("not-an-address", f"'{text}' is not a web address", hint)
    return text


def parse_yes(value: object) -> bool:
    """Parse ``true`` or ``false``; no other spelling that YAML allows is accepted."""
    text = text_of(value)
    if text not in ("true", "false"):
        meant = next((word for word, others in _YES.items() if text.casefold() in others), "true or false")
        raise field_error("not-true-or-false", f"'{text}' is neither true nor false", f"write {meant}")
    return text == "true"


def _degrees(limit: int) -> Callable[[object], float]:
    def parse(value: object) -> float:
        text = text_of(value)
        number = float(text) if _NUMBER.fullmatch(text) else math.inf
        if abs(number) > limit:
            message = f"'{text}' is not a number of degrees from -{limit} to {limit}"
            raise field_error("not-degrees", message, decimal_degrees_hint(text, limit))
        return number

    return parse


def list_of(value: object) -> object:
    """Turn a single value into a list: ``by: jnim`` means ``by: [jnim]``."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, PlainValidator(text_of), WithJsonSchema({"type": "string"})]
Id = Annotated[str, PlainValidator(parse_id), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$"})]
Address = Annotated[str, PlainValidator(parse_address), WithJsonSchema({"type": "string", "format": "uri"})]
Yes = Annotated[bool, PlainValidator(parse_yes), WithJsonSchema({"type": "boolean"})]
Latitude = Annotated[float, PlainValidator(_degrees(90)), WithJsonSchema({"type": "number"})]
Longitude = Annotated[float, PlainValidator(_degrees(180)), WithJsonSchema({"type": "number"})]
Ids = Annotated[tuple[Id, ...], BeforeValidator(list_of)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(list_of)]
