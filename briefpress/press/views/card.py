"""The view of the preview image for shared links."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.home import key_figures


class CardView(Struct, frozen=True):
    """The title of the briefing and its key figures."""

    language: str
    title: str
    subtitle: str
    edition: str
    publisher: str
    events: int
    claims: int
    sources: int
    origins: int


def card_view(briefing: Briefing, _page: SitePage) -> CardView:
    """The view of the image; there is one for the whole site."""
    settings = briefing.records.config.settings
    figures = key_figures(briefing)
    return CardView(
        language=settings.language,
        title=_line(settings.title),
        subtitle=_line(settings.subtitle),
        edition=_line(settings.edition),
        publisher=_line(settings.publisher),
        events=len(briefing.events),
        claims=figures.claims,
        sources=figures.sources,
        origins=figures.origins,
    )


def _line(text: str | None) -> str:
    """A text on one line: the image has one page, and line breaks could need a second."""
    return " ".join((text or "").split())
