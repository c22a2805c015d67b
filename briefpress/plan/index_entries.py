"""The entries of the indexes of records, and of coverage, disputes and corrections."""

from __future__ import annotations

from briefpress.link.briefing import Briefing
from briefpress.link.disputes import Dispute
from briefpress.plan.list_entries import event_entry, source_entry
from briefpress.plan.parts import ListEntry, dated
from briefpress.plan.weights import (
    COVERAGE_ENTRY,
    MENTION,
    actor_weight,
    coverage_weight,
    disputed_weight,
    publication_weight,
)

_CORRECTION = 700


def actors_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """All actors."""
    return [
        ListEntry("actors", each.id, (), each.name, actor_weight(each)) for each in briefing.records.actors.values()
    ]


def names_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """All names of actors as `folded_name` gives them."""
    weights: dict[str, int] = {}
    for actor in briefing.records.actors.values():
        for name in filter(None, (actor.name, actor.short)):
            weights[folded_name(name)] = weights.get(folded_name(name), 0) + MENTION
        for alias in actor.aliases:
            folded = folded_name(alias.name)
            weights[folded] = weights.get(folded, 0) + MENTION * (1 + len(alias.cite))
    return [ListEntry("names", folded, (), folded.removeprefix("the "), weight) for folded, weight in weights.items()]


def folded_name(name: str) -> str:
    """A name without case and extra spaces; equal results are one name."""
    return " ".join(name.casefold().split())


def places_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """All places."""
    places = briefing.records.places.values()
    return [ListEntry("places", each.id, (), each.name, MENTION + 2 * len(each.name)) for each in places]


def publications_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """All publications."""
    records = briefing.records.publications.values()
    return [ListEntry("publications", each.id, (), each.name, publication_weight(each)) for each in records]


def sources_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """All sources."""
    return [source_entry(briefing, "sources", each) for each in briefing.source_index.ordered]


def coverage_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """The events that a source reports, and all sources."""
    reported = [each for each in briefing.order if briefing.source_index.reports.get(each)]
    sources = (source_entry(briefing, "sources", each) for each in briefing.source_index.ordered)
    return [
        *(event_entry(briefing, "events", each, coverage_weight(briefing, each)) for each in reported),
        *(each._replace(weight=COVERAGE_ENTRY + each.weight // 4) for each in sources),
    ]


def disputes_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """The disputes within events, by the number of each in the order of the linked briefing."""
    return [
        event_entry(briefing, "disputes", dispute.event, dispute_weight(briefing, dispute))._replace(id=str(number))
        for number, dispute in enumerate(briefing.disputes, 1)
        if dispute.event
    ]


def dispute_weight(briefing: Briefing, dispute: Dispute) -> int:
    """A dispute with its claims side by side: all claims of a disputed count."""
    rows = briefing.events[dispute.event].rows
    return disputed_weight(max([len(dispute.claims), *(len(row.claims) for row in rows if row.key == dispute.key)]))


def corrections_entries(briefing: Briefing, _: str) -> list[ListEntry]:
    """Corrections by record and number, retracted sources, and withdrawn records, each by its own date."""
    entries = []
    for record in briefing.records.all():
        key = f"{record.kind}/{record.id}"
        for number, made in enumerate(record.corrections):
            weight = _CORRECTION + len(made.what) + len(made.because or "")
            entries.append(dated("corrections", f"{key}/{number}", made.on, record.id, weight))
        if record.withdrawn:
            entries.append(dated("withdrawn", key, record.withdrawn.on, record.id, _CORRECTION))
    retracted = (
        dated("retracted", source.id, source.retracted.on, source.title, _CORRECTION)
        for source in briefing.records.sources.values()
        if source.retracted
    )
    return [*entries, *retracted]
