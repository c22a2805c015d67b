"""The simple types of fields: texts, ids, web addresses, true or false, degrees."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from briefpress.model.record.validation import field_error, text_of

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Windows reserves these names for devices, so that a checkout there could not create such a file.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)}
_NUMBER = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{1,12})?")

Value = TypeVar("Value")


def why_not_an_id(text: str) -> str:
    """Why a text cannot be an id, which is also a file name on every system; "" if it can."""
    if text in _DEVICES:
        return "Windows reserves this name for a device"
    return "" if ID.fullmatch(text) else "use lower-case letters a to z, digits, and single hyphens between them"


def parse_id(value: object) -> str:
    """Parse the id of a record."""
    text = text_of(value)
    if hint := why_not_an_id(text):
        near = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
        suggested = f"did you mean '{near}'? else {hint}" if near and not why_not_an_id(near) else hint
        raise field_error("not-an-id", f"'{text}' is not a valid id", suggested)
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
        raise field_error("not-true-or-false", f"'{text}' is neither true nor false", "write true or false")
    return text == "true"


def _degrees(limit: int) -> Callable[[object], float]:
    def parse(value: object) -> float:
        text = text_of(value)
        number = float(text) if _NUMBER.fullmatch(text) else math.inf
        if abs(number) > limit:
            message = f"'{text}' is not a number of degrees from -{limit} to {limit}"
            raise field_error("not-degrees", message, "write decimal degrees, such as 17.03")
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
