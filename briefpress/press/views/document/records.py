"""Records with derived data as plain data, one function per kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from briefpress.link.briefing import Briefing
from briefpress.link.events import LinkedEvent
from briefpress.model.record import Actor, Contradiction, Page, Place, Publication, Source
from briefpress.press.views.document.claims import claim_data, row_data
from briefpress.press.views.document.contract import (
    ActorData,
    ContradictionData,
    EventData,
    PageData,
    PlaceData,
    PublicationData,
    RelationData,
    SourceData,
    SupportData,
)  # fmt: skip
from briefpress.press.views.document.pieces import aliases_data, citations_data, date_data, exact_date, record_data


def publication_data(publication: Publication) -> PublicationData:
    """A publication."""
    return {
        "name": publication.name,
        "short": publication.short,
        "type": publication.type,
        "country": publication.country,
        "url": publication.url,
        "owner": publication.owner,
        "reliability": publication.reliability,
        "reliability_reason": publication.reliability_reason,
        **record_data(publication),
    }


def source_data(briefing: Briefing, source: Source, supports: list[SupportData]) -> SourceData:
    """A source with its origin, its lineage and what it supports."""
    lineage = briefing.lineages[source.id]
    retracted = source.retracted
    return {
        "title": source.title,
        "publication": source.publication,
        "authors": list(source.authors),
        "wire": source.wire,
        "republication_of": source.republication_of,
        "type": source.type,
        "genre": source.genre,
        "issued": date_data(source.issued),
        "accessed": date_data(source.accessed),
        "language": source.language,
        "url": source.url,
        "archive_url": source.archive_url,
        "reliability": source.reliability,
        "reliability_reason": source.reliability_reason,
        "retracted": {"on": exact_date(retracted.on), "reason": retracted.reason} if retracted else None,
        "origin": lineage.origin,
        "origin_inferred": lineage.inferred,
        "lineage": list(lineage.sources),
        "supports": supports,
        **record_data(source),
    }


def supports(briefing: Briefing) -> Mapping[str, list[SupportData]]:
    """What each source is cited for, in record order; a claim appears once, however many passages it cites."""
    found: dict[str, list[SupportData]] = defaultdict(list)
    for event in briefing.events.values():
        for claim in event.claims:
            for report in claim.reports:
                found[report].append({"kind": "events", "id": event.record.id, "field": "claims", "claim": claim.index})
    for source in briefing.records.sources:
        for mention in briefing.mentions.get(("sources", source), ()):
            if mention.field != "claims":
                found[source].append({"kind": mention.kind, "id": mention.id, "field": mention.field, "claim": None})
    return found


def place_data(briefing: Briefing, place: Place) -> PlaceData:
    """A place with its events."""
    point = place.point
    return {
        "name": place.name,
        "type": place.type,
        "within": place.within,
        "point": {
            "lat": point.lat,
            "lon": point.lon,
            "geo_precision": int(point.geo_precision),
            "origin": point.from_,
        }
        if point
        else None,
        "aliases": aliases_data(place.aliases, briefing.evidence),
        "events": list(briefing.events_of.get(("places", place.id), ())),
        **record_data(place),
    }


def actor_data(briefing: Briefing, actor: Actor) -> ActorData:
    """An actor with its names, relations and events."""
    return {
        "name": actor.name,
        "short": actor.short,
        "type": actor.type,
        "country": actor.country,
        "aliases": aliases_data(actor.aliases, briefing.evidence),
        "relations": [
            {
                "type": relation.type,
                "kind": "actors",
                "id": relation.actor,
                "by": list(relation.by),
                "speaker": relation.speaker,
                "stance": relation.stance,
                "inferred": relation.inferred,
                "date": date_data(relation.date),
                "citations": citations_data(relation.cite, briefing.evidence),
            }
            for relation in actor.relations
        ],
        "events": list(briefing.events_of.get(("actors", actor.id), ())),
        **record_data(actor),
    }


def event_data(briefing: Briefing, linked: LinkedEvent) -> EventData:
    """An event with its claims and derived rows."""
    event = linked.record
    kind = briefing.records.config.vocabulary.event_types.get(event.type)
    return {
        "title": event.title,
        "summary": event.summary,
        "type": event.type,
        "class": kind.class_ if kind else None,
        "date": exact_date(event.date),
        "places": [named.place for named in event.places if named.place],
        "placed": [
            {"place": named.place, "words": named.words, "precision": int(named.precision), "note": named.note}
            for named in event.places
        ],
        "actors": [
            {"actor": involved.actor, "role": involved.role, "note": involved.note} for involved in event.actors
        ],
        "citations": citations_data(event.cite, briefing.evidence),
        "claims": [claim_data(linked, claim, briefing.evidence) for claim in linked.claims],
        "tolls": [row_data(linked, row, counted) for row in linked.rows if (counted := row.claims[0].counted)],
        "grade": event.grade,
        "grade_reason": event.grade_reason,
        "part_of": event.part_of,
        "parts": list(linked.parts),
        "counted_with": event.counted_with,
        "relations": [_event_relation(briefing, linked, index) for index in range(len(event.relations))],
        **record_data(event),
    }


def _event_relation(briefing: Briefing, linked: LinkedEvent, index: int) -> RelationData:
    relation = linked.record.relations[index]
    return {
        "type": relation.type,
        "kind": "events",
        "id": relation.event,
        "by": [],
        "speaker": None,
        "stance": "asserts",
        "inferred": relation.inferred,
        "date": None,
        "citations": citations_data(relation.cite, briefing.evidence),
    }


def contradiction_data(record: Contradiction) -> ContradictionData:
    """A contradiction with its sides."""
    return {
        "question": record.question,
        "sides": [
            {"says": side.says, "claims": list(map(str, side.claims)), "note": side.note} for side in record.sides
        ],
        **record_data(record),
    }


def page_document(page: Page) -> PageData:
    """An editorial page."""
    return {"title": page.title, "summary": page.summary, **record_data(page)}
