"""The paths of pages and files in the site."""

from __future__ import annotations

# The view of each kind's pages. The same name is used for class, folder, view, template and address.
VIEW_OF = {
    "events": "event",
    "contradictions": "contradiction",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "publications": "publication",
    "pages": "page",
}
KIND_OF = {view: kind for kind, view in VIEW_OF.items()}
# The pages that a site has once: view and folder.
SINGLE_PAGES = {
    "home": "",
    "chronology": "chronology",
    "events": "events",
    "actors": "actors",
    "names": "actors/names",
    "places": "places",
    "map": "map",
    "sources": "sources",
    "publications": "publications",
    "disputes": "disputes",
    "coverage": "coverage",
    "corrections": "corrections",
    "glossary": "glossary",
    "data": "data",
    "print": "print",
}
# The folder of the search page. The page has a format of its own, because it is left out if the index cannot be built.
SEARCH = "search"
# The tables in data/, each after those whose ids it refers to.
TABLES = (
    *("publications", "sources", "places", "actors", "names", "relations"),
    *("events", "involvements", "placements", "claims", "citations", "counts"),
)
CARD = "card.png"
WHOLE_SITE = "site.zip"
# The folders of the parts of the indexes that have one: an id is never in doubt with a year or a letter.
PART_FOLDERS = {
    "actors": "actors/initial",
    "names": "actors/names",
    "places": "places/initial",
    "publications": "publications/initial",
    "sources": "sources/year",
}


def record_path(kind: str, identifier: str) -> str:
    """The path of a record's page; the editors' pages are at the top level."""
    folder = "" if kind == "pages" else f"{kind}/"
    return f"{folder}{identifier}/index.html"


def single_path(view: str) -> str:
    """The path of a page that a site has once."""
    folder = SINGLE_PAGES[view]
    return f"{folder}/index.html" if folder else "index.html"


def facet_path(facet: str) -> str:
    """The path of the events that share a facet (``type/ID``, ``grade/WORD``, ``disputed``)."""
    return f"events/{facet}/index.html"


def part_folder(view: str, identifier: str) -> str:
    """The folder of the parts of a page's list."""
    if view == "facet":
        return f"events/{identifier}"
    if view in KIND_OF:
        return f"{KIND_OF[view]}/{identifier}"
    return PART_FOLDERS.get(view) or SINGLE_PAGES[view]


def part_path(view: str, identifier: str, part: str) -> str:
    """The path of a part of a page's list, or of the page itself if the part is ""."""
    if part:
        return f"{part_folder(view, identifier)}/{part}/index.html"
    if view == "facet":
        return facet_path(identifier)
    return record_path(KIND_OF[view], identifier) if view in KIND_OF else single_path(view)


def table_path(table: str) -> str:
    """The path of a table."""
    return f"data/{table}.csv"


def feed_path(actor: str) -> str:
    """The path of the feed of events that name an actor."""
    return f"actors/{actor}/feed.xml"


def dossier_path(dossier: str, volume: int = 0) -> str:
    """The path of a dossier, or of one volume."""
    return f"print/{dossier}-{volume}.pdf" if volume else f"print/{dossier}.pdf"
