"""Briefing, Page -> View: which function makes which view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.plan import Page
from briefpress.views.actor import actor_view
from briefpress.views.actors import actors_view
from briefpress.views.card import card_view
from briefpress.views.chronology import chronology_view
from briefpress.views.corrections import corrections_view
from briefpress.views.coverage import coverage_view
from briefpress.views.data import data_view
from briefpress.views.disputes import disputes_view
from briefpress.views.document.document import document_view, schema_view
from briefpress.views.dossier.dossier import dossier_view
from briefpress.views.event import event_view
from briefpress.views.events import events_view
from briefpress.views.exports.exports import EXPORTS
from briefpress.views.facet import facet_view
from briefpress.views.home import home_view
from briefpress.views.map import map_view
from briefpress.views.missing import missing_view
from briefpress.views.names import names_view
from briefpress.views.page import page_view
from briefpress.views.place import place_view
from briefpress.views.places import places_view
from briefpress.views.print import print_view
from briefpress.views.publication import publication_view
from briefpress.views.publications import publications_view
from briefpress.views.redirect import redirect_view
from briefpress.views.search import search_view
from briefpress.views.sitemap import sitemap_view
from briefpress.views.source import source_view
from briefpress.views.sources import sources_view
from briefpress.views.words import words_view

View = Any  # a frozen dataclass of views/, or plain data for a format that is no page

VIEWS: Mapping[str, Callable[[Briefing, Page], View]] = {
    **EXPORTS,
    "actor": actor_view,
    "actors": actors_view,
    "briefing": document_view,
    "card": card_view,
    "chronology": chronology_view,
    "corrections": corrections_view,
    "coverage": coverage_view,
    "data": data_view,
    "disputes": disputes_view,
    "dossier": dossier_view,
    "event": event_view,
    "events": events_view,
    "facet": facet_view,
    "home": home_view,
    "map": map_view,
    "missing": missing_view,
    "names": names_view,
    "page": page_view,
    "place": place_view,
    "places": places_view,
    "print": print_view,
    "publication": publication_view,
    "publications": publications_view,
    "schema": schema_view,
    "search": search_view,
    "sitemap": sitemap_view,
    "source": source_view,
    "sources": sources_view,
    "words": words_view,
}


def view(briefing: Briefing, page: Page) -> View:
    """Everything that the page shows, as plain data. A redirect's ``page.view`` is the kind of record it leads to.

    The JSON of a page has the view of the page it stands beside.
    """
    if page.format == "views":
        page = replace(page, path=f"{page.path.removesuffix('json')}html", format="html")
    return redirect_view(briefing, page) if page.format == "redirect" else VIEWS[page.view](briefing, page)
