"""A place as an event or a claim names it, with the precision meant there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from briefpress.model.quotation_marks import in_quotation_marks
from briefpress.model.record.base import Part, Ref, refs_at
from briefpress.model.record.place import GeoPrecision
from briefpress.model.record.scalar import Id, Ids, Text
from briefpress.model.record.validation import field_error


class PlaceNamed(Part):
    """A place's id, or a wording: ``words`` are verbatim, ``described`` our own.

    ``precision`` is 1 at it, 2 near it or in its district, 3 in its region. ``linked_to`` names places that a wording
    refers to.
    """

    place: Id | None = None
    words: Text | None = None
    described: Text | None = None
    linked_to: Ids = ()
    precision: GeoPrecision = "1"
    note: Text | None = None

    @model_validator(mode="after")
    def one_of_two(self) -> PlaceNamed:
        if sum(each is not None for each in (self.place, self.words, self.described)) != 1:
            raise field_error(
                "place-syntax",
                "this place does not have exactly one of 'place', 'words' and 'described'",
                "keep one of them",
            )
        if self.place is not None and self.linked_to:
            raise field_error(
                "place-syntax", "'linked_to' belongs to a wording, not to the id of a place", "delete 'linked_to'"
            )
        return self

    @property
    def wording(self) -> str:
        """The wording as a page shows it, empty for a place with a record; only verbatim words have quotation marks."""
        return in_quotation_marks(self.words) if self.words else self.described or ""

    def refs(self, *path: str | int) -> Iterator[Ref]:
        """The place, and the places that its wording ties it to."""
        if self.place:
            yield Ref(("places",), self.place, path)
        yield from refs_at(("places",), self.linked_to, *path, "linked_to")


def _mapping(value: Any) -> Any:
    return {"place": value} if isinstance(value, str) else value


PlaceValue = Annotated[PlaceNamed, BeforeValidator(_mapping)]
