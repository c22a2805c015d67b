"""Briefing -> what a web server is told: where records moved to, and where the sitemap is."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import VIEW_OF, SitePage, record_path
from briefpress.press.views.address import canonical, site_root


class Moved(Struct, frozen=True):
    """Addresses on the server, without its name: where a record was, and where it is."""

    old: str
    new: str


class Site(Struct, frozen=True):
    """The site's own path on its server, with a slash at its end, and the address of its sitemap."""

    root: str
    sitemap: str


def redirects_view(briefing: Briefing, _page: SitePage) -> tuple[Moved, ...]:
    """Every id that a record had before, in the order of records."""
    root = _root(briefing)
    return tuple(
        Moved(root + _folder(kind, old), root + _folder(kind, record.id))
        for kind in VIEW_OF
        for record in briefing.records.of(kind).values()
        for old in record.formerly
    )


def site_view(briefing: Briefing, _page: SitePage) -> Site:
    """What the files at the site's root are painted from."""
    base = briefing.records.config.settings.base_url
    return Site(_root(briefing), canonical(base, "sitemap.xml"))


def _root(briefing: Briefing) -> str:
    base = briefing.records.config.settings.base_url
    return site_root(base) if base else "/"


def _folder(kind: str, identifier: str) -> str:
    return record_path(kind, identifier).removesuffix("index.html")
