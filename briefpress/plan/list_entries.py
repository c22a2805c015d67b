"""The entries of the lists of events, and of the pages of actors, places, publications and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.plan.facets import facets_of
from briefpress.plan.parts import PAGE_WEIGHT, ListEntry, date_stems, dated
from briefpress.plan.weights import (
    CLAIM_LINE,
    MENTION,
    NUMBER_LINE,
    SUPPORT_LINE,
    TIMELINE_MARK,
    claim_weight,
    event_weight,
    reported_weight,
    source_weight,
)

# The names of parts with what has no date: the records that cite a source, and the places within a place.
OTHER_RECORDS, PLACES = "records", "places"
# A shorter list of places within stays on the page of the place.
_SHORT = PAGE_WEIGHT // 4


def event_entry(briefing: Briefing, list_: str, identifier: str, weight: int) -> ListEntry:
    """An event in a list, by its date."""
    record = briefing.events[identifier].record
    return dated(list_, identifier, record.date, record.title, weight)


def source_entry(briefing: Briefing, list_: str, identifier: str) -> ListEntry:
    """A source in a list, by its date of issue."""
    source = briefing.records.sources[identifier]
    return dated(list_, identifier, source.issued, source.title, source_weight(source))


def chronology_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """All events."""
    return [event_entry(briefing, "events", each, event_weight(briefing, each)) for each in briefing.order]


def facet_entries(briefing: Briefing, facet: str) -> list[ListEntry]:
    """The events of a facet."""
    return [event_entry(briefing, "events", each, event_weight(briefing, each)) for each in facets_of(briefing)[facet]]


def actor_entries(briefing: Briefing, actor: str) -> list[ListEntry]:
    """The events of an actor, each with the claims that the actor makes there and the counts of its people."""
    key = ("actors", actor)
    weights = {each: event_weight(briefing, each) + TIMELINE_MARK for each in briefing.events_of.get(key, ())}
    for claim in briefing.claims_of.get(key, ()):
        weights[claim.event] = weights.get(claim.event, 0) + claim_weight(claim)
    for identifier in briefing.events_of.get(key, ()):
        groups = (row.claims[0].group for row in briefing.events[identifier].rows if row.key[0] == "toll")
        weights[identifier] += NUMBER_LINE * sum(group is not None and actor in group.ids for group in groups)
    entries = [event_entry(briefing, "events", each, weight) for each, weight in weights.items()]
    linked = sorted(events_linking_to(briefing, actor) - weights.keys(), key=briefing.positions.__getitem__)
    return [*entries, *(event_entry(briefing, "linked", each, event_weight(briefing, each)) for each in linked)]


def events_linking_to(briefing: Briefing, actor: str) -> set[str]:
    """The events in which a wording only links somebody to the actor."""
    mentions = briefing.mentions.get(("actors", actor), ())
    return {mention.id for mention in mentions if mention.kind == "events" and mention.field == "linked_to"}


def place_entries(briefing: Briefing, place: str) -> list[ListEntry]:
    """The events at and within a place, and the places directly within if they are many."""
    events = briefing.events_of.get(("places", place), ())
    inner = places_within(briefing, place) if divided_inner(briefing, place) else ()
    return [
        *(event_entry(briefing, "events", each, event_weight(briefing, each)) for each in events),
        *(ListEntry("inner", each, (PLACES,), each, MENTION) for each in inner),
    ]


def divided_inner(briefing: Briefing, place: str) -> bool:
    """Whether the places directly within a place are so many that they are a list of their own."""
    return MENTION * len(places_within(briefing, place)) > _SHORT


def places_within(briefing: Briefing, place: str) -> list[str]:
    """The places directly within a place, by name."""
    places = briefing.records.places
    inner = [each for each in briefing.containment.below.get(place, ()) if places[each].within == place]
    return sorted(inner, key=lambda each: (places[each].name.casefold(), each))


def publication_entries(briefing: Briefing, publication: str) -> list[ListEntry]:
    """The sources that it issued, those that carry its text, its claims, those relayed, and the events reported."""
    issued, carried = publication_sources(briefing, publication)
    claims = briefing.claims_of.get(("publications", publication), ())
    return [
        *(source_entry(briefing, "issued", each) for each in issued),
        *(source_entry(briefing, "carried", each) for each in carried),
        *_claims(briefing, "speaks", claims),
        *_claims(briefing, "relayed", relayed_claims(briefing, publication)),
        *_reported(briefing, issued or carried),
    ]


def relayed_claims(briefing: Briefing, publication: str) -> tuple[LinkedClaim, ...]:
    """The claims of others that reached the cited source through a publication (``via``), by the date of the event."""
    mentions = briefing.mentions.get(("publications", publication), ())
    events = {each.id for each in mentions if each.kind == "events" and each.field == "claims"}
    ordered = sorted(events, key=briefing.positions.__getitem__)
    return tuple(
        claim for event in ordered for claim in briefing.events[event].claims if claim.claim.via == publication
    )


def publication_sources(briefing: Briefing, publication: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sources that a publication issued, and those of others that originate with it, by date."""
    index = briefing.source_index
    issued = index.issued.get(publication, ())
    own = frozenset(issued)
    return issued, tuple(each for each in index.origin_of.get(publication, ()) if each not in own)


def _reported(briefing: Briefing, sources: Iterable[str]) -> Iterator[ListEntry]:
    events = {event for source in sources for event in briefing.events_of.get(("sources", source), ())}
    for each in sorted(events, key=briefing.positions.__getitem__):
        yield event_entry(briefing, "reported", each, reported_weight(briefing, each))


def _claims(briefing: Briefing, list_: str, claims: Iterable[LinkedClaim]) -> Iterator[ListEntry]:
    """One entry for each event, with the claims that are of it."""
    weights: dict[str, int] = {}
    for claim in claims:
        weights[claim.event] = weights.get(claim.event, 0) + claim_weight(claim)
    yield from (event_entry(briefing, list_, each, weight) for each, weight in weights.items())


def source_entries(briefing: Briefing, source: str) -> list[ListEntry]:
    """The records that cite a source, events by date, and its reprints."""
    weights: dict[tuple[str, str], int] = {}
    for claim in briefing.source_index.carried.get(source, ()):
        key = ("events", claim.event)
        weights[key] = weights.get(key, 0) + SUPPORT_LINE
    for citing in briefing.citations_of.get(source, ()):
        key = (citing.kind, citing.id)
        weights[key] = weights.get(key, 0) + SUPPORT_LINE
    retracted = CLAIM_LINE if briefing.records.sources[source].retracted else 0
    entries = []
    for (kind, identifier), weight in weights.items():
        record = briefing.records.of(kind)[identifier]
        stems = date_stems(briefing.events[identifier].record.date) if kind == "events" else (OTHER_RECORDS,)
        entries.append(ListEntry(kind, identifier, stems, identifier, weight + retracted + len(record.label)))
    reprints = briefing.source_index.reprints.get(source, ())
    return [*entries, *(source_entry(briefing, "reprints", each) for each in reprints)]
