"""id, list of ids or ``{words: …}`` -> Group: of whom a number or a responsibility is told."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.fault import fault, text_of
from briefpress.model.record.scalar import parse_id


class Group(Struct, frozen=True):
    """Actors or vocabulary groups by their ids (several: jointly, not each), or only the words of the source."""

    ids: tuple[str, ...] = ()
    words: str = ""

    @property
    def key(self) -> str:
        """One text that equal groups share, whatever the order they were written in."""
        return "+".join(sorted(self.ids)) or f"“{' '.join(self.words.casefold().split())}”"


def parse_group(value: object) -> Group:
    """The group that an id, a list of ids or ``{words: …}`` names."""
    if isinstance(value, dict):
        if set(value) != {"words"}:
            raise fault("group-syntax", "a group is an id, a list of ids, or {words: …}")
        return Group(words=text_of(value["words"]))
    if isinstance(value, list):
        if not value:
            raise fault("empty", "nothing is written here", "write it or delete the field")
        return Group(tuple(parse_id(item) for item in value))
    return Group((parse_id(value),))


GroupField = Annotated[Group, PlainValidator(parse_group), WithJsonSchema({"type": ["string", "array", "object"]})]
