"""The tables of events, their actors and their places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.events import LinkedEvent
from briefpress.model.record import Event
from briefpress.model.record.event import Involvement
from briefpress.model.record.placed import PlaceNamed
from briefpress.press.views.exports.cells import earliest, edtf, joined_cells, latest, plain_text
from briefpress.press.views.exports.table import DATE, INTEGER, STRING, Column, Definition


class _Item(Struct, frozen=True):
    linked: LinkedEvent
    event: Event
    class_: str | None
    grade_reason: str | None
    date_inferred: str | None
    sources: tuple[str, ...]


class _Involved(Struct, frozen=True):
    event: str
    involved: Involvement
    note: str | None


class _Placed(Struct, frozen=True):
    event: str
    named: PlaceNamed
    note: str | None


_EVENT: tuple[Column[_Item], ...] = (
    Column("id", STRING, "Id of the event; its page is events/ID/.", lambda each: each.event.id),
    Column("title", STRING, "Its title.", lambda each: each.event.title),
    Column("type", STRING, "Its type, a word of the vocabulary.", lambda each: each.event.type),
    Column("class", STRING, "violence, development or statistic.", lambda each: each.class_),
    Column(
        "date_edtf",
        STRING,
        "Its date, in EDTF (ISO 8601-2): A/B is a period, [A..B] a day within it.",
        lambda each: each.event.date.edtf,
    ),
    Column(
        "date_earliest",
        DATE,
        "The first day that date may mean; empty if open or unknown.",
        lambda each: earliest(each.event.date),
    ),
    Column(
        "date_latest",
        DATE,
        "The last day that date may mean; empty if open or unknown.",
        lambda each: latest(each.event.date),
    ),
    Column(
        "date_inferred",
        STRING,
        "How the editors inferred the date, if no source states it.",
        lambda each: each.date_inferred,
    ),
    Column(
        "places",
        STRING,
        "Ids of the places of its header, joined by semicolons; the table placements has more.",
        lambda each: joined_cells(named.place for named in each.event.places if named.place),
    ),
    Column(
        "actors",
        STRING,
        "Ids of the actors of its header, joined by semicolons; the table involvements has more.",
        lambda each: joined_cells(dict.fromkeys(involved.actor for involved in each.event.actors)),
    ),
    Column(
        "grade",
        STRING,
        "confirmed, fair, weak, contested or discounted (Airwars); empty if not graded.",
        lambda each: each.event.grade,
    ),
    Column("grade_reason", STRING, "Why it has that grade.", lambda each: each.grade_reason),
    Column("part_of", STRING, "The larger event that it is part of.", lambda each: each.event.part_of, "events"),
    Column(
        "counted_with",
        STRING,
        "parent: its figures are included in those of the larger event.",
        lambda each: each.event.counted_with,
    ),
    Column("claims", INTEGER, "Number of claims in its record.", lambda each: len(each.linked.claims)),
    Column(
        "disputes",
        INTEGER,
        "Number of disputes among its claims.",
        lambda each: sum(dispute.word == "disputed" for dispute in each.linked.disputes),
    ),
    Column(
        "sources",
        STRING,
        "Ids of the sources that its record cites, joined by semicolons.",
        lambda each: joined_cells(each.sources),
    ),
    Column(
        "themes",
        STRING,
        "Its themes, joined by a semicolon and a space.",
        lambda each: "; ".join(each.event.themes) or None,
    ),
    Column(
        "added_edtf", STRING, "When its record was added, in EDTF (ISO 8601-2).", lambda each: edtf(each.event.added)
    ),
    Column(
        "updated_edtf",
        STRING,
        "When its record was last updated, in EDTF (ISO 8601-2).",
        lambda each: edtf(each.event.updated),
    ),
)
_INVOLVEMENT: tuple[Column[_Involved], ...] = (
    Column("event", STRING, "The event.", lambda each: each.event, "events"),
    Column("actor", STRING, "An actor that its header names.", lambda each: each.involved.actor, "actors"),
    Column("role", STRING, "Its role, a word of the vocabulary.", lambda each: each.involved.role),
    Column("note", STRING, "A note by the editors.", lambda each: each.note),
)
_PLACEMENT: tuple[Column[_Placed], ...] = (
    Column("event", STRING, "The event.", lambda each: each.event, "events"),
    Column("place", STRING, "A place that its header names.", lambda each: each.named.place, "places"),
    Column("words", STRING, "The words for the place, if it has no record.", lambda each: each.named.words),
    Column(
        "precision",
        INTEGER,
        "1 at it, 2 near it or in its district, 3 in its region.",
        lambda each: int(each.named.precision),
    ),
    Column("note", STRING, "A note by the editors.", lambda each: each.note),
)


def _events(briefing: Briefing) -> Iterator[_Item]:
    types = briefing.records.config.vocabulary.event_types
    for linked in briefing.events.values():
        event = linked.record
        class_ = types[event.type].class_ if event.type in types else None
        reasons = plain_text(briefing, event.grade_reason), plain_text(briefing, event.inferred.get("date"))
        yield _Item(linked, event, class_, *reasons, briefing.source_index.reports.get(event.id, ()))


def _involvements(briefing: Briefing) -> Iterator[_Involved]:
    for linked in briefing.events.values():
        for involved in linked.record.actors:
            yield _Involved(linked.record.id, involved, plain_text(briefing, involved.note))


def _placements(briefing: Briefing) -> Iterator[_Placed]:
    for linked in briefing.events.values():
        for named in linked.record.places:
            yield _Placed(linked.record.id, named, plain_text(briefing, named.note))


EVENTS = Definition("events", "Events", "Events, one per row, by date.", ("id",), _EVENT, _events)
INVOLVEMENTS = Definition(
    "involvements",
    "Actors of events",
    "The actors in the headers of events, one per row.",
    (),
    _INVOLVEMENT,
    _involvements,
)
PLACEMENTS = Definition(
    "placements", "Places of events", "The places in the headers of events, one per row.", (), _PLACEMENT, _placements
)
