"""Parse references to claims: ``event-id#claim-id``, or ``#claim-id`` within the same event."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.ids import ID
from briefpress.model.record.validation import field_error, text_of


class ClaimReference(Struct, frozen=True):
    """A claim, by the event that holds it (empty: the same event) and the claim's own ``id``."""

    event: str
    claim: str

    def __str__(self) -> str:
        return f"{self.event}#{self.claim}"


def parse_claim_ref(value: object) -> ClaimReference:
    """The claim that a text names. Raises a ``claim-reference`` error."""
    text = text_of(value)
    event, mark, claim = text.partition("#")
    if not mark or not ID.fullmatch(claim) or (event and not ID.fullmatch(event)):
        hint = "write event-id#claim-id, or #claim-id in the same event, and give that claim an id"
        raise field_error("claim-reference", f"'{text}' does not name a claim", hint)
    return ClaimReference(event, claim)


_SCHEMA = {"type": "string", "pattern": "^[^#]*#[^#]+$"}
ClaimRef = Annotated[ClaimReference, PlainValidator(parse_claim_ref), WithJsonSchema(_SCHEMA)]
