"""the briefing -> SitemapView: the address of every page and the day it last changed."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import KIND_OF, SitePage, plan
from briefpress.press.views.address import canonical, last_change


class SitemapView(Struct, frozen=True):
    """Absolute addresses, each with the day of its last change as far as the record says it, else ""."""

    entries: tuple[tuple[str, str], ...]


def sitemap_view(briefing: Briefing, _page: SitePage) -> SitemapView:
    """Every page that a reader may come to, by path; `plan` makes it only where there is a base address."""
    base = briefing.records.config.settings.base_url
    return SitemapView(
        tuple(
            (canonical(base, page.path), _changed(briefing, page))
            for page in plan(briefing)
            if page.format == "html" and page.view != "missing"
        )
    )


def _changed(briefing: Briefing, page: SitePage) -> str:
    kind = KIND_OF.get(page.view)
    return last_change(briefing.records.of(kind)[page.id]) if kind else ""
