"""every event, or those of one year -> ChronologyView: by year, then month."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link
from briefpress.views.years import EventGroup, YearLink


@dataclass(frozen=True, slots=True)
class ChronologyYear:
    """One year: the link to its own page, and its months; an event known by its year alone has a group of its own.

    ``months`` is empty where the whole chronology is too long for one page: then the year's page has them.
    """

    year: str
    anchor: str
    link: Link
    count: int
    months: tuple[EventGroup, ...]


@dataclass(frozen=True, slots=True)
class ChronologyView:
    """``year`` is empty for the whole; ``earlier`` and ``later`` are the years before and after, on a year's page."""

    head: Head
    year: str
    total: int
    all_years: tuple[YearLink, ...]
    years: tuple[ChronologyYear, ...]
    earlier: Link | None
    later: Link | None
