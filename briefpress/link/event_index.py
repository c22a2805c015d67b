"""Find the events that belong to each record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefpress.link.containment import Containment
from briefpress.link.mentions import Mention
from briefpress.load.records import Key

# The event's fields whose references count, by kind of record. A link in the event's text is only a mention.
_FIELDS: Mapping[str, frozenset[str]] = {
    "actors": frozenset({"actors", "claims"}),
    "publications": frozenset({"claims"}),
    "sources": frozenset({"cite", "claims", "relations", "body"}),
    "places": frozenset({"places", "claims"}),
    "events": frozenset({"part_of", "relations"}),
    "pages": frozenset(),
}


def event_index(
    keys: Iterable[Key], mentioned: Mapping[Key, tuple[Mention, ...]], contained: Containment, order: Mapping[str, int]
) -> dict[Key, tuple[str, ...]]:
    """The events of each record that has any, sorted by date (``order`` gives their positions).

    These are the events that refer to an actor in a field, cite a source, or happened at a place or within it.
    """
    found = {}
    for key in keys:
        events = _referring_events(key, mentioned)
        if key[0] == "places":
            for inner in contained.below.get(key[1], ()):
                events |= _referring_events(("places", inner), mentioned)
        if events:
            found[key] = tuple(sorted(events, key=order.__getitem__))
    return found


def _referring_events(key: Key, mentioned: Mapping[Key, tuple[Mention, ...]]) -> set[str]:
    fields = _FIELDS[key[0]]
    return {mention.id for mention in mentioned.get(key, ()) if mention.kind == "events" and mention.field in fields}
