"""EventsView -> blocks: all events by class, then by type."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, counted_heading, heading, paragraph, title
from briefpress.apps.export.parts.lists import event_list
from briefpress.apps.export.parts.ways import facet_list, year_list
from briefpress.apps.export.pieces import Nodes, aside, link_to, phrase, spaced_out
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Block
from briefpress.press.views.events import EventsView
from briefpress.press.views.wording import amount

_CLASSES = {"violence": "Violent incidents", "development": "Developments", "statistic": "Period tolls"}


def events_blocks(view: EventsView) -> Iterator[Block]:
    """The events, or where there are too many the ways to them."""
    yield title("Events")
    words = f"{view.disputed} {'is' if view.disputed == 1 else 'are'} disputed."
    disputed: Nodes = (PageLink(words, "events/disputed/index.html"),) if view.disputed else ()
    yield from paragraph(spaced_out(f"{amount(view.total, 'event')}, by type.", disputed))
    types = [type_ for class_ in view.classes for type_ in class_.types]
    yield from bullet_list(phrase(link_to(type_.link), aside(str(type_.count))) for type_ in types)
    yield from facet_list(view.grades)
    if not view.classes:
        yield from paragraph("No events are recorded yet.")
    if view.split:
        yield from year_list(view.years)
        return
    for number, class_ in enumerate(view.classes, 1):
        yield counted_heading(f"class-{number}", _CLASSES.get(class_.class_, "Other events"), class_.count)
        for type_ in class_.types:
            yield heading(3, type_.anchor, link_to(type_.link))
            yield from event_list(type_.events)
