"""Records, Evidence -> Briefing: the records with everything that follows from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from briefpress.collection import uncollected
from briefpress.evidence import Evidence
from briefpress.link.citings import Citing, citings
from briefpress.link.claims import Known, LinkedClaim, linked_claims
from briefpress.link.containment import Containment, containment
from briefpress.link.disputes import Dispute, event_disputes
from briefpress.link.disputes.names import name_disputes
from briefpress.link.lineage import Lineage, lineages
from briefpress.link.mentions import Mention, mentions
from briefpress.link.relations import LinkedRelation, relations
from briefpress.link.rows import Row, rows
from briefpress.link.shelves import Shelves, shelves
from briefpress.link.speakers import spoken
from briefpress.load import Key, Records
from briefpress.record import Event


class LinkedEvent(Struct, frozen=True):
    """An event with its claims (flat), rows and disputes.

    ``revised`` are the claims, by index, that their own speaker later replaced; ``words`` say of those that are
    disputed how: "disputed" or "differ".
    """

    record: Event
    claims: tuple[LinkedClaim, ...]
    rows: tuple[Row, ...]
    disputes: tuple[Dispute, ...]
    parts: tuple[str, ...]
    revised: frozenset[int]
    words: Mapping[int, str]

    def word(self, index: int) -> str:
        """How a claim is disputed: "disputed", "differ", or nothing."""
        return self.words.get(index, "")


@dataclass(frozen=True, slots=True)
class Briefing:
    """The linked whole. ``events`` are in the order of their dates; ``disputes`` the largest first, names last.

    ``order`` are their ids and ``positions`` number them; ``shelves`` hold the sources by what they belong to;
    ``citings`` are the places that cite a source; ``spoken`` the claims that an actor or a publication makes, event by
    event; ``shared_names`` the actors of each name, in lower case, that two have. ``remembered`` is what `once` has
    made of this very briefing, by the function that made it.
    """

    records: Records
    evidence: Evidence
    events: Mapping[str, LinkedEvent]
    lineages: Mapping[str, Lineage]
    containment: Containment
    relations: Mapping[Key, tuple[LinkedRelation, ...]]
    mentions: Mapping[Key, tuple[Mention, ...]]
    disputes: tuple[Dispute, ...]
    events_of: Mapping[Key, tuple[str, ...]]
    order: tuple[str, ...]
    positions: Mapping[str, int]
    shelves: Shelves
    citings: Mapping[str, tuple[Citing, ...]]
    spoken: Mapping[Key, tuple[LinkedClaim, ...]]
    shared_names: Mapping[str, tuple[str, ...]]
    remembered: dict[str, dict[Any, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)


def link(records: Records, evidence: Evidence) -> Briefing:
    """Link checked records. Pure: the same records and evidence give the same briefing."""
    with uncollected():
        return _link(records, evidence)


def _link(records: Records, evidence: Evidence) -> Briefing:
    lines = lineages(records.sources)
    contained = containment(records.places)
    events = dict(_events(records, lines, contained))
    disputed = [dispute for event in events.values() for dispute in event.disputes]
    disputed.sort(key=lambda dispute: (dispute.word != "disputed", -dispute.size, dispute.event, dispute.key))
    named = tuple(name_disputes(records.actors.values()))
    claims = tuple(claim for event in events.values() for claim in event.claims)
    mentioned = mentions(records)
    found = _events_of(events, mentioned, contained)
    return Briefing(
        records=records,
        evidence=evidence,
        events=events,
        lineages=lines,
        containment=contained,
        relations=relations(records),
        mentions=mentioned,
        disputes=(*disputed, *named),
        events_of=found,
        order=tuple(events),
        positions={identifier: position for position, identifier in enumerate(events)},
        shelves=shelves(records.sources, lines, found, claims),
        citings=citings(records),
        spoken=spoken(records, claims),
        shared_names={dispute.key[1]: dispute.actors for dispute in named},
    )


def _events(
    records: Records, lines: Mapping[str, Lineage], contained: Containment
) -> Iterable[tuple[str, LinkedEvent]]:
    parts: dict[str, list[str]] = defaultdict(list)
    ordered = sorted(records.events.values(), key=lambda event: (event.date.order, event.id))
    for event in ordered:
        if event.part_of:
            parts[event.part_of].append(event.id)
    vocabulary = records.config.vocabulary
    known = Known(records.sources, lines, records.publications, vocabulary)
    for event in ordered:
        claims = linked_claims(event, known)
        made = rows(claims)
        disputed = event_disputes(event, claims, made, contained, vocabulary)
        revised = frozenset(index for row in made for index in row.revised)
        yield event.id, LinkedEvent(event, claims, made, disputed, tuple(parts[event.id]), revised, _words(disputed))


def _words(disputes: Iterable[Dispute]) -> Mapping[int, str]:
    """The word for each claim that is a side of a dispute, the graver where it is in two."""
    found: dict[int, str] = {}
    for dispute in disputes:
        for index in dispute.claims:
            if found.get(index) != "disputed":
                found[index] = dispute.word
    return found


def _events_of(
    events: Mapping[str, LinkedEvent], mentioned: Mapping[Key, tuple[Mention, ...]], contained: Containment
) -> Mapping[Key, tuple[str, ...]]:
    """The events of every record that is named in one, in the order of dates.

    An actor's are those that name it in a field, a source's those that cite it, a place's those at it or within it.
    """
    found: dict[Key, set[str]] = defaultdict(set)
    for key, who in mentioned.items():
        found[key].update(mention.id for mention in who if mention.kind == "events" and mention.field in _OF[key[0]])
    for place, inner in contained.below.items():
        for within in inner:
            found["places", place] |= found.get(("places", within), set())
    order = {identifier: position for position, identifier in enumerate(events)}
    return {key: tuple(sorted(ids, key=order.__getitem__)) for key, ids in found.items() if ids}


# The fields by which an event belongs to a record of a kind; a link in its text is a mention and no more.
_OF = {
    "actors": {"actors", "claims"},
    "publications": {"claims"},
    "sources": {"cite", "claims", "relations", "body"},
    "places": {"places", "claims"},
    "events": {"part_of", "relations"},
    "pages": set(),
}
