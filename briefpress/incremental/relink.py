"""Briefing, Delta -> the Briefing of the records as they are now: what `link` makes, made again only where they differ.

It alone knows what a changed record reaches; what is made there is known to the modules that make it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefpress.evidence import Evidence
from briefpress.incremental.changes import RecordChanges
from briefpress.link.belonging import belonging
from briefpress.link.briefing import Briefing, following, positions_of
from briefpress.link.citings import Citing, citings_in
from briefpress.link.claims import LinkedClaim
from briefpress.link.containment import Containment, containment
from briefpress.link.events import linked_events
from briefpress.link.groups import regrouped
from briefpress.link.lineage import Lineage, lineages
from briefpress.link.mentions import Mention, mentions_by
from briefpress.link.source_index import SourceIndex, carrying, source_index
from briefpress.link.speakers import speakers
from briefpress.link.voices import voices_of
from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS

_KINDS = tuple(KINDS)


def relink(before: Briefing, delta: RecordChanges, records: Records, evidence: Evidence) -> Briefing:
    """Link records that differ from those of ``before`` by the delta. Mappings may have their keys in another order."""
    kinds = {kind for kind, _ in delta.keys}
    lines = lineages(records.sources) if "sources" in kinds else before.lineages
    contained = containment(records.places) if "places" in kinds else before.containment
    reached = _reached(before, delta, records, lines, contained)
    same = {name: event for name, event in before.events.items() if name not in reached}
    events = linked_events(records, lines, contained, same)
    positions = positions_of(events)
    again = {name for name in {*before.events, *events} if before.events.get(name) is not events.get(name)}
    gone = [claim for name in again & before.events.keys() for claim in before.events[name].claims]
    come = [claim for name in again & events.keys() for claim in events[name].claims]

    def place(claim: LinkedClaim) -> tuple[int, int]:
        return positions[claim.event], claim.index

    def is_gone(claim: LinkedClaim) -> bool:
        return claim.event in again

    mentioned, targets = _mentions(before, delta, records)
    found = _events_of(before, targets, mentioned, contained, positions)
    whole = "sources" in kinds
    return Briefing(
        records=records,
        evidence=evidence,
        lineages=lines,
        containment=contained,
        mentions=mentioned,
        events_of=found,
        shelves=source_index(
            records.sources, lines, found, (claim for event in events.values() for claim in event.claims)
        )
        if whole
        else replace(
            before.shelves,
            reports=_reports(before.shelves, delta, found, targets),
            carried=regrouped(
                before.shelves.carried, (source for source, _ in carrying(gone)), is_gone, carrying(come), place
            ),
        ),
        citings=_citings(before, delta),
        spoken=regrouped(
            before.spoken,
            (who for claim in gone for who in speakers(before.records, claim)),
            is_gone,
            ((who, claim) for claim in come for who in speakers(records, claim)),
            place,
        ),
        **following(records, events),
    )


def _reached(
    before: Briefing, delta: RecordChanges, records: Records, lines: Mapping[str, Lineage], contained: Containment
) -> AbstractSet[str]:
    """The events whose claims may follow from something else now: their own record, its sources, its places."""
    if voices_of(before.records.actors.values()) != voices_of(records.actors.values()):
        return {*before.events, *records.events}
    changed = {name for kind, name in delta.keys if kind == "sources"}
    rests = (
        source for known in (before.lineages, lines) for source, line in known.items() if changed & {*line.sources}
    )
    sources = {("sources", source) for source in rests} if changed else set()
    above = before.containment.above
    places = {
        ("places", place) for place in {*above, *contained.above} if above.get(place) != contained.above.get(place)
    }
    within = (mention for key in sources | places for mention in before.mentions.get(key, ()))
    named = delta.beside if delta.moved else frozenset()
    keys = {*delta.keys, *named, *((mention.kind, mention.id) for mention in within)}
    return {name for kind, name in keys if kind == "events"}


def _mentions(
    before: Briefing, delta: RecordChanges, records: Records
) -> tuple[Mapping[Key, tuple[Mention, ...]], set[Key]]:
    """The mentions, and whom the records mention, or did, that are looked at again."""
    again = delta.keys | delta.beside if delta.moved else delta.keys
    gone = {target for record in before.records.part(again).all() for target, _ in mentions_by(before.records, record)}
    come = {pair for record in records.part(again).all() for pair in mentions_by(records, record)}
    mentioned = regrouped(before.mentions, gone, lambda mention: mention[:2] in again, come, lambda mention: mention)
    return mentioned, {*gone, *(target for target, _ in come)}


def _events_of(
    before: Briefing,
    targets: set[Key],
    mentioned: Mapping[Key, tuple[Mention, ...]],
    contained: Containment,
    positions: Mapping[str, int],
) -> Mapping[Key, tuple[str, ...]]:
    """The events of each record: those of the targets are found anew, and those of the places that these lie within."""
    if contained is not before.containment:
        targets = targets | {("places", place) for place in {*before.containment.below, *contained.below}}
    places = [name for kind, name in targets if kind == "places"]
    touched = targets | {("places", outer) for place in places for outer in contained.above.get(place, ())}
    others = {key: events for key, events in before.events_of.items() if key not in touched}
    return others | belonging(touched, mentioned, contained, positions)


def _reports(
    before: SourceIndex, delta: RecordChanges, found: Mapping[Key, tuple[str, ...]], targets: Iterable[Key]
) -> Mapping[str, tuple[str, ...]]:
    """The sources of each event, where no source has changed."""
    events = {name for kind, name in delta.keys if kind == "events"}
    sources = [name for kind, name in targets if kind == "sources"]
    numbers = {source: number for number, source in enumerate(before.ordered)}
    cited = ((source, event) for source in sources for event in found.get(("sources", source), ()))
    come = [(event, source) for source, event in cited if event in events and source in numbers]
    return regrouped(before.reports, events, lambda _: True, come, numbers.__getitem__)


def _citings(before: Briefing, delta: RecordChanges) -> Mapping[str, tuple[Citing, ...]]:
    was = [citing for record in delta.before.values() for citing in citings_in(record)]
    now = [citing for record in delta.now.values() for citing in citings_in(record)]
    return regrouped(
        before.citings,
        (citing.citation.source for citing in was),
        lambda citing: (citing.kind, citing.id) in delta.keys,
        ((citing.citation.source, citing) for citing in now),
        lambda citing: (_KINDS.index(citing.kind), citing.id),
    )
