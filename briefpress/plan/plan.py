"""Plan every file of the site and its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import briefing_day
from briefpress.model.problem import BriefpressError
from briefpress.model.record.day import UNDATED, year_of
from briefpress.plan.dossier.volumes import dossier_volumes
from briefpress.plan.facets import facets_of
from briefpress.plan.lists import divided_lists
from briefpress.plan.parts import date_stems
from briefpress.plan.paths import (
    CARD,
    SEARCH,
    SINGLE_PAGES,
    TABLES,
    VIEW_OF,
    dossier_path,
    facet_path,
    feed_path,
    part_path,
    record_path,
    single_path,
    table_path,
)
from briefpress.plan.site_page import SitePage

# The output in briefing.yaml that a format belongs to, if it is not the output of the same name.
OUTPUT_OF = {
    **dict.fromkeys(("csv", "database", "csl", "bibtex", "ris", "jsonl"), "json"),
    **dict.fromkeys(("atom", "rss", "calendar"), "feed"),
    **dict.fromkeys(("headers", "redirects", "empty", "card"), "html"),
    "lines": "search",
    "robots": "sitemap",
    "sitemap-index": "sitemap",
}
# The most addresses of one sitemap (https://www.sitemaps.org/protocol.html).
SITEMAP_LIMIT = 50_000


def dossier_pages(briefing: Briefing) -> tuple[SitePage, ...]:
    """Every dossier in the settings, one page for each volume. Raises `BriefpressError` if one would be empty."""
    return tuple(_dossiers(briefing))


def years_of(briefing: Briefing, identifiers: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The events by the year they begin in (`record.day.year_id`), the years in order, undated events last."""
    years: dict[str, list[str]] = {}
    for identifier in identifiers:
        years.setdefault(briefing.years[identifier], []).append(identifier)
    dated = sorted((year for year in years if year != UNDATED), key=year_of)
    return {year: tuple(years[year]) for year in (*dated, *(year for year in years if year == UNDATED))}


def plan(briefing: Briefing) -> tuple[SitePage, ...]:
    """Every page, sorted by path. Raises `BriefpressError` if two pages have the same path."""
    outputs = briefing.records.config.settings.outputs
    pages: dict[str, SitePage] = {}
    for page in chain(_with_views(_pages(briefing)), _sitemaps(briefing, pages)):
        if OUTPUT_OF.get(page.format, page.format) not in (*outputs, "redirect", "static"):
            continue
        if other := pages.get(page.path):
            message = f"{_named(page)} and {_named(other)} have the same address, {page.path}"
            raise BriefpressError(f"{message} (change the id of one of them)")
        pages[page.path] = page
    return tuple(pages[path] for path in sorted(pages))


def for_sitemap(page: SitePage) -> bool:
    """Whether a page belongs in the sitemap."""
    return page.format == "html" and page.view != "missing"


def _sitemaps(briefing: Briefing, pages: Mapping[str, SitePage]) -> Iterator[SitePage]:
    """The sitemap, or several with an index; it is planned last, when it is known how many pages there are."""
    if not briefing.records.config.settings.base_url:
        return
    count = sum(map(for_sitemap, pages.values()))
    if count <= SITEMAP_LIMIT:
        yield SitePage("sitemap.xml", "sitemap", "sitemap")
        return
    yield SitePage("sitemap.xml", "sitemap-index", "sitemaps")
    for volume in range(1, -(-count // SITEMAP_LIMIT) + 1):
        yield SitePage(f"sitemap-{volume}.xml", "sitemap", "sitemap", volume=volume)


def _with_views(pages: Iterable[SitePage]) -> Iterator[SitePage]:
    """The pages and, for each ``index.html``, its view as ``index.json``."""
    for page in pages:
        yield page
        if page.format == "html" and page.path.endswith("index.html"):
            path = f"{page.path.removesuffix('html')}json"
            yield SitePage(path, "views", page.view, page.id, page.part, page.volume, page.printed)


def _named(page: SitePage) -> str:
    return f"{page.view} {page.id or page.part}".strip()


def _pages(briefing: Briefing) -> Iterator[SitePage]:
    for view in SINGLE_PAGES:
        yield SitePage(single_path(view), "html", view)
    for facet in facets_of(briefing):
        yield SitePage(facet_path(facet), "html", "facet", facet)
    for (view, identifier), whole in divided_lists(briefing).items():
        for part in whole.walk():
            yield SitePage(part_path(view, identifier, part.name), "html", view, identifier, part.name)
    yield SitePage(f"{SEARCH}/index.html", "search", "search")
    yield SitePage(f"{SEARCH}/words.txt", "lines", "words")
    yield SitePage("404.html", "html", "missing")
    for kind, view in VIEW_OF.items():
        for identifier, record in briefing.records.of(kind).items():
            yield SitePage(record_path(kind, identifier), "html", view, identifier)
            yield from (SitePage(record_path(kind, old), "redirect", kind, identifier) for old in record.formerly)
    yield from _data(briefing)
    yield from _dossiers(briefing)
    yield from _hosting(briefing)
    yield from _addressed(briefing)


def _data(briefing: Briefing) -> Iterator[SitePage]:
    yield SitePage("data/briefing.json", "json", "briefing")
    yield SitePage("data/briefing.schema.json", "json", "schema")
    yield from (SitePage(table_path(table), "csv", "table", table) for table in TABLES)
    yield SitePage("data/datapackage.json", "json", "package")
    yield SitePage("data/briefing.sqlite", "database", "database")
    yield SitePage("data/places.geojson", "json", "geography")
    yield SitePage("data/sources.csl.json", "csl", "works")
    yield SitePage("data/sources.bib", "bibtex", "works")
    yield SitePage("data/sources.ris", "ris", "works")
    yield from _record_lines(briefing)


def record_line_years(briefing: Briefing) -> Mapping[str, frozenset[str]]:
    """The years by which the JSON Lines of a kind are divided: of events and sources, of which there may be very many.

    The other kinds, if they have any records, have the one year "".
    """
    sources = briefing.records.sources.values()
    return {
        **{kind: frozenset({""}) if briefing.records.of(kind) else frozenset() for kind in VIEW_OF},
        "events": frozenset(briefing.years.values()),
        "sources": frozenset(date_stems(source.issued)[0] for source in sources),
    }


def _record_lines(briefing: Briefing) -> Iterator[SitePage]:
    for kind, years in record_line_years(briefing).items():
        for year in years:
            path = "/".join(part for part in ("data", kind, year) if part)
            yield SitePage(f"{path}.jsonl", "jsonl", "records", kind, year)


def _dossiers(briefing: Briefing) -> Iterator[SitePage]:
    for dossier in briefing.records.config.settings.dossiers:
        count = len(dossier_volumes(briefing, dossier))
        for volume in range(1, count + 1) if count > 1 else (0,):
            yield SitePage(dossier_path(dossier.id, volume), "pdf", "dossier", dossier.id, volume=volume)


def _hosting(briefing: Briefing) -> Iterator[SitePage]:
    yield SitePage("_headers", "headers", "site")
    yield SitePage(".nojekyll", "empty", "site")
    if any(record.formerly for kind in VIEW_OF for record in briefing.records.of(kind).values()):
        yield SitePage("_redirects", "redirects", "redirects")


def _addressed(briefing: Briefing) -> Iterator[SitePage]:
    """The files that need absolute addresses. Feeds also need a date, which comes from the content, not the clock."""
    if not briefing.records.config.settings.base_url:
        return
    yield SitePage(CARD, "card", "card")
    yield SitePage("robots.txt", "robots", "site")
    if briefing_day(briefing.records):
        for name in ("events", "corrections"):
            yield SitePage(f"feeds/{name}.atom", "atom", f"{name}-feed")
            yield SitePage(f"feeds/{name}.rss", "rss", f"{name}-feed")
        yield SitePage("feeds/events.ics", "calendar", "calendar")
        for actor in briefing.records.actors:
            if ("actors", actor) in briefing.events_of:
                yield SitePage(feed_path(actor), "atom", "actor-feed", actor)
