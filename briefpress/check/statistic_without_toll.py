"""``statistic-without-toll``: an event whose type is that of a toll of a period counts nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where


def check_statistic_without_toll(records: Records, _: Evidence) -> Iterator[Problem]:
    """Warn of each event that pages list among the tolls of periods, but that has no claim of a toll or a loss.

    Its type is in the vocabulary with the class ``statistic``.
    """
    types = records.config.vocabulary.event_types
    for event in records.events.values():
        if event.type not in types or types[event.type].class_ != "statistic":
            continue
        if not any(claim.toll or claim.loss for claim in event.claims):
            message = f"the type '{event.type}' has the class 'statistic', but no claim here has a toll or a loss"
            hint = "add a claim with 'toll' or 'loss', or choose a type with another class"
            yield Problem(Where(event.file, path=("type",)), "statistic-without-toll", message, hint, Severity.WARNING)
