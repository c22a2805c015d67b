"""Briefing -> Pages: every file that the site has, and at which address; refuses two pages for one path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefpress.link.briefing import Briefing
from briefpress.problem import BriefpressError


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site.

    ``path`` is its place in the site; ``format`` names what paints it; ``view`` what is painted (one file in views/, one
    template); ``id`` and ``year`` say of which record and which part.
    """

    path: str
    format: str
    view: str
    id: str = ""
    year: str = ""


# The view of each kind's pages. One name in five places: class, folder, view, template, address.
VIEW_OF = {
    "events": "event",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "publications": "publication",
    "pages": "page",
}
# The pages that a site has once: the view and the folder.
SINGLE = {
    "home": "",
    "chronology": "chronology",
    "events": "events",
    "actors": "actors",
    "names": "actors/names",
    "places": "places",
    "sources": "sources",
    "publications": "publications",
    "disputes": "disputes",
    "coverage": "coverage",
    "corrections": "corrections",
    "data": "data",
}
# Addresses that a page of the editors' may not take: `content/pages/search.md` would stand in a later page's place.
RESERVED = frozenset({*SINGLE.values(), "map", "search", "print", "static", "media", "feeds"})
# Long lists are split by year, never by number, so that addresses stay.
HUB = 200


def record_path(kind: str, identifier: str) -> str:
    """The page of a record, as a file of the site; the editors' own pages stand at the top."""
    folder = "" if kind == "pages" else f"{kind}/"
    return f"{folder}{identifier}/index.html"


def single_path(view: str, year: str = "") -> str:
    """The page that a site has once, or its part for one year."""
    folder = "/".join(part for part in (SINGLE[view], year) if part)
    return f"{folder}/index.html" if folder else "index.html"


def years_of(briefing: Briefing, identifiers: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The events by the year they begin in, the years in order."""
    years: dict[str, list[str]] = {}
    for identifier in identifiers:
        years.setdefault(str(briefing.events[identifier].record.date.order[0].year), []).append(identifier)
    return {year: tuple(years[year]) for year in sorted(years)}


def plan(briefing: Briefing) -> tuple[Page, ...]:
    """Every page, sorted by path. Raises `BriefpressError` where two pages want one path."""
    outputs = briefing.records.config.settings.outputs
    pages: dict[str, Page] = {}
    for page in _pages(briefing):
        if page.format not in (*outputs, "redirect", "static"):
            continue
        if other := pages.get(page.path):
            message = f"two pages for one address, {page.path}: {_named(page)} and {_named(other)}"
            raise BriefpressError(message)
        pages[page.path] = page
    return tuple(pages[path] for path in sorted(pages))


def _named(page: Page) -> str:
    return f"{page.view} {page.id or page.year}".strip()


def _pages(briefing: Briefing) -> Iterator[Page]:
    for view in SINGLE:
        yield Page(single_path(view), "html", view)
    for year in years_of(briefing, tuple(briefing.events)):
        yield Page(single_path("chronology", year), "html", "chronology", year=year)
    yield Page("404.html", "html", "missing")
    for kind, view in VIEW_OF.items():
        for identifier, record in briefing.records.of(kind).items():
            yield Page(record_path(kind, identifier), "html", view, identifier)
            yield from (Page(record_path(kind, old), "redirect", kind, identifier) for old in record.formerly)
            if kind in ("actors", "places"):
                yield from _hub(briefing, kind, view, identifier)
    yield Page("data/briefing.json", "json", "briefing")
    yield Page("data/briefing.schema.json", "json", "schema")
    if briefing.records.config.settings.base_url:
        yield Page("sitemap.xml", "sitemap", "sitemap")


def _hub(briefing: Briefing, kind: str, view: str, identifier: str) -> Iterator[Page]:
    """The years of a record with so many events that one page could not hold them."""
    events = briefing.events_of.get((kind, identifier), ())
    if len(events) > HUB:
        for year in years_of(briefing, events):
            yield Page(f"{kind}/{identifier}/{year}/index.html", "html", view, identifier, year)
