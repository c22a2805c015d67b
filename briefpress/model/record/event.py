"""The record of an event, ``events/ID.md``: what happened, when, where and who, and the claims about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import field_validator

from briefpress.model.record.base import Part, Record, Ref, cited_at
from briefpress.model.record.citation import Citation, Cite
from briefpress.model.record.claim import Claim
from briefpress.model.record.date import DateField
from briefpress.model.record.placed import PlaceValue
from briefpress.model.record.scalar import Id, Text
from briefpress.model.record.validation import field_error

Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]


# Claims are compared in pairs: a thousand already make half a million.
MOST_CLAIMS = 1000


class Involvement(Part):
    """An actor in an event's header, and its role."""

    actor: Id
    role: Id | None = None
    note: Text | None = None


class EventRelation(Part):
    """A relation to another event; ``type`` is a word of the vocabulary."""

    type: Id
    event: Id
    cite: Cite = ()
    inferred: Text | None = None
    note: Text | None = None


class Event(Record):
    """An event. ``summary`` says in one or two sentences what happened, with citations.

    ``grade`` (Airwars) says how well a violent event is documented.

    ``counted_with: parent`` means that the parent's toll includes this event's.
    """

    kind: ClassVar[str] = "events"

    title: Text
    summary: Text | None = None
    type: Id
    date: DateField
    places: tuple[PlaceValue, ...] = ()
    actors: tuple[Involvement, ...] = ()
    cite: Cite = ()
    claims: tuple[Claim, ...] = ()
    grade: Grade | None = None
    grade_reason: Text | None = None
    part_of: Id | None = None
    counted_with: Literal["parent"] | None = None
    relations: tuple[EventRelation, ...] = ()

    @field_validator("claims")
    @classmethod
    def are_few_enough(cls, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        if sum(max(1, len(claim.toll) + len(claim.loss)) for claim in claims) > MOST_CLAIMS:
            hint = "divide the event into several, and write 'part_of' in each"
            raise field_error("too-many-claims", f"this event has more than {MOST_CLAIMS:,} claims", hint)
        return claims

    @property
    def label(self) -> str:
        return self.title

    def refs(self) -> Iterator[Ref]:
        for index, named in enumerate(self.places):
            yield from named.refs("places", index)
        for index, involved in enumerate(self.actors):
            yield Ref(("actors",), involved.actor, ("actors", index, "actor"))
        for index, claim in enumerate(self.claims):
            yield from claim.refs("claims", index)
        if self.part_of:
            yield Ref(("events",), self.part_of, ("part_of",))
        for index, relation in enumerate(self.relations):
            yield Ref(("events",), relation.event, ("relations", index, "event"))

    def cited(self) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
        yield from cited_at(self.cite)
        for index, claim in enumerate(self.claims):
            yield from claim.cited("claims", index)
        for index, relation in enumerate(self.relations):
            yield from cited_at(relation.cite, "relations", index)
