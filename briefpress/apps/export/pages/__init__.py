"""Views -> the blocks of their Markdown pages: one file a kind of view, and this table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefpress.apps.export.pages.actor import actor_blocks
from briefpress.apps.export.pages.actors import actors_blocks
from briefpress.apps.export.pages.chronology import chronology_blocks
from briefpress.apps.export.pages.contradiction import contradiction_blocks
from briefpress.apps.export.pages.corrections import corrections_blocks
from briefpress.apps.export.pages.coverage import coverage_blocks
from briefpress.apps.export.pages.disputes import disputes_blocks
from briefpress.apps.export.pages.event import event_blocks
from briefpress.apps.export.pages.events import events_blocks
from briefpress.apps.export.pages.facet import facet_blocks
from briefpress.apps.export.pages.glossary import glossary_blocks
from briefpress.apps.export.pages.home import home_blocks
from briefpress.apps.export.pages.map import map_blocks
from briefpress.apps.export.pages.names import names_blocks
from briefpress.apps.export.pages.page import page_blocks
from briefpress.apps.export.pages.place import place_blocks
from briefpress.apps.export.pages.places import places_blocks
from briefpress.apps.export.pages.publication import publication_blocks
from briefpress.apps.export.pages.publications import publications_blocks
from briefpress.apps.export.pages.source import source_blocks
from briefpress.apps.export.pages.sources import sources_blocks
from briefpress.model.prose.tree import Block

PAGES: Mapping[str, Callable[[Any], Iterator[Block]]] = {
    "actor": actor_blocks,
    "actors": actors_blocks,
    "chronology": chronology_blocks,
    "contradiction": contradiction_blocks,
    "corrections": corrections_blocks,
    "coverage": coverage_blocks,
    "disputes": disputes_blocks,
    "event": event_blocks,
    "events": events_blocks,
    "facet": facet_blocks,
    "glossary": glossary_blocks,
    "home": home_blocks,
    "map": map_blocks,
    "names": names_blocks,
    "page": page_blocks,
    "place": place_blocks,
    "places": places_blocks,
    "publication": publication_blocks,
    "publications": publications_blocks,
    "source": source_blocks,
    "sources": sources_blocks,
}
