"""The view of a redirect from a former id to its record."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link


class RedirectView(Struct, frozen=True):
    """A redirect; ``head.canonical`` is the target's address."""

    head: Head
    target: Link


def redirect_view(briefing: Briefing, page: SitePage) -> RedirectView:
    """The view of a record's former address; ``page.view`` is the record's kind."""
    context = PageContext(briefing, page)
    target = context.link(page.view, page.id)
    address = canonical(briefing.records.config.settings.base_url, target.path)
    return RedirectView(replace(context.head(target.text), kind="redirect", canonical=address), target)
