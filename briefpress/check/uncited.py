"""``uncited``: an event, claim, alias or relation has no citation."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import aliases, claims, counts, part_relations
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Claim

HINT = 'add cite: {source-id: "first words … last words"}'
RELATION_HINT = f"{HINT}, or explain with 'inferred' how you know it"


def check_uncited(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each of these without ``cite``.

    Instead of the claim, each of its counts may be cited; a relation may be inferred instead.
    """
    for event in records.events.values():
        if not event.cite:
            yield _uncited("the date, places and actors of this event have no citation", Where(event.file))
    for claim, where in claims(records):
        if not claim.cite:
            yield from _claim(claim, where)
    for alias, where in aliases(records):
        if not alias.cite:
            yield _uncited(f"the name '{alias.name}' has no citation", where)
    for relation, where in part_relations(records):
        if not relation.cite and not relation.inferred:
            yield _uncited("this relation has no citation", where, RELATION_HINT)


def _claim(claim: Claim, where: Where) -> Iterator[Problem]:
    uncited = [place for counted, place in counts(claim, where) if not counted.cite]
    if len(uncited) == len(claim.toll) + len(claim.loss):
        yield _uncited("this claim has no citation", where)
    else:
        yield from (_uncited("this count has no citation, nor has its claim", place) for place in uncited)


def _uncited(message: str, where: Where, hint: str = HINT) -> Problem:
    return Problem(where, "uncited", message, hint)
