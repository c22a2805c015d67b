"""Lines of lists: events, relations and mentions."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from briefpress.link.briefing import Briefing
from briefpress.link.disputes import Dispute
from briefpress.link.events import LinkedEvent
from briefpress.link.lineage import Origins, join_origins, origins
from briefpress.link.memo import memoize
from briefpress.link.mentions import Mention
from briefpress.link.relations import LinkedRelation
from briefpress.model.record import ActorRelation, Event, Record
from briefpress.press.views.claims import hedge_word, outcome_words, shown_property, subject_words
from briefpress.press.views.figures import leading_figure
from briefpress.press.views.page_context import ROOT_PAGE, PageContext
from briefpress.press.views.shape import (
    Corrected,
    EventLine,
    Inferred,
    Link,
    MentionLine,
    RelationLine,
    Upkeep,
    Withdrawn,
)
from briefpress.press.views.voices import in_sentence, phrase_links
from briefpress.press.views.wording import spaced, when

_MATTERS = {"responsible": "responsibility", "participants": "who took part", "account": "course of events"}


def event_line(context: PageContext, identifier: str, detail: str = "") -> EventLine:
    """An event in a list; ``detail`` says why it is listed, such as an actor's role in it."""
    line = _line(context.briefing, identifier)
    return replace(line, detail=detail) if detail else line


@memoize
def _line(briefing: Briefing, identifier: str) -> EventLine:
    """An event's line is the same on every page and is built once."""
    context = PageContext(briefing, ROOT_PAGE)
    linked = briefing.events[identifier]
    event = linked.record
    label, class_ = event_type(briefing, event)
    known = event_origins(briefing, identifier)
    return EventLine(
        link=context.link("events", identifier),
        when=when(event.date),
        type=label,
        class_=class_,
        places=tuple(context.link("places", named.place) for named in event.places if named.place),
        actors=tuple(context.link("actors", involved.actor) for involved in event.actors),
        grade=event.grade or "",
        figure=leading_figure(context, linked),
        disputed=disputed_words(context, linked),
        origins=len(known),
        at_most=known.at_most,
    )


def event_type(briefing: Briefing, event: Event) -> tuple[str, str]:
    """The label and class of an event's type; the bare type and no class if the vocabulary lacks it."""
    kind = briefing.records.config.vocabulary.event_types.get(event.type)
    return (kind.label, kind.class_) if kind else (event.type, "")


def event_origins(briefing: Briefing, identifier: str) -> Origins:
    """The independent origins of all sources cited on an event.

    Retracted sources and their reprints do not count, nor does a source whose claims all repeat others of the
    event. A claim that reached its source through a publication (``via``) has that publication as a further origin.
    """
    lineages, claims = briefing.lineages, briefing.events[identifier].claims
    own = {report for claim in claims if not claim.repeats() for report in claim.reports}
    repeating = {report for claim in claims if claim.repeats() for report in claim.reports} - own
    cited = briefing.source_index.reports.get(identifier, ())
    counting = [each for each in cited if not lineages[each].retracted and each not in repeating]
    return join_origins(
        [origins(counting, lineages), *(claim.origins for claim in claims if claim.claim.via and not claim.repeats())]
    )


def disputed_words(context: PageContext, linked: LinkedEvent) -> str:
    """What is disputed of an event, each matter once: "responsibility, killed (Wagner Group)"."""
    matters = (_matter(context, linked, dispute) for dispute in linked.disputes if dispute.word == "disputed")
    return ", ".join(dict.fromkeys(matters))


def _matter(context: PageContext, linked: LinkedEvent, dispute: Dispute) -> str:
    claim = linked.claims[dispute.claims[0]]
    if not claim.counted:
        matter = shown_property(context, [linked.claims[index] for index in dispute.claims])
        return _MATTERS.get(matter, matter)
    of = subject_words(context, claim)
    return f"{outcome_words(claim)}{f' ({of})' if of else ''}"


def relation_lines(context: PageContext, kind: str, identifier: str) -> tuple[RelationLine, ...]:
    """The relations of a record, its own first, then those stated by other records."""
    return tuple(_relation(context, relation) for relation in context.briefing.relations.get((kind, identifier), ()))


def _relation(context: PageContext, linked: LinkedRelation) -> RelationLine:
    stated = linked.relation
    spoken = stated if isinstance(stated, ActorRelation) else None
    return RelationLine(
        label=linked.label,
        other=context.link(*linked.other),
        date=when(spoken.date) if spoken and spoken.date else None,
        speakers=_speakers(context, spoken) if spoken else (),
        via=context.speaker(spoken.via) if spoken and spoken.via else None,
        stance=spoken.stance if spoken else "asserts",
        hedge=hedge_word(context, spoken.hedge) if spoken else "",
        inferred=context.inline(stated.inferred),
        note=context.inline(stated.note),
        marks=context.marks(stated.cite),
    )


def _speakers(context: PageContext, stated: ActorRelation) -> tuple[Link, ...]:
    """The speakers of a relation as a phrase: "the Malian army (a colonel)"."""
    links = (in_sentence(context, each, context.speaker(each)) for each in stated.by)
    in_words = context.text_links(stated.speaker)
    return phrase_links(links, in_words) if stated.by else in_words


def mention_lines(
    context: PageContext, kind: str, identifier: str, shown: Callable[[Mention], bool] = lambda _: False
) -> tuple[MentionLine, ...]:
    """The records that mention this one, except mentions already ``shown`` on the page; one line per record."""
    fields: dict[tuple[str, str], list[str]] = {}
    for mention in context.briefing.mentions.get((kind, identifier), ()):
        if not shown(mention):
            fields.setdefault((mention.kind, mention.id), []).append(mention.field)
    return tuple(
        MentionLine(who[0], context.link(*who), ", ".join(map(spaced, named))) for who, named in fields.items()
    )


def upkeep(context: PageContext, record: Record) -> Upkeep:
    """The editors' notes on the record itself."""
    return Upkeep(
        corrections=tuple(
            Corrected(when(made.on), context.inline(made.what), context.inline(made.because))
            for made in record.corrections
        ),
        inferred=tuple(Inferred(spaced(field), context.inline(how)) for field, how in record.inferred.items()),
        note=context.inline(record.note),
        credit=record.credit,
        added=when(record.added) if record.added else None,
        updated=when(record.updated) if record.updated else None,
        withdrawn=(
            Withdrawn(when(record.withdrawn.on), context.inline(record.withdrawn.reason)) if record.withdrawn else None
        ),
    )
