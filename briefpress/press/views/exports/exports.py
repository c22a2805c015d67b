"""Map each data export to the function that builds its view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.exports.calendar import calendar_view
from briefpress.press.views.exports.feeds import actor_feed, corrections_feed, events_feed
from briefpress.press.views.exports.geography import geography_view
from briefpress.press.views.exports.hosting import redirects_view, site_view
from briefpress.press.views.exports.package import package_view
from briefpress.press.views.exports.tables import database_view, table_view
from briefpress.press.views.exports.works import works_view

EXPORTS: Mapping[str, Callable[[Briefing, SitePage], Any]] = {
    "actor-feed": actor_feed,
    "calendar": calendar_view,
    "corrections-feed": corrections_feed,
    "database": database_view,
    "events-feed": events_feed,
    "geography": geography_view,
    "package": package_view,
    "redirects": redirects_view,
    "site": site_view,
    "table": table_view,
    "works": works_view,
}
