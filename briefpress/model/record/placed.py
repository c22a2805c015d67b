"""id or mapping -> PlaceValue: a place as an event or a claim names it, with the precision meant there."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from briefpress.model.record.base import Part
from briefpress.model.record.fault import fault
from briefpress.model.record.place import GeoPrecision
from briefpress.model.record.scalar import Id, Text


class PlaceNamed(Part):
    """A place's id, or only words; ``precision`` is 1 at it, 2 near it or in its district, 3 in its region."""

    place: Id | None = None
    words: Text | None = None
    precision: GeoPrecision = "1"
    note: Text | None = None

    @model_validator(mode="after")
    def one_of_two(self) -> PlaceNamed:
        if (self.place is None) == (self.words is None):
            raise fault("place-syntax", "a place is an id or {words: …}, and not both")
        return self


def _mapping(value: Any) -> Any:
    return {"place": value} if isinstance(value, str) else value


PlaceValue = Annotated[PlaceNamed, BeforeValidator(_mapping)]
