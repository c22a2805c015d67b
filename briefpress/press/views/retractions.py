"""a source -> whether its words were taken back, and the claims that rest on it."""

from __future__ import annotations

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.lineage import resting_on
from briefpress.model.record import Source


def taken_back(briefing: Briefing, identifier: str) -> Source | None:
    """The source itself or the nearest one that its words came through, if that was retracted."""
    sources = briefing.records.sources
    return next((sources[step] for step in briefing.lineages[identifier].sources if sources[step].retracted), None)


def resting_claims(briefing: Briefing, identifier: str) -> tuple[LinkedClaim, ...]:
    """Every claim that the source or a reprint of it carries, in the order of events and of each event's claims."""
    carried = briefing.shelves.carried
    found = {
        (briefing.positions[claim.event], claim.index): claim
        for source in resting_on(identifier, briefing.lineages)
        for claim in carried.get(source, ())
    }
    return tuple(found[key] for key in sorted(found))
