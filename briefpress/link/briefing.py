"""Link records and evidence into a `Briefing`: the records with everything derived from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefpress.evidence import Evidence
from briefpress.link.claims import LinkedClaim
from briefpress.link.containment import Containment, containment
from briefpress.link.disputes import Dispute
from briefpress.link.disputes.names import name_disputes
from briefpress.link.event_index import event_index
from briefpress.link.events import LinkedEvent, linked_events
from briefpress.link.lineage import Lineage, lineages
from briefpress.link.located_citations import LocatedCitation, located_citations
from briefpress.link.memo import Memo
from briefpress.link.mentions import Mention, mentions
from briefpress.link.relations import LinkedRelation, relations
from briefpress.link.source_index import SourceIndex, source_index
from briefpress.link.speakers import claims_by_speaker
from briefpress.load.records import Key, Records
from briefpress.model.record.day import year_id


@dataclass(frozen=True, slots=True)
class Briefing:
    """The linked briefing.

    - ``events``: by id, sorted by date. ``order`` has their ids, ``positions`` their numbers, ``years`` the year each
      begins in, ``events_of`` the events of each record.
    - ``disputes``: the largest first, disputed names last.
    - ``mentions``: for each record, the records that mention it.
    - ``citations_of``: for each source, every citation of it.
    - ``claims_of``: for each actor and publication, the claims that it makes, sorted by event.
    - ``shared_names``: for each name, in lower case, that several actors have, these actors.
    - ``memo``: answers that `briefpress.link.memo.memoize` has computed from this briefing.
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
    years: Mapping[str, str]
    source_index: SourceIndex
    citations_of: Mapping[str, tuple[LocatedCitation, ...]]
    claims_of: Mapping[Key, tuple[LinkedClaim, ...]]
    shared_names: Mapping[str, tuple[str, ...]]
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)


def link(records: Records, evidence: Evidence) -> Briefing:
    """Link checked records. Pure: the same records and evidence give the same briefing."""
    lines = lineages(records.sources)
    contained = containment(records.places)
    events = linked_events(records, lines, contained, {})
    claims = tuple(claim for event in events.values() for claim in event.claims)
    mentioned = mentions(records)
    containers = {("places", place) for place in contained.below}
    found = event_index(sorted({*mentioned, *containers}), mentioned, contained, event_positions(events))
    return Briefing(
        records=records,
        evidence=evidence,
        lineages=lines,
        containment=contained,
        mentions=mentioned,
        events_of=found,
        source_index=source_index(records.sources, lines, found, claims),
        citations_of=located_citations(records),
        claims_of=claims_by_speaker(records, claims),
        **derived_fields(records, events),
    )


def derived_fields(records: Records, events: Mapping[str, LinkedEvent]) -> dict[str, Any]:
    """The fields that are cheap to compute from all events and actors, so that relinking computes them again."""
    disputed = [dispute for event in events.values() for dispute in event.disputes]
    disputed.sort(key=lambda dispute: (dispute.word != "disputed", -dispute.size, dispute.event, dispute.key))
    named = tuple(name_disputes(records.actors.values()))
    return {
        "events": events,
        "order": tuple(events),
        "positions": event_positions(events),
        "years": {identifier: year_id(event.record.date.order[0].year) for identifier, event in events.items()},
        "relations": relations(records),
        "disputes": (*disputed, *named),
        "shared_names": {dispute.key[1]: dispute.actors for dispute in named},
    }


def event_positions(events: Iterable[str]) -> Mapping[str, int]:
    """The position of each event in the order of dates."""
    return {identifier: position for position, identifier in enumerate(events)}
