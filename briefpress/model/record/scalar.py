"""text -> the small types of fields: words, ids, addresses, yes or no, degrees."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from briefpress.model.record.fault import fault, text_of

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names that Windows keeps for devices: a checkout there could not hold such a file.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)}
_NUMBER = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{1,12})?")

Value = TypeVar("Value")


def why_no_id(text: str) -> str:
    """What an id must be, where this is none: a file is named by it, on every system. Nothing where it is one."""
    if text in _DEVICES:
        return "Windows keeps this name for a device"
    return "" if ID.fullmatch(text) else "lower-case letters a to z, digits, and hyphens between them"


def parse_id(value: object) -> str:
    """The id of a record, as another record names it."""
    text = text_of(value)
    if hint := why_no_id(text):
        raise fault("not-an-id", f"'{text}' is not an id", hint)
    return text


def parse_address(value: object) -> str:
    """An absolute http or https address, as pages may link to it."""
    text = text_of(value)
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"\\^`{|}]", text):
        raise fault("not-an-address", f"'{text}' is not a web address", "it begins with https:// and has no spaces")
    return text


def parse_yes(value: object) -> bool:
    """``true`` or ``false``, and nothing else that YAML might take for either."""
    text = text_of(value)
    if text not in ("true", "false"):
        raise fault("not-true-or-false", f"'{text}' is neither true nor false")
    return text == "true"


def _degrees(limit: int) -> Callable[[object], float]:
    def parse(value: object) -> float:
        text = text_of(value)
        number = float(text) if _NUMBER.fullmatch(text) else math.inf
        if abs(number) > limit:
            raise fault("not-degrees", f"'{text}' is not a number of degrees from -{limit} to {limit}", "write 17.03")
        return number

    return parse


def list_of(value: object) -> object:
    """One value where a list may stand: ``by: jnim`` means ``by: [jnim]``."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, PlainValidator(text_of), WithJsonSchema({"type": "string"})]
Id = Annotated[str, PlainValidator(parse_id), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$"})]
Address = Annotated[str, PlainValidator(parse_address), WithJsonSchema({"type": "string", "format": "uri"})]
Yes = Annotated[bool, PlainValidator(parse_yes), WithJsonSchema({"type": "boolean"})]
Latitude = Annotated[float, PlainValidator(_degrees(90)), WithJsonSchema({"type": "number"})]
Longitude = Annotated[float, PlainValidator(_degrees(180)), WithJsonSchema({"type": "number"})]
Ids = Annotated[tuple[Id, ...], BeforeValidator(list_of)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(list_of)]
