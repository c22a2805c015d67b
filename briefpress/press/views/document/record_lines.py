"""The records of one kind, or of one year of it, one after the other: the document in parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
from briefpress.plan.parts import date_stems
from briefpress.plan.site_page import SitePage
from briefpress.press.views.document.contract import SupportData
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


@memoize
def _supported(briefing: Briefing) -> dict[str, list[SupportData]]:
    return dict(supports(briefing))


_DATA: Mapping[str, Callable[[Briefing, str], Any]] = {
    "publications": lambda briefing, key: publication_data(briefing.records.publications[key]),
    "sources": lambda briefing, key: source_data(
        briefing, briefing.records.sources[key], _supported(briefing).get(key, [])
    ),
    "places": lambda briefing, key: place_data(briefing, briefing.records.places[key]),
    "actors": lambda briefing, key: actor_data(briefing, briefing.records.actors[key]),
    "events": lambda briefing, key: event_data(briefing, briefing.events[key]),
    "contradictions": lambda briefing, key: contradiction_data(briefing.records.contradictions[key]),
    "pages": lambda briefing, key: page_document(briefing.records.pages[key]),
}


def record_lines_view(briefing: Briefing, page: SitePage) -> list[dict[str, Any]]:
    """The records of the kind ``page.id``, of the year ``page.part`` if there is one, each with its kind and id."""
    records = briefing.records.of(page.id)
    return [
        {"kind": page.id, "id": key, **_DATA[page.id](briefing, key)}
        for key, record in records.items()
        if not page.part or record_year(briefing, page.id, key) == page.part
    ]


def record_year(briefing: Briefing, kind: str, key: str) -> str:
    """The year in which an event begins or a source was issued, as parts of lists are named."""
    if kind == "events":
        return briefing.years[key]
    return date_stems(briefing.records.sources[key].issued)[0]
