"""All tables, and their structures for the data dictionary."""

from __future__ import annotations

from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.exports.actors import ACTORS, NAMES, RELATIONS
from briefpress.press.views.exports.citations import CITATIONS
from briefpress.press.views.exports.claims import CLAIMS
from briefpress.press.views.exports.counts import COUNTS
from briefpress.press.views.exports.events import EVENTS, INVOLVEMENTS, PLACEMENTS
from briefpress.press.views.exports.places import PLACES
from briefpress.press.views.exports.publications import PUBLICATIONS
from briefpress.press.views.exports.sources import SOURCES
from briefpress.press.views.exports.table import Definition, Structure, Table, structure, table_rows

# A table comes after those whose ids it refers to.
TABLES: dict[str, Definition[Any]] = {
    definition.name: definition
    for definition in (
        PUBLICATIONS,
        SOURCES,
        PLACES,
        ACTORS,
        NAMES,
        RELATIONS,
        EVENTS,
        INVOLVEMENTS,
        PLACEMENTS,
        CLAIMS,
        CITATIONS,
        COUNTS,
    )
}


def structures() -> tuple[Structure, ...]:
    """Every table without its rows."""
    return tuple(structure(definition, _key) for definition in TABLES.values())


def table_view(briefing: Briefing, page: SitePage) -> Table:
    """The table named by the page's id."""
    definition = TABLES[page.id]
    marked = briefing.records.config.settings.csv_mark
    return Table(structure(definition, _key), table_rows(definition, briefing), marked)


def database_view(briefing: Briefing, _page: SitePage) -> tuple[Table, ...]:
    """All tables."""
    return tuple(Table(structure(each, _key), table_rows(each, briefing)) for each in TABLES.values())


def _key(table: str) -> tuple[str, ...]:
    return TABLES[table].key
