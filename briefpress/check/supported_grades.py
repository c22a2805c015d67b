"""``grade-unsupported``: an event is confirmed on less than the rule asks for, without a reason that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefpress.check.written_lineage import origin_of
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Event

# How a reason says on how little a grade rests.
_SAYS_WHY = re.compile(
    r"\b(?:(?:single|one|only|no second|no other) (?:\w+ )?(?:source|origin|article|report|account|outlet|voice)"
    r"|admission|admits?|alone)\b",
    re.IGNORECASE,
)


def check_supported_grades(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each event graded ``confirmed`` without two independent origins or an admission.

    Origins are those of all sources that the event cites and that were not retracted; an origin that the editors only
    infer counts as one. An admission is a claim of ``responsible`` with the stance ``claims``, of the event or of the
    event that it is part of. On less, the reason must say so ("one article", "a single source", "by its own
    admission"). That a reason is there is asked by ``no-reason``.
    """
    for event in records.events.values():
        if event.grade != "confirmed" or not event.grade_reason or _admitted(records, event):
            continue
        origins = _origins(records, event)
        if len(origins) < _INDEPENDENT and not _SAYS_WHY.search(event.grade_reason):
            message = f"graded confirmed with {len(origins)} origin{'' if len(origins) == 1 else 's'} and no admission"
            hint = "choose a lower grade, or let grade_reason say why a single source is enough"
            yield Problem(Where(event.file, path=("grade",)), "grade-unsupported", message, hint, Severity.WARNING)


_INDEPENDENT = 2


def _admitted(records: Records, event: Event) -> bool:
    whole = records.whole.events
    parent = whole.get(event.part_of) if event.part_of else None
    claims = (*event.claims, *(parent.claims if parent else ()))
    return any(claim.responsible and claim.stance == "claims" for claim in claims)


def _origins(records: Records, event: Event) -> frozenset[str]:
    sources = records.whole.sources
    cited = {citation.source for citation, _ in event.citations}
    cited |= {mark.source for wording in event.wordings for mark in wording.prose.citations}
    return frozenset(
        origin_of(source, sources) for source in cited if source in sources and not sources[source].retracted
    )
