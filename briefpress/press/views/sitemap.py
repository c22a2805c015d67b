"""The view of the sitemap."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import KIND_OF, SitePage, plan
from briefpress.press.views.address import canonical, last_change


class SitemapView(Struct, frozen=True):
    """Absolute addresses, each with the date of its last change, "" if unknown."""

    entries: tuple[tuple[str, str], ...]


def sitemap_view(briefing: Briefing, _page: SitePage) -> SitemapView:
    """The view of all pages for readers, by path; `plan` includes it only if there is a base address."""
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
