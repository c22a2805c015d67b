"""contradictions/ID.yaml -> Contradiction: claims of several events that cannot all be right, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, field_validator

from briefpress.model.record.base import Part, Record, Ref
from briefpress.model.record.claim_ref import ClaimRef
from briefpress.model.record.scalar import Text, list_of
from briefpress.model.record.validation import field_error

FEWEST_SIDES = 2


class ContradictionSide(Part):
    """What one side says, in our words, and the claims that say it."""

    says: Text
    claims: Annotated[tuple[ClaimRef, ...], BeforeValidator(list_of)]
    note: Text | None = None

    @field_validator("claims")
    @classmethod
    def complete(cls, claims: tuple[ClaimRef, ...]) -> tuple[ClaimRef, ...]:
        for claim in claims:
            if not claim.event:
                raise field_error("claim-reference", f"the reference '{claim}' has no event", "write event-id#claim-id")
        if not claims:
            raise field_error("empty", "this side names no claim", "add one: event-id#claim-id")
        return claims


class Contradiction(Record):
    """A question to which claims of several events give different answers."""

    kind: ClassVar[str] = "contradictions"

    question: Text
    sides: tuple[ContradictionSide, ...]

    @field_validator("sides")
    @classmethod
    def several(cls, sides: tuple[ContradictionSide, ...]) -> tuple[ContradictionSide, ...]:
        if len(sides) < FEWEST_SIDES:
            raise field_error("too-few-sides", "this contradiction has fewer than two sides", "add the other side")
        return sides

    @property
    def label(self) -> str:
        return self.question

    def refs(self) -> Iterator[Ref]:
        for index, side in enumerate(self.sides):
            for position, claim in enumerate(side.claims):
                yield Ref(("events",), claim.event, ("sides", index, "claims", position))
