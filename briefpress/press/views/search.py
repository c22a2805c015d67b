"""the briefing -> SearchView: the form that asks the index, and the ways to everything without it."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import VIEW_OF, SitePage
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import Head


class SoughtKind(Struct, frozen=True):
    """A kind of page that search files under its name ("event", "actor", ...), and how many there are."""

    kind: str
    count: int


class SearchView(Struct, frozen=True):
    """``kinds`` are those that the briefing has."""

    head: Head
    kinds: tuple[SoughtKind, ...]


def search_view(briefing: Briefing, page: SitePage) -> SearchView:
    """What there is to find; the index itself is made of the pages, when they are written."""
    counts = {view: len(briefing.records.of(kind)) for kind, view in VIEW_OF.items()}
    return SearchView(
        head=Desk(briefing, page).head("Search", "Search every event, actor, place, source and publication"),
        kinds=tuple(SoughtKind(kind, count) for kind, count in counts.items() if count),
    )
