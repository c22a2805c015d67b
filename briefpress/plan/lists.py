"""The long lists of the site and their parts: what each list has, and which of it is on which page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefpress.link.briefing import Briefing
from briefpress.link.memo import memoize_whole
from briefpress.plan.facets import facets_of
from briefpress.plan.index_entries import (
    actors_entries,
    corrections_entries,
    coverage_entries,
    disputes_entries,
    names_entries,
    places_entries,
    publications_entries,
    sources_entries,
)
from briefpress.plan.list_entries import (
    actor_entries,
    chronology_entries,
    facet_entries,
    place_entries,
    publication_entries,
    source_entries,
)
from briefpress.plan.parts import PAGE_WEIGHT, ListEntry, ListPart, divide, divide_by_year

# The entries of a page's lists, by the view of the page; the second argument is its id.
LISTS: Mapping[str, Callable[[Briefing, str], list[ListEntry]]] = {
    "actor": actor_entries,
    "actors": actors_entries,
    "chronology": chronology_entries,
    "corrections": corrections_entries,
    "coverage": coverage_entries,
    "disputes": disputes_entries,
    "facet": facet_entries,
    "names": names_entries,
    "place": place_entries,
    "places": places_entries,
    "publication": publication_entries,
    "publications": publications_entries,
    "source": source_entries,
    "sources": sources_entries,
}
_RECORDS = {"actor": "actors", "place": "places", "publication": "publications", "source": "sources"}
ALPHABETICAL = frozenset({"actors", "names", "places", "publications"})
# Years have pages of their own also in a short chronology.
BY_YEAR = "chronology"


@memoize_whole
def divided_lists(briefing: Briefing) -> Mapping[tuple[str, str], ListPart]:
    """The lists that are too long for one page, and the chronology, by view and id of the page."""
    lists = {key: _divided(briefing, *key) for key in _pages(briefing)}
    return {key: part for key, part in lists.items() if part.inner}


def list_part(briefing: Briefing, view: str, identifier: str, name: str) -> ListPart:
    """The list of a page, or the part with this name. Raises IndexError if there is no such part.

    A page that is not divided reads only its own entries: an edit elsewhere does not touch it.
    """
    if not name and view != BY_YEAR:
        entries = LISTS[view](briefing, identifier)
        if sum(entry.weight for entry in entries) <= PAGE_WEIGHT:
            return divide(entries)
    found = divided_lists(briefing).get((view, identifier))
    if found is None:
        found = _divided(briefing, view, identifier)
    return found.path(name)[-1] if name else found


def _divided(briefing: Briefing, view: str, identifier: str) -> ListPart:
    entries = LISTS[view](briefing, identifier)
    return divide_by_year(entries) if view == BY_YEAR else divide(entries)


def _pages(briefing: Briefing) -> Iterator[tuple[str, str]]:
    for view in LISTS:
        if view in _RECORDS:
            yield from ((view, identifier) for identifier in briefing.records.of(_RECORDS[view]))
        elif view == "facet":
            yield from ((view, facet) for facet in facets_of(briefing))
        else:
            yield view, ""
