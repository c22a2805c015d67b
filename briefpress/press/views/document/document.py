"""The whole document, and its JSON Schema."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from briefpress import __version__
from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.document.claims import dispute_data
from briefpress.press.views.document.contract import VERSION, BriefingDocument
from briefpress.press.views.document.record_data import DATA_OF

SCHEMA = "briefing.schema.json"


def document_view(briefing: Briefing, _page: SitePage) -> BriefingDocument:
    """Every record by id, grouped by kind, in the order of ids."""
    records = briefing.records
    settings = records.config.settings
    data = {kind: {key: data_of(briefing, key) for key in records.of(kind)} for kind, data_of in DATA_OF.items()}
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
        "publications": data["publications"],
        "sources": data["sources"],
        "places": data["places"],
        "actors": data["actors"],
        "events": data["events"],
        "contradictions": data["contradictions"],
        "pages": data["pages"],
        "disputes": [dispute_data(dispute) for dispute in briefing.disputes],
    }


def schema_view(_briefing: Briefing, _page: SitePage) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the document, generated from its contract."""
    schema = TypeAdapter(BriefingDocument).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **schema}
