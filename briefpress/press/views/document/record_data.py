"""The published data of any record, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize
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


# by kind, in the order of the document
DATA_OF: Mapping[str, Callable[[Briefing, str], Any]] = {
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
