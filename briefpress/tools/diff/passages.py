"""The passages that a briefing cites, and whether each is verified."""

from __future__ import annotations

from collections.abc import Mapping

from briefpress.check.proofs import cited
from briefpress.link.briefing import Briefing


def passage_changes(briefing: Briefing) -> Mapping[tuple[str, str], bool]:
    """Whether each cited passage, as source and notation, is verified."""
    evidence = briefing.evidence
    return {
        (source, str(passage)): evidence.proof(source, passage) is not None
        for source, passage, _ in cited(briefing.records)
    }
