"""404.html -> MissingView: where to go from an address that leads nowhere."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage
from briefpress.press.views.address import site_root
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import Head, Link


class MissingView(Struct, frozen=True):
    """``head.root`` is the site's own path from its base address, as a server shows this page at any depth."""

    head: Head
    links: tuple[Link, ...]


def missing_view(briefing: Briefing, page: SitePage) -> MissingView:
    """The page for every address that is none, which names the ways in."""
    desk = Desk(briefing, page)
    root = site_root(briefing.records.config.settings.base_url)
    return MissingView(
        head=replace(desk.head("Page not found", "There is no page at this address"), root=root, canonical=""),
        links=(
            desk.index("home", briefing.records.config.settings.title),
            desk.index("chronology", "Chronology"),
            desk.index("events", "Events"),
            desk.index("actors", "Actors"),
            desk.index("places", "Places"),
            desk.index("sources", "Sources"),
        ),
    )
