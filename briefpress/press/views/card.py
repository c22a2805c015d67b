"""the briefing -> CardView: what its picture says where a link to the site is shared."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.plan import SitePage
from briefpress.press.views.home import key_figures


class CardView(Struct, frozen=True):
    """The name of the briefing, and how much it holds: counts of events, claims, sources and origins."""

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
    """The picture of the whole site: a page brings its own words beside it."""
    settings = briefing.records.config.settings
    figures = key_figures(briefing)
    return CardView(
        language=settings.language,
        title=settings.title,
        subtitle=settings.subtitle or "",
        edition=settings.edition or "",
        publisher=settings.publisher or "",
        events=len(briefing.events),
        claims=figures.claims,
        sources=figures.sources,
        origins=figures.origins,
    )
