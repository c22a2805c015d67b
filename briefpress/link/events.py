"""Link events: their claims, rows and disputes. Unchanged events of a previous briefing are reused."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from briefpress.link.claims import LinkContext, LinkedClaim, linked_claims
from briefpress.link.containment import Containment
from briefpress.link.disputes import Dispute, event_disputes
from briefpress.link.lineage import Lineage
from briefpress.link.rows import Row, rows
from briefpress.load.records import Records
from briefpress.model.record import Event


class LinkedEvent(Struct, frozen=True):
    """An event with its claims, rows, disputes and parts.

    ``revised`` are the indexes of claims that their own speaker later replaced. ``words`` maps the index of each
    disputed claim to "disputed" or "differ".
    """

    record: Event
    claims: tuple[LinkedClaim, ...]
    rows: tuple[Row, ...]
    disputes: tuple[Dispute, ...]
    parts: tuple[str, ...]
    revised: frozenset[int]
    words: Mapping[int, str]

    def word(self, index: int) -> str:
        """How a claim is disputed: "disputed", "differ" or ""."""
        return self.words.get(index, "")


def linked_events(
    records: Records, lines: Mapping[str, Lineage], contained: Containment, same: Mapping[str, LinkedEvent]
) -> Mapping[str, LinkedEvent]:
    """Link every event, sorted by date. The ``same`` events, sorted too, are reused unless their parts have changed."""
    parts: dict[str, list[str]] = defaultdict(list)
    ordered = _ordered(records, same)
    for event in ordered:
        if event.part_of:
            parts[event.part_of].append(event.id)
    known = LinkContext(records.sources, lines, records.publications, records.config.vocabulary)
    found = {}
    for event in ordered:
        own = tuple(parts.get(event.id, ()))
        before = same.get(event.id)
        found[event.id] = before if before and before.parts == own else _linked(event, own, known, contained)
    return found


def _ordered(records: Records, same: Mapping[str, LinkedEvent]) -> list[Event]:
    """All events sorted by date; new ones are inserted into the ``same`` events, which are sorted already."""
    others = [event for event in records.events.values() if event.id not in same]
    if not same:
        return sorted(others, key=_sort_key)
    ordered = [each.record for each in same.values()]
    for event in others:
        insort(ordered, event, key=_sort_key)
    return ordered


def _sort_key(event: Event) -> tuple[object, str]:
    return event.date.order, event.id


def _linked(event: Event, parts: tuple[str, ...], known: LinkContext, contained: Containment) -> LinkedEvent:
    claims = linked_claims(event, known)
    counted = rows(claims)
    disputes = event_disputes(event, claims, counted, contained, known.vocabulary)
    revised = frozenset(index for row in counted for index in row.revised)
    return LinkedEvent(event, claims, counted, disputes, parts, revised, _words(disputes))


def _words(disputes: Iterable[Dispute]) -> Mapping[int, str]:
    """The word for each claim that is a side of a dispute; "disputed" wins if it is a side of several."""
    found: dict[int, str] = {}
    for dispute in disputes:
        for index in dispute.claims:
            if found.get(index) != "disputed":
                found[index] = dispute.word
    return found
