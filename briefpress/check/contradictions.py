"""``unknown-claim``: a side of a contradiction names a claim that its event does not have."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.restated import claim_ids, unknown_claim
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_contradictions(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each claim that its event does not have; a missing event is reported as an unknown id."""
    events = records.whole.events
    for contradiction in records.contradictions.values():
        for index, side in enumerate(contradiction.sides):
            for position, claim in enumerate(side.claims):
                if claim.event in events and claim.claim not in claim_ids(events[claim.event]):
                    where = Where(contradiction.file, path=("sides", index, "claims", position))
                    yield unknown_claim(claim, events[claim.event], where)
