"""The view of the preview image for shared links."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage
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
        title=_one_line(settings.title),
        subtitle=_one_line(settings.subtitle or ""),
        edition=_one_line(settings.edition or ""),
        publisher=_one_line(settings.publisher or ""),
        events=len(briefing.events),
        claims=figures.claims,
        sources=figures.sources,
        origins=figures.origins,
    )


def _one_line(words: str) -> str:
    """Words without line breaks: each would take a line of an image that has room for few."""
    return " ".join(words.split())
