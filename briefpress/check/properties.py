"""``claim-property``: a claim has none of the six properties, or more than one."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import claims
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Claim


def check_properties(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each claim that does not say exactly one thing."""
    for claim, where in claims(records):
        found = claim.properties
        if not found:
            hint = f"write one of {', '.join(Claim.PROPERTIES)}"
            yield Problem(where, "claim-property", "this claim does not say anything", hint)
        elif len(found) > 1:
            message = f"this claim says {len(found)} things: {' and '.join(found)}"
            yield Problem(where, "claim-property", message, "make a claim of each, with the same cite")
