"""Groups: who a claim counts or holds responsible."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.scalar import parse_id
from briefpress.model.record.validation import field_error, text_of


class Group(Struct, frozen=True):
    """Ids of actors or vocabulary groups (several mean all of them together), or only the words of the source."""

    ids: tuple[str, ...] = ()
    words: str = ""

    @property
    def key(self) -> str:
        """A text that is equal for equal groups, regardless of the order of their ids."""
        return "+".join(sorted(self.ids)) or f"“{' '.join(self.words.casefold().split())}”"


def parse_group(value: object) -> Group:
    """Parse a group: an id, a list of ids, or ``{words: …}``."""
    if isinstance(value, dict):
        if set(value) != {"words"}:
            hint = "write an id, a list of ids, or {words: …} with the source's own words"
            raise field_error("group-syntax", "this is not a group", hint)
        return Group(words=text_of(value["words"]))
    if isinstance(value, list):
        if not value:
            raise field_error("empty", "this list is empty", "add an id, or delete the field")
        return Group(tuple(parse_id(item) for item in value))
    return Group((parse_id(value),))


GroupField = Annotated[Group, PlainValidator(parse_group), WithJsonSchema({"type": ["string", "array", "object"]})]
