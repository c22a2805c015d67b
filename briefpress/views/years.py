"""events -> lists under headings, and links to the years that a long list is split by."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import EventLine, Link


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events under one heading; ``anchor`` names the heading on the page. ``events`` may be fewer than ``count``."""

    label: str
    anchor: str
    count: int
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year's page and how many events it has; ``here`` where it is the page itself."""

    link: Link
    count: int
    here: bool = False
