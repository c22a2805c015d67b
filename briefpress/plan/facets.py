"""Group the events by what lists can show alone: type, grade, and whether they are disputed."""

from __future__ import annotations

from collections.abc import Mapping

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize_whole


@memoize_whole
def facets_of(briefing: Briefing) -> Mapping[str, tuple[str, ...]]:
    """The events by facet: ``type/ID``, ``grade/WORD`` and ``disputed``."""
    facets: dict[str, list[str]] = {}
    for identifier, event in briefing.events.items():
        facets.setdefault(f"type/{event.record.type}", []).append(identifier)
        if event.record.grade:
            facets.setdefault(f"grade/{event.record.grade}", []).append(identifier)
        if any(dispute.word == "disputed" for dispute in event.disputes):
            facets.setdefault("disputed", []).append(identifier)
    return {facet: tuple(events) for facet, events in facets.items()}
