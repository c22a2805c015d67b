"""a former id -> RedirectView: where its record stands now."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import Head, Link


class RedirectView(Struct, frozen=True):
    """``head.canonical`` is the target's, not this page's."""

    head: Head
    target: Link


def redirect_view(briefing: Briefing, page: SitePage) -> RedirectView:
    """The page of a record under a former id; ``page.view`` is the record's kind."""
    desk = Desk(briefing, page)
    target = desk.link(page.view, page.id)
    address = canonical(briefing.records.config.settings.base_url, target.path)
    return RedirectView(replace(desk.head(target.text), kind="redirect", canonical=address), target)
