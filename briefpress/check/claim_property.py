"""``claim-property``: a claim has no property, or more than one."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import claims
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Claim


def check_claim_property(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each claim that does not have exactly one of the six properties."""
    for claim, where in claims(records):
        found = claim.properties
        if not found:
            hint = f"add one of {', '.join(Claim.PROPERTIES)}"
            yield Problem(where, "claim-property", "this claim has no content", hint)
        elif len(found) > 1:
            message = f"a claim says one thing, but this one has {' and '.join(found)}"
            yield Problem(where, "claim-property", message, "write a separate claim for each, with the same 'cite'")
