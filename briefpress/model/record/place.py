"""The record of a place, ``places/ID.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from briefpress.model.record.alias import Alias, cited_aliases
from briefpress.model.record.base import Part, Record, Ref
from briefpress.model.record.citation import Citation
from briefpress.model.record.scalar import Id, Latitude, Longitude, Text

GeoPrecision = Literal["1", "2", "3"]


class Point(Part):
    """A coordinate in WGS 84 degrees. ``geo_precision`` (UCDP): 1 at it, 2 near or in its district, 3 in its region."""

    lat: Latitude
    lon: Longitude
    geo_precision: GeoPrecision
    from_: Text

    model_config = {
        "frozen": True,
        "extra": "forbid",
        "validate_by_alias": True,
        "alias_generator": lambda name: name.rstrip("_"),
    }


class Place(Record):
    """A place; ``within`` is the next larger place, up to the country."""

    kind: ClassVar[str] = "places"

    name: Text
    type: Text
    within: Id | None = None
    point: Point | None = None
    aliases: tuple[Alias, ...] = ()

    @property
    def label(self) -> str:
        return self.name

    def refs(self) -> Iterator[Ref]:
        if self.within:
            yield Ref(("places",), self.within, ("within",))

    def cited(self) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
        yield from cited_aliases(self.aliases)
