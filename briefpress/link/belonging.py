"""mentions and places -> the events that belong to each record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefpress.link.containment import Containment
from briefpress.link.mentions import Mention
from briefpress.load.records import Key

# The fields by which an event belongs to a record of a kind; a link in its text is a mention and no more.
_FIELDS: Mapping[str, frozenset[str]] = {
    "actors": frozenset({"actors", "claims"}),
    "publications": frozenset({"claims"}),
    "sources": frozenset({"cite", "claims", "relations", "body"}),
    "places": frozenset({"places", "claims"}),
    "events": frozenset({"part_of", "relations"}),
    "contradictions": frozenset(),
    "pages": frozenset(),
}


def belonging(
    keys: Iterable[Key], mentioned: Mapping[Key, tuple[Mention, ...]], contained: Containment, order: Mapping[str, int]
) -> dict[Key, tuple[str, ...]]:
    """The events of each of the records, as far as it has any, in the ``order`` of their dates.

    An actor's are those that name it in a field, a source's those that cite it, a place's those at it or within it.
    """
    found = {}
    for key in keys:
        events = _named_in(key, mentioned)
        if key[0] == "places":
            for inner in contained.below.get(key[1], ()):
                events |= _named_in(("places", inner), mentioned)
        if events:
            found[key] = tuple(sorted(events, key=order.__getitem__))
    return found


def _named_in(key: Key, mentioned: Mapping[Key, tuple[Mention, ...]]) -> set[str]:
    fields = _FIELDS[key[0]]
    return {mention.id for mention in mentioned.get(key, ()) if mention.kind == "events" and mention.field in fields}
