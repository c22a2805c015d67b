"""``unknown-claim``, ``restates-circle``: a claim that restates a claim which is not there, or itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from briefpress.check.circles import circles
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where, did_you_mean
from briefpress.model.record import Event, Record
from briefpress.model.record.claim_ref import ClaimReference


def check_restated(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each `restates` without its claim, each id that two claims of an event have, and each circle."""
    yield from chain.from_iterable(map(_same_ids, records.events.values()))
    yield from chain.from_iterable(_unknown(records, event) for event in records.events.values())
    yield from _circles(records)


def restated_inputs(record: Record) -> object:
    """The fields that this check reads: the ids of claims, and what they restate."""
    return [(claim.id, claim.restates) for claim in record.claims] if isinstance(record, Event) else None


def _unknown(records: Records, event: Event) -> Iterator[Problem]:
    events = records.whole.events
    for index, claim in enumerate(event.claims):
        reference = with_event(claim.restates, event.id) if claim.restates else None
        if reference and reference.event in events and reference.claim not in claim_ids(events[reference.event]):
            where = Where(event.file, path=("claims", index, "restates"))
            yield unknown_claim(reference, events[reference.event], where)


def _circles(records: Records) -> Iterator[Problem]:
    for circle in circles(_above(records)):
        identifier, _, name = circle[0].partition("#")
        event = records.events[identifier]
        index = next(index for index, claim in enumerate(event.claims) if claim.id == name)
        steps = " restates ".join(f"'{each}'" for each in (*circle, circle[0]))
        where = Where(event.file, path=("claims", index, "restates"))
        yield Problem(where, "restates-circle", steps, "delete 'restates' in one of these claims")


def with_event(reference: ClaimReference, event: str) -> ClaimReference:
    """The reference with its event: the one in which it is written, unless it names another."""
    return ClaimReference(reference.event or event, reference.claim)


def claim_ids(event: Event) -> tuple[str, ...]:
    """The ids that claims of the event have."""
    return tuple(claim.id for claim in event.claims if claim.id)


def unknown_claim(reference: ClaimReference, event: Event, where: Where) -> Problem:
    """The problem of a reference to a claim that the event does not have."""
    known = claim_ids(event)
    hint = did_you_mean(reference.claim, known, f"give the claim that is meant an id in {event.file}")
    return Problem(where, "unknown-claim", f"no claim '{reference.claim}' in event '{reference.event}'", hint)


def _same_ids(event: Event) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, claim in enumerate(event.claims):
        if claim.id and claim.id in seen:
            message = f"two claims of this event have the id '{claim.id}'"
            yield Problem(Where(event.file, path=("claims", index, "id")), "repeated-id", message, "change one of them")
        seen.add(claim.id or "")


def _above(records: Records) -> Mapping[str, str | None]:
    return {
        f"{event.id}#{claim.id}": str(with_event(claim.restates, event.id)) if claim.restates else None
        for event in records.events.values()
        for claim in event.claims
        if claim.id
    }
