"""Map each page to the function that builds its view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.actor import actor_view
from briefpress.press.views.actors import actors_view
from briefpress.press.views.card import card_view
from briefpress.press.views.chronology import chronology_view
from briefpress.press.views.contradiction import contradiction_view
from briefpress.press.views.corrections import corrections_view
from briefpress.press.views.coverage import coverage_view
from briefpress.press.views.data import data_view
from briefpress.press.views.disputes import disputes_view
from briefpress.press.views.document.document import document_view, schema_view
from briefpress.press.views.document.record_lines import record_lines_view
from briefpress.press.views.dossier.dossier import dossier_view
from briefpress.press.views.event import event_view
from briefpress.press.views.events import events_view
from briefpress.press.views.exports.exports import EXPORTS
from briefpress.press.views.facet import facet_view
from briefpress.press.views.glossary import glossary_view
from briefpress.press.views.home import home_view
from briefpress.press.views.map import map_view
from briefpress.press.views.missing import missing_view
from briefpress.press.views.names import names_view
from briefpress.press.views.page import page_view
from briefpress.press.views.place import place_view
from briefpress.press.views.places import places_view
from briefpress.press.views.print import print_view
from briefpress.press.views.publication import publication_view
from briefpress.press.views.publications import publications_view
from briefpress.press.views.redirect import redirect_view
from briefpress.press.views.search import search_view
from briefpress.press.views.search_words import words_view
from briefpress.press.views.sitemap import sitemap_view, sitemaps_view
from briefpress.press.views.source import source_view
from briefpress.press.views.sources import sources_view

View = Any  # a frozen struct of views/, or plain data for formats other than pages

VIEWS: Mapping[str, Callable[[Briefing, SitePage], View]] = {
    **EXPORTS,
    "actor": actor_view,
    "actors": actors_view,
    "briefing": document_view,
    "card": card_view,
    "chronology": chronology_view,
    "contradiction": contradiction_view,
    "corrections": corrections_view,
    "coverage": coverage_view,
    "data": data_view,
    "disputes": disputes_view,
    "dossier": dossier_view,
    "event": event_view,
    "events": events_view,
    "facet": facet_view,
    "glossary": glossary_view,
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
    "records": record_lines_view,
    "schema": schema_view,
    "search": search_view,
    "sitemap": sitemap_view,
    "sitemaps": sitemaps_view,
    "source": source_view,
    "sources": sources_view,
    "words": words_view,
}


def view(briefing: Briefing, page: SitePage) -> View:
    """The view of a page. For a redirect, ``page.view`` is the kind of its target.

    The JSON beside a page has the same view as the page.
    """
    if page.format == "views":
        page = replace(page, path=f"{page.path.removesuffix('json')}html", format="html")
    return redirect_view(briefing, page) if page.format == "redirect" else VIEWS[page.view](briefing, page)
