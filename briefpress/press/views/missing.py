"""The view of the 404 page."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import site_root
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link


class MissingView(Struct, frozen=True):
    """The 404 page. ``head.root`` is an absolute path, because servers show this page at any depth."""

    head: Head
    links: tuple[Link, ...]


def missing_view(briefing: Briefing, page: SitePage) -> MissingView:
    """The view of the 404 page, with links to the main pages."""
    context = PageContext(briefing, page)
    root = site_root(briefing.records.config.settings.base_url)
    return MissingView(
        head=replace(context.head("Page not found", "There is no page at this address"), root=root, canonical=""),
        links=(
            context.index("home", briefing.records.config.settings.title),
            context.index("chronology", "Chronology"),
            context.index("events", "Events"),
            context.index("actors", "Actors"),
            context.index("places", "Places"),
            context.index("sources", "Sources"),
        ),
    )
