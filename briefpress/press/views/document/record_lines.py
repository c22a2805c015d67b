"""The records of one kind, or of one year of it, one after the other: the document in parts."""

from __future__ import annotations

from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.plan.parts import date_stems
from briefpress.plan.site_page import SitePage
from briefpress.press.views.document.record_data import DATA_OF


def record_lines_view(briefing: Briefing, page: SitePage) -> list[dict[str, Any]]:
    """The records of the kind ``page.id``, of the year ``page.part`` if there is one, each with its kind and id."""
    records = briefing.records.of(page.id)
    return [
        {"kind": page.id, "id": key, **DATA_OF[page.id](briefing, key)}
        for key, record in records.items()
        if not page.part or record_year(briefing, page.id, key) == page.part
    ]


def record_year(briefing: Briefing, kind: str, key: str) -> str:
    """The year in which an event begins or a source was issued, as parts of lists are named."""
    if kind == "events":
        return briefing.years[key]
    return date_stems(briefing.records.sources[key].issued)[0]
