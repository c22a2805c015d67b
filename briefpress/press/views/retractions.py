"""Find retracted sources and the claims they affect."""

from __future__ import annotations

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.lineage import derived_sources
from briefpress.model.record import Source


def retracted_source(briefing: Briefing, identifier: str) -> Source | None:
    """The source itself, or the nearest source it reprints, if that was retracted."""
    sources = briefing.records.sources
    return next((sources[step] for step in briefing.lineages[identifier].sources if sources[step].retracted), None)


def affected_claims(briefing: Briefing, identifier: str) -> tuple[LinkedClaim, ...]:
    """The claims that the source or a reprint of it carries, by event and position."""
    carried = briefing.source_index.carried
    found = {
        (briefing.positions[claim.event], claim.index): claim
        for source in derived_sources(identifier, briefing.lineages)
        for claim in carried.get(source, ())
    }
    return tuple(found[key] for key in sorted(found))
