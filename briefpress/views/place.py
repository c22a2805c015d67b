"""a place -> PlaceView: where it is, how exactly that is known, and what happened there; or one year of that."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.places import PlaceNode
from briefpress.views.shape import EventLine, Head, Link, MentionLine, NameLine, Reference, Upkeep
from briefpress.views.years import YearLink


@dataclass(frozen=True, slots=True)
class PointView:
    """A coordinate in WGS 84 degrees; ``precision`` 1 exact, 2 near or in the district, 3 in the region."""

    lat: float
    lon: float
    precision: int
    source_html: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """``at`` are the events whose record names the place, ``claimed`` those that only a claim puts or counts there,
    ``inside`` those of the places within; an event stands in the first of the three that fits.

    ``split`` says that these are too long for one page: they are then empty, and ``years`` has the way. With ``year``
    this is such a year: the rest is empty.
    """

    head: Head
    name: str
    type: str
    year: str
    split: bool
    years: tuple[YearLink, ...]
    within: tuple[Link, ...]
    inner: tuple[PlaceNode, ...]
    point: PointView | None
    names: tuple[NameLine, ...]
    body_html: str
    events: int
    at: tuple[EventLine, ...]
    claimed: tuple[EventLine, ...]
    inside: tuple[EventLine, ...]
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]
