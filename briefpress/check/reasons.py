"""``no-reason``: a judgement of the editors has no reason."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import claims, part_at
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_reasons(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each grade, reliability, credibility and rank (except ``normal``) without a reason."""
    for publication in records.publications.values():
        if publication.reliability and not publication.reliability_reason:
            yield _problem("reliability", "reliability_reason", Where(publication.file))
    for source in records.sources.values():
        if source.reliability and not source.reliability_reason:
            yield _problem("reliability", "reliability_reason", Where(source.file))
    for event in records.events.values():
        if event.grade and not event.grade_reason:
            yield _problem("grade", "grade_reason", Where(event.file))
    for claim, where in claims(records):
        if claim.credibility and not claim.credibility_reason:
            yield _problem("credibility", "credibility_reason", where)
        if claim.rank != "normal" and not claim.reason:
            yield _problem("rank", "reason", where)


def _problem(judgement: str, reason: str, where: Where) -> Problem:
    message = f"'{judgement}' is the editors' judgement, and it has no reason"
    hint = f"add '{reason}': readers see it beside the judgement"
    return Problem(part_at(where, judgement), "no-reason", message, hint)
