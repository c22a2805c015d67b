"""The whole document, and its JSON Schema."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from briefpress import __version__
from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.document.claims import dispute_data
from briefpress.press.views.document.contract import VERSION, BriefingDocument
from briefpress.press.views.document.records import (
    actor_data,
    contradiction_data,
    event_data,
    page_document,
    place_data,
    publication_data,
    source_data,
    supports,
)  # fmt: skip

SCHEMA = "briefing.schema.json"


def document_view(briefing: Briefing, _page: SitePage) -> BriefingDocument:
    """Every record by id, grouped by kind, in the order of ids."""
    records = briefing.records
    settings = records.config.settings
    supported = supports(briefing)
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "briefing": {
            "title": settings.title,
            "subtitle": settings.subtitle,
            "edition": settings.edition,
            "base_url": settings.base_url,
            "language": settings.language,
            "publisher": settings.publisher,
            "licence": settings.licence,
            "briefpress": __version__,
        },
        "publications": {key: publication_data(record) for key, record in records.publications.items()},
        "sources": {
            key: source_data(briefing, record, supported.get(key, [])) for key, record in records.sources.items()
        },
        "places": {key: place_data(briefing, record) for key, record in records.places.items()},
        "actors": {key: actor_data(briefing, record) for key, record in records.actors.items()},
        "events": {key: event_data(briefing, briefing.events[key]) for key in records.events},
        "contradictions": {key: contradiction_data(record) for key, record in records.contradictions.items()},
        "pages": {key: page_document(record) for key, record in records.pages.items()},
        "disputes": [dispute_data(dispute) for dispute in briefing.disputes],
    }


def schema_view(_briefing: Briefing, _page: SitePage) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the document, generated from its contract."""
    schema = TypeAdapter(BriefingDocument).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **schema}
