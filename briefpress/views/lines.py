"""events, relations, mentions -> the lines that lists of them are made of."""

from __future__ import annotations

from briefpress.link.briefing import LinkedEvent
from briefpress.link.relations import LinkedRelation
from briefpress.link.rows import Row
from briefpress.record import ActorRelation, Record
from briefpress.views.desk import Desk
from briefpress.views.shape import EventLine, MentionLine, RelationLine, Upkeep
from briefpress.views.wording import range_words, when


def event_line(desk: Desk, identifier: str, detail: str = "") -> EventLine:
    """An event in a list; ``detail`` says why it is there, such as an actor's role in it."""
    linked = desk.briefing.events[identifier]
    event = linked.record
    kind = desk.briefing.records.config.vocabulary.event_types.get(event.type)
    words = {dispute.word for dispute in linked.disputes}
    return EventLine(
        link=desk.link("events", identifier),
        when=when(event.date),
        type=kind.label if kind else event.type,
        class_=kind.class_ if kind else "",
        places=tuple(desk.link("places", named.place) for named in event.places if named.place),
        actors=tuple(desk.link("actors", involved.actor) for involved in event.actors),
        grade=event.grade or "",
        toll=killed_words(linked),
        word="disputed" if "disputed" in words else "differ" if words else "",
        origins=len({origin for claim in linked.claims for origin in claim.origins.publications}),
        detail=detail,
    )


def killed_words(linked: LinkedEvent) -> str:
    """How many were killed, as one line can say it: the total where one is stated, else the largest group's range.

    Nothing is summed: groups may overlap and speakers count differently.
    """
    killed = [row for row in linked.rows if row.key[0] == "toll" and row.key[1] == "killed" and row.standing]
    total = [row for row in killed if not row.key[3] and not row.key[4]]
    chosen = max(total or killed, key=_weight, default=None)
    return range_words(chosen) if chosen else ""


def _weight(row: Row) -> int:
    return row.high or row.low or 0


def relation_lines(desk: Desk, kind: str, identifier: str) -> tuple[RelationLine, ...]:
    """The relations of a record from its own end, those that others state of it last."""
    return tuple(_relation(desk, relation) for relation in desk.briefing.relations.get((kind, identifier), ()))


def _relation(desk: Desk, linked: LinkedRelation) -> RelationLine:
    stated = linked.relation
    spoken = stated if isinstance(stated, ActorRelation) else None
    speakers = (*map(desk.speaker, spoken.by), *desk.words(spoken.speaker)) if spoken else ()
    return RelationLine(
        label=linked.label,
        other=desk.link(*linked.other),
        date=when(spoken.date) if spoken and spoken.date else None,
        speakers=speakers,
        stance=spoken.stance if spoken else "asserts",
        inferred=stated.inferred or "",
        note=stated.note or "",
        marks=desk.marks(stated.cite),
    )


def mention_lines(desk: Desk, kind: str, identifier: str) -> tuple[MentionLine, ...]:
    """Every record that mentions this one; the fields of one record are named together."""
    fields: dict[tuple[str, str], list[str]] = {}
    for mention in desk.briefing.mentions.get((kind, identifier), ()):
        fields.setdefault((mention.kind, mention.id), []).append(mention.field)
    return tuple(
        MentionLine(who[0], desk.link(*who), ", ".join(field.replace("_", " ") for field in named))
        for who, named in fields.items()
    )


def upkeep(desk: Desk, record: Record) -> Upkeep:
    """What the editors say of the record itself."""
    return Upkeep(
        corrections=tuple((when(made.on), made.what, made.because or "") for made in record.corrections),
        inferred=tuple((field.replace("_", " "), how) for field, how in record.inferred.items()),
        note_html=desk.inline(record.note),
        credit=record.credit,
        added=when(record.added) if record.added else None,
        updated=when(record.updated) if record.updated else None,
        withdrawn=record.withdrawn.reason if record.withdrawn else "",
    )

