"""Describe a record in schema.org terms (JSON-LD 1.1), for search engines.

Only header fields are used: a claim has a speaker, which these terms cannot express.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.model.record import Actor, Event, Place, Publication, Source
from briefpress.press.views.exports.cells import plain_text

# schema.org types by CSL type; any other source is a CreativeWork.
_SOURCES = {
    "article-newspaper": "NewsArticle",
    "article-magazine": "Article",
    "article-journal": "ScholarlyArticle",
    "book": "Book",
    "report": "Report",
    "post-weblog": "BlogPosting",
    "dataset": "Dataset",
}

Terms = dict[str, Any]


def page_data(briefing: Briefing, kind: str, identifier: str, address: str, description: str) -> Mapping[str, Any]:
    """The page of a record and its main entity; unknown terms are left out."""
    record = briefing.records.of(kind)[identifier]
    settings = briefing.records.config.settings
    changed = record.updated or record.added
    site = {"@type": "WebSite", "name": settings.title, "url": (settings.base_url or "").rstrip("/")}
    page = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": record.label,
        "description": description,
        "url": address,
        "inLanguage": settings.language,
        "dateModified": changed.edtf if changed else "",
        "license": settings.licence if (settings.licence or "").startswith("https://") else "",
        "publisher": _named("Organization", settings.publisher),
        "isPartOf": _without_empty(site),
        "mainEntity": _about(briefing, record),
    }
    return _without_empty(page)


def _about(briefing: Briefing, record: object) -> Terms:
    match record:
        case Event():
            return _event(briefing, record)
        case Actor():
            names = [record.name, *(alias.name for alias in record.aliases)]
            other = [name for name in dict.fromkeys(names) if name != record.label]
            type_ = "Person" if record.type == "person" else "Organization"
            return _without_empty({"@type": type_, "name": record.label, "alternateName": other})
        case Place():
            return _place(briefing, record)
        case Publication():
            return _without_empty({"@type": "Organization", "name": record.name, "url": record.url})
        case Source():
            return _source(briefing, record)
    return {}


def _event(briefing: Briefing, event: Event) -> Terms:
    first, last = event.date.earliest, event.date.latest
    places = (briefing.records.places.get(named.place or "") for named in event.places)
    return _without_empty(
        {
            "@type": "Event",
            "name": event.title,
            "startDate": str(first) if first else "",
            "endDate": str(last) if last else "",
            "location": [_place(briefing, place) for place in places if place],
        }
    )


def _place(briefing: Briefing, place: Place) -> Terms:
    container = briefing.records.places.get(place.within or "")
    point = place.point
    exact = point and {"@type": "GeoCoordinates", "latitude": point.lat, "longitude": point.lon}
    return _without_empty(
        {
            "@type": "Place",
            "name": place.name,
            "geo": exact if point and point.geo_precision == "1" else None,
            "containedInPlace": _named("Place", container.name if container else None),
        }
    )


def _source(briefing: Briefing, source: Source) -> Terms:
    publication = briefing.records.publications.get(source.publication)
    return _without_empty(
        {
            "@type": _SOURCES.get(source.type, "CreativeWork"),
            "headline": source.title,
            "author": [_named("Person", plain_text(briefing, author)) for author in source.authors],
            "publisher": _named("Organization", publication.name if publication else None),
            "datePublished": source.issued.edtf if source.issued else "",
            "inLanguage": source.language,
            "url": source.url,
            "archivedAt": source.archive_url,
        }
    )


def _named(type_: str, name: str | None) -> Terms:
    return {"@type": type_, "name": name} if name else {}


def _without_empty(terms: Terms) -> Terms:
    return {term: value for term, value in terms.items() if value not in (None, "", {}, [])}
