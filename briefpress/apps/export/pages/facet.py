"""FacetView -> blocks: the events of one type, of one grade, or that are disputed."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import heading, paragraph, title
from briefpress.apps.export.parts.lists import event_list
from briefpress.apps.export.parts.ways import facet_list, year_list
from briefpress.apps.export.pieces import spaced_out
from briefpress.model.prose.tree import Block
from briefpress.press.views.facet import FacetView
from briefpress.press.views.wording import amount

_KINDS = {"grade": "Events by grade", "disputed": "Events"}


def facet_blocks(view: FacetView) -> Iterator[Block]:
    """The events, by year or by month."""
    words = view.value.capitalize() if view.facet == "grade" else view.title
    yield title(spaced_out("Disputed events" if view.facet == "disputed" else words, view.year))
    yield from paragraph(_KINDS.get(view.facet, "Events by type"))
    yield from paragraph(f"{amount(view.total, 'event')}, by start date.")
    yield from facet_list(view.others)
    yield from year_list(view.years, view.inner)
    for group in view.groups:
        yield heading(2, group.anchor, group.label)
        yield from event_list(group.events)
