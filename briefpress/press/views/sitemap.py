"""The view of the sitemap."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.paths import KIND_OF
from briefpress.plan.plan import SITEMAP_LIMIT, for_sitemap, plan
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical, last_change


class SitemapView(Struct, frozen=True):
    """Absolute addresses, each with the date of its last change, "" if unknown."""

    entries: tuple[tuple[str, str], ...]


def sitemap_view(briefing: Briefing, page: SitePage) -> SitemapView:
    """The view of all pages for readers, by path; `plan` includes it only if there is a base address.

    If the page has a volume, only the addresses of that sitemap of several, which are numbered from 1.
    """
    base = briefing.records.config.settings.base_url
    listed = [each for each in plan(briefing) if for_sitemap(each)]
    if page.volume:
        listed = listed[(page.volume - 1) * SITEMAP_LIMIT : page.volume * SITEMAP_LIMIT]
    return SitemapView(tuple((canonical(base, each.path), _changed(briefing, each)) for each in listed))


def sitemaps_view(briefing: Briefing, _page: SitePage) -> tuple[str, ...]:
    """The addresses of the sitemaps, if there are several."""
    base = briefing.records.config.settings.base_url
    return tuple(canonical(base, each.path) for each in plan(briefing) if each.view == "sitemap" and each.volume)


def _changed(briefing: Briefing, page: SitePage) -> str:
    kind = KIND_OF.get(page.view)
    return last_change(briefing.records.of(kind)[page.id]) if kind and not page.part else ""
