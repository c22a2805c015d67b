"""Parse an address with placeholders that each page fills in (RFC 6570, level 1)."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import quote

from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.scalar import parse_address
from briefpress.model.record.validation import field_error, text_of

PLACEHOLDERS = ("title", "page", "address", "claim")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_MAIL = re.compile(r"mailto:[^\s<>\"\\^`{|}]+@[^\s<>\"\\^`{|}]+")


def parse_address_template(value: object) -> str:
    """Parse an http, https or mailto address with placeholders. Raises an error if one of them is unknown."""
    text = text_of(value)
    for name in _PLACEHOLDER.findall(text):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
            raise field_error("unknown-placeholder", f"there is no placeholder {{{name}}}", f"choose from {known}")
    plain = _PLACEHOLDER.sub("x", text)
    if not _MAIL.fullmatch(plain):
        parse_address(plain)
    return text


def filled(template: str, **values: str) -> str:
    """The template with the values of some placeholders, percent-encoded; the others stay."""
    return _PLACEHOLDER.sub(
        lambda found: quote(values[found[1]], safe="") if found[1] in values else found[0], template
    )


AddressTemplate = Annotated[str, PlainValidator(parse_address_template), WithJsonSchema({"type": "string"})]
