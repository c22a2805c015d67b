"""Briefing, Page -> View: which function makes which view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.plan import Page
from briefpress.views.event import event_view

View = Any  # a frozen dataclass of views/, or plain data for a format that is no page

VIEWS: Mapping[str, Callable[[Briefing, Page], View]] = {
    "event": event_view,
}


def view(briefing: Briefing, page: Page) -> View:
    """Everything that the page shows, as plain data."""
    return VIEWS[page.view](briefing, page)
