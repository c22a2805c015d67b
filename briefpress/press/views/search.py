"""The view of the search page."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.paths import VIEW_OF
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head


class SearchKind(Struct, frozen=True):
    """A kind of page under its name in the search index ("event", "actor", ...), with the number of pages."""

    kind: str
    count: int


class SearchView(Struct, frozen=True):
    """The search page; ``kinds`` are those with at least one page."""

    head: Head
    kinds: tuple[SearchKind, ...]


def search_view(briefing: Briefing, page: SitePage) -> SearchView:
    """The view of the search form. The index is built from the pages when they are written."""
    counts = {view: len(briefing.records.of(kind)) for kind, view in VIEW_OF.items()}
    return SearchView(
        head=PageContext(briefing, page).head("Search", "Search every event, actor, place, source and publication"),
        kinds=tuple(SearchKind(kind, count) for kind, count in counts.items() if count),
    )
