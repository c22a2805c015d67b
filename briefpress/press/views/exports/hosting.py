"""Data for web servers: moved records, and the address of the sitemap."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.paths import VIEW_OF, record_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical, site_root


class Redirect(Struct, frozen=True):
    """Paths on the server: where a record was, and where it is now."""

    old: str
    new: str


class Site(Struct, frozen=True):
    """The site's path on its server, with a trailing slash, and the address of its sitemap."""

    root: str
    sitemap: str


def redirects_view(briefing: Briefing, _page: SitePage) -> tuple[Redirect, ...]:
    """Every former id, in record order."""
    root = _root(briefing)
    return tuple(
        Redirect(root + _folder(kind, old), root + _folder(kind, record.id))
        for kind in VIEW_OF
        for record in briefing.records.of(kind).values()
        for old in record.formerly
    )


def site_view(briefing: Briefing, _page: SitePage) -> Site:
    """The data for the files at the site's root."""
    base = briefing.records.config.settings.base_url
    return Site(_root(briefing), canonical(base, "sitemap.xml"))


def _root(briefing: Briefing) -> str:
    base = briefing.records.config.settings.base_url
    return site_root(base) if base else "/"


def _folder(kind: str, identifier: str) -> str:
    return record_path(kind, identifier).removesuffix("index.html")
