"""events, relations, mentions -> the lines that lists of them are made of."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.disputes import Dispute
from briefpress.link.events import LinkedEvent
from briefpress.link.lineage import Origins, origins
from briefpress.link.memo import memoize
from briefpress.link.mentions import Mention
from briefpress.link.relations import LinkedRelation
from briefpress.model.record import ActorRelation, Event, Record
from briefpress.press.views.claims import outcome_words, subject
from briefpress.press.views.desk import NOWHERE, Desk
from briefpress.press.views.figures import leading_figure
from briefpress.press.views.shape import EventLine, Inferred, Mended, MentionLine, RelationLine, Upkeep, Withdrawn
from briefpress.press.views.wording import listed, spaced, when


def event_line(desk: Desk, identifier: str, detail: str = "") -> EventLine:
    """An event in a list; ``detail`` says why it is there, such as an actor's role in it."""
    line = _line(desk.briefing, identifier)
    return replace(line, detail=detail) if detail else line


@memoize
def _line(briefing: Briefing, identifier: str) -> EventLine:
    """The line of an event, the same on every page; an event stands in many lists, so it is made once."""
    desk = Desk(briefing, NOWHERE)
    linked = briefing.events[identifier]
    event = linked.record
    label, class_ = event_type(briefing, event)
    known = event_origins(briefing, identifier)
    return EventLine(
        link=desk.link("events", identifier),
        when=when(event.date),
        type=label,
        class_=class_,
        places=tuple(desk.link("places", named.place) for named in event.places if named.place),
        actors=tuple(desk.link("actors", involved.actor) for involved in event.actors),
        grade=event.grade or "",
        figure=leading_figure(desk, linked),
        disputed=disputed_words(desk, linked),
        origins=len(known),
        at_most=known.at_most,
    )


def event_type(briefing: Briefing, event: Event) -> tuple[str, str]:
    """The label and the class of an event's type; its own word and no class where the vocabulary does not know it."""
    kind = briefing.records.config.vocabulary.event_types.get(event.type)
    return (kind.label, kind.class_) if kind else (event.type, "")


def event_origins(briefing: Briefing, identifier: str) -> Origins:
    """The independent origins of all that is cited on an event, retracted sources and their reprints left out."""
    lineages = briefing.lineages
    cited = briefing.shelves.reports.get(identifier, ())
    return origins((source for source in cited if not lineages[source].retracted), lineages)


def disputed_words(desk: Desk, linked: LinkedEvent) -> str:
    """What is disputed of an event, each matter once: "responsibility, killed (Wagner Group)"."""
    matters = (_matter(desk, linked, dispute) for dispute in linked.disputes if dispute.word == "disputed")
    return ", ".join(dict.fromkeys(matters))


def _matter(desk: Desk, linked: LinkedEvent, dispute: Dispute) -> str:
    claim = linked.claims[dispute.claims[0]]
    if not claim.counted:
        return {"responsible": "responsibility", "account": "course of events"}.get(dispute.property, dispute.property)
    of = listed(link.text for link in subject(desk, claim))
    return f"{outcome_words(claim)}{f' ({of})' if of else ''}"


def relation_lines(desk: Desk, kind: str, identifier: str) -> tuple[RelationLine, ...]:
    """The relations of a record from its own end, those that others state of it last."""
    return tuple(_relation(desk, relation) for relation in desk.briefing.relations.get((kind, identifier), ()))


def _relation(desk: Desk, linked: LinkedRelation) -> RelationLine:
    stated = linked.relation
    spoken = stated if isinstance(stated, ActorRelation) else None
    return RelationLine(
        label=linked.label,
        other=desk.link(*linked.other),
        date=when(spoken.date) if spoken and spoken.date else None,
        speakers=(*map(desk.speaker, spoken.by), *desk.words(spoken.speaker)) if spoken else (),
        stance=spoken.stance if spoken else "asserts",
        inferred_html=desk.inline(stated.inferred),
        note_html=desk.inline(stated.note),
        marks=desk.marks(stated.cite),
    )


def mention_lines(
    desk: Desk, kind: str, identifier: str, shown: Callable[[Mention], bool] = lambda _: False
) -> tuple[MentionLine, ...]:
    """Every record that mentions this one but for what the page has ``shown``; the fields of one are named together."""
    fields: dict[tuple[str, str], list[str]] = {}
    for mention in desk.briefing.mentions.get((kind, identifier), ()):
        if not shown(mention):
            fields.setdefault((mention.kind, mention.id), []).append(mention.field)
    return tuple(MentionLine(who[0], desk.link(*who), ", ".join(map(spaced, named))) for who, named in fields.items())


def upkeep(desk: Desk, record: Record) -> Upkeep:
    """What the editors say of the record itself."""
    return Upkeep(
        corrections=tuple(
            Mended(when(made.on), desk.inline(made.what), desk.inline(made.because)) for made in record.corrections
        ),
        inferred=tuple(Inferred(spaced(field), desk.inline(how)) for field, how in record.inferred.items()),
        note_html=desk.inline(record.note),
        credit=record.credit,
        added=when(record.added) if record.added else None,
        updated=when(record.updated) if record.updated else None,
        withdrawn=(
            Withdrawn(when(record.withdrawn.on), desk.inline(record.withdrawn.reason)) if record.withdrawn else None
        ),
    )
