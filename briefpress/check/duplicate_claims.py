"""``duplicate-claim``: an event has the same claim by the same speaker twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Claim
from briefpress.model.record.claim import Loss


def check_duplicate_claims(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each claim, or single count, that repeats an earlier one of its event by the same speaker."""
    for event in records.events.values():
        seen: dict[Hashable, int] = {}
        for index, claim in enumerate(event.claims):
            for statement, path in _statements(claim):
                earlier = seen.setdefault((_speech(claim), statement), index)
                if earlier != index:
                    where = Where(event.file, path=("claims", index, *path))
                    message = f"claim {earlier + 1} of this event already says this, by the same speaker"
                    hint = "keep one claim, with the citations of both"
                    yield Problem(where, "duplicate-claim", message, hint, Severity.WARNING)


def _speech(claim: Claim) -> Hashable:
    """Who says it, how and when. Without a named speaker, the sources are the speakers."""
    named = claim.by or claim.speaker
    sources = () if named else tuple(sorted({citation.source for citation, _ in claim.cited()}))
    return (claim.by, claim.speaker, claim.via, claim.said, claim.stance, claim.inferred, sources)


def _statements(claim: Claim) -> Iterator[tuple[Hashable, tuple[str | int, ...]]]:
    for field, index, counted in claim.counts():
        item = counted.item if isinstance(counted, Loss) else ""
        group = counted.group.key if counted.group else ""
        yield (field, counted.outcome, item, counted.count, group, counted.place), (field, index)
    responsible = claim.responsible.key if claim.responsible else ""
    if value := responsible or claim.date or claim.place or claim.account:
        yield (value, claim.role, claim.about), ()
