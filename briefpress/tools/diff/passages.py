"""Briefing -> the passages it cites, and which of them its evidence proves."""

from __future__ import annotations

from collections.abc import Mapping

from briefpress.check.proofs import cited
from briefpress.link.briefing import Briefing


def passage_changes(briefing: Briefing) -> Mapping[tuple[str, str], bool]:
    """Every cited passage, as source and notation, and whether it is proved."""
    evidence = briefing.evidence
    return {
        (source, str(passage)): evidence.proof(source, passage) is not None
        for source, passage, _ in cited(briefing.records)
    }
