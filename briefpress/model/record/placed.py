"""A place as an event or a claim names it, with the precision meant there."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, model_validator

from briefpress.model.record.base import Part
from briefpress.model.record.place import GeoPrecision
from briefpress.model.record.scalar import Id, Text
from briefpress.model.record.validation import field_error


class PlaceNamed(Part):
    """The id of a place, or only words. ``precision`` is 1 at it, 2 near it or in its district, 3 in its region."""

    place: Id | None = None
    words: Text | None = None
    precision: GeoPrecision = "1"
    note: Text | None = None

    @model_validator(mode="after")
    def has_id_or_words(self) -> PlaceNamed:
        if (self.place is None) == (self.words is None):
            message = "this place has both 'place' and 'words'" if self.place else "this place has no id and no words"
            hint = "write the id of a place, or {words: …} with the source's own words"
            raise field_error("place-syntax", message, hint)
        return self


def _mapping(value: Any) -> Any:
    return {"place": value} if isinstance(value, str) else value


PlaceValue = Annotated[PlaceNamed, BeforeValidator(_mapping)]
