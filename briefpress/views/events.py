"""all events -> EventsView: the index by class, then by type."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head
from briefpress.views.years import EventGroup, YearLink


@dataclass(frozen=True, slots=True)
class ClassGroup:
    """The events of one class ("violence", "development", "statistic", or "" where a type is unknown), by type."""

    class_: str
    count: int
    types: tuple[EventGroup, ...]


@dataclass(frozen=True, slots=True)
class EventsView:
    """``split`` says that there are too many for one page: the groups then have counts alone, ``years`` the events."""

    head: Head
    total: int
    disputed: int
    split: bool
    classes: tuple[ClassGroup, ...]
    years: tuple[YearLink, ...]
