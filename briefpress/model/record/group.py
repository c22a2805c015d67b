"""Parse groups: an id, a list of ids, ``{words: …}`` (verbatim) or ``{described: …}`` (our own words)."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.quotation_marks import in_quotation_marks
from briefpress.model.record.scalar import list_of, parse_id
from briefpress.model.record.validation import field_error, text_of


class Group(Struct, frozen=True):
    """Actors or vocabulary groups by their ids (several: jointly, not each), or a wording.

    ``words`` are the source's own, shown in quotation marks; ``described`` are ours, shown without. ``linked_to`` names
    actors that the wording ties the group to, such as "reportedly linked to ISIS".
    """

    ids: tuple[str, ...] = ()
    words: str = ""
    described: str = ""
    linked_to: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same text for equal groups, in any order of their ids."""
        return "+".join(sorted(self.ids)) or f"“{' '.join((self.words or self.described).casefold().split())}”"

    @property
    def wording(self) -> str:
        """The wording as a page shows it; only verbatim words have quotation marks."""
        return in_quotation_marks(self.words) if self.words else self.described


def parse_group(value: object) -> Group:
    """The group that an id, a list of ids or a wording names. Raises a ``group-syntax`` error."""
    if isinstance(value, dict):
        return _wording(value)
    if isinstance(value, list):
        if not value:
            raise field_error("empty", "this list is empty", "add an id, or delete the field")
        return Group(tuple(parse_id(item) for item in value))
    return Group((parse_id(value),))


def _wording(value: dict[object, object]) -> Group:
    if not set(value) <= {"words", "described", "linked_to"} or ("words" in value) == ("described" in value):
        hint = "write an id, a list of ids, {words: …} with the source's own words, or {described: …} with yours"
        raise field_error("group-syntax", "this is not a group", hint)
    linked = list_of(value.get("linked_to", []))
    if not isinstance(linked, list):
        raise field_error("group-syntax", "'linked_to' is not a list of ids", "write linked_to: [actor-id]")
    return Group(
        words=text_of(value["words"]) if "words" in value else "",
        described=text_of(value["described"]) if "described" in value else "",
        linked_to=tuple(parse_id(item) for item in linked),
    )


GroupField = Annotated[Group, PlainValidator(parse_group), WithJsonSchema({"type": ["string", "array", "object"]})]
