"""Link changed records: the same result as `link`, but reusing everything that the changes do not affect.

This module knows what a changed record affects. How to link that is up to the modules of `briefpress.link`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefpress.evidence import Evidence
from briefpress.incremental.changes import RecordChanges
from briefpress.link.briefing import Briefing, derived_fields, event_positions
from briefpress.link.claims import LinkedClaim
from briefpress.link.containment import Containment, containment
from briefpress.link.event_index import event_index
from briefpress.link.events import linked_events
from briefpress.link.grouping import regrouped
from briefpress.link.lineage import Lineage, lineages
from briefpress.link.located_citations import LocatedCitation, citations_of_record
from briefpress.link.mentions import Mention, mentions_by
from briefpress.link.source_index import SourceIndex, carrying, source_index
from briefpress.link.speakers import speakers
from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS

_KINDS = tuple(KINDS)


def relink(before: Briefing, changes: RecordChanges, records: Records, evidence: Evidence) -> Briefing:
    """Link records that differ from those of ``before`` by these changes. Mappings may be in another order."""
    kinds = {kind for kind, _ in changes.keys}
    lines = lineages(records.sources) if "sources" in kinds else before.lineages
    contained = containment(records.places) if "places" in kinds else before.containment
    affected = _affected_events(before, changes, lines, contained)
    same = {name: event for name, event in before.events.items() if name not in affected}
    events = linked_events(records, lines, contained, same)
    positions = event_positions(events)
    relinked = {name for name in {*before.events, *events} if before.events.get(name) is not events.get(name)}
    removed = [claim for name in relinked & before.events.keys() for claim in before.events[name].claims]
    added = [claim for name in relinked & events.keys() for claim in events[name].claims]

    def order(claim: LinkedClaim) -> tuple[int, int]:
        return positions[claim.event], claim.index

    def is_removed(claim: LinkedClaim) -> bool:
        return claim.event in relinked

    mentioned, targets = _mentions(before, changes, records)
    found = _events_of(before, targets, mentioned, contained, positions)
    sources_changed = "sources" in kinds
    return Briefing(
        records=records,
        evidence=evidence,
        lineages=lines,
        containment=contained,
        mentions=mentioned,
        events_of=found,
        source_index=source_index(
            records.sources, lines, found, (claim for event in events.values() for claim in event.claims)
        )
        if sources_changed
        else replace(
            before.source_index,
            reports=_reports(before.source_index, changes, found, targets),
            carried=regrouped(
                before.source_index.carried,
                (source for source, _ in carrying(removed)),
                is_removed,
                carrying(added),
                order,
            ),
        ),
        citations_of=_citations_of(before, changes),
        claims_of=regrouped(
            before.claims_of,
            (who for claim in removed for who in speakers(before.records, claim)),
            is_removed,
            ((who, claim) for claim in added for who in speakers(records, claim)),
            order,
        ),
        **derived_fields(records, events),
    )


def _affected_events(
    before: Briefing, changes: RecordChanges, lines: Mapping[str, Lineage], contained: Containment
) -> AbstractSet[str]:
    """The events whose claims may be linked differently: their own record, a source or a place has changed."""
    changed = {name for kind, name in changes.keys if kind == "sources"}
    derived = (
        source for known in (before.lineages, lines) for source, line in known.items() if changed & {*line.sources}
    )
    sources = {("sources", source) for source in derived} if changed else set()
    above = before.containment.above
    places = {
        ("places", place) for place in {*above, *contained.above} if above.get(place) != contained.above.get(place)
    }
    mentions = (mention for key in sources | places for mention in before.mentions.get(key, ()))
    referring = changes.referring if changes.added_or_removed else frozenset()
    keys = {*changes.keys, *referring, *((mention.kind, mention.id) for mention in mentions)}
    return {name for kind, name in keys if kind == "events"}


def _mentions(
    before: Briefing, changes: RecordChanges, records: Records
) -> tuple[Mapping[Key, tuple[Mention, ...]], set[Key]]:
    """All mentions, and the records that the affected records mention now or mentioned before."""
    affected = changes.keys | changes.referring if changes.added_or_removed else changes.keys
    old = {
        target for record in before.records.part(affected).all() for target, _ in mentions_by(before.records, record)
    }
    new = {pair for record in records.part(affected).all() for pair in mentions_by(records, record)}
    mentioned = regrouped(before.mentions, old, lambda mention: mention[:2] in affected, new, lambda mention: mention)
    return mentioned, {*old, *(target for target, _ in new)}


def _events_of(
    before: Briefing,
    targets: set[Key],
    mentioned: Mapping[Key, tuple[Mention, ...]],
    contained: Containment,
    positions: Mapping[str, int],
) -> Mapping[Key, tuple[str, ...]]:
    """The events of each record. Those of the targets, and of the places around them, are computed again."""
    if contained is not before.containment:
        targets = targets | {("places", place) for place in {*before.containment.below, *contained.below}}
    places = [name for kind, name in targets if kind == "places"]
    stale = targets | {("places", outer) for place in places for outer in contained.above.get(place, ())}
    others = {key: events for key, events in before.events_of.items() if key not in stale}
    return others | event_index(stale, mentioned, contained, positions)


def _reports(
    before: SourceIndex, changes: RecordChanges, found: Mapping[Key, tuple[str, ...]], targets: Iterable[Key]
) -> Mapping[str, tuple[str, ...]]:
    """The sources of each event, if no source has changed."""
    events = {name for kind, name in changes.keys if kind == "events"}
    sources = [name for kind, name in targets if kind == "sources"]
    numbers = {source: number for number, source in enumerate(before.ordered)}
    cited = ((source, event) for source in sources for event in found.get(("sources", source), ()))
    added = [(event, source) for source, event in cited if event in events and source in numbers]
    return regrouped(before.reports, events, lambda _: True, added, numbers.__getitem__)


def _citations_of(before: Briefing, changes: RecordChanges) -> Mapping[str, tuple[LocatedCitation, ...]]:
    old = [located for record in changes.before.values() for located in citations_of_record(record)]
    new = [located for record in changes.now.values() for located in citations_of_record(record)]
    return regrouped(
        before.citations_of,
        (located.citation.source for located in old),
        lambda located: (located.kind, located.id) in changes.keys,
        ((located.citation.source, located) for located in new),
        lambda located: (_KINDS.index(located.kind), located.id),
    )
