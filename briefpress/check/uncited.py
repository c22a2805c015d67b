"""``uncited``: an event, a claim, an alias or a relation does not show where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.check.parts import aliases, claims, counts, part_relations
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Claim

HINT = 'add cite: {source-id: "first words … last words"}'


def check_uncited(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each without a cite.

    A claim's counts may each have their own; a relation may be inferred instead.
    """
    for event in records.events.values():
        if not event.cite:
            yield _uncited("the date, places and actors of this event rest on no source", Where(event.file))
    for claim, where in claims(records):
        if not claim.cite:
            yield from _claim(claim, where)
    for alias, where in aliases(records):
        if not alias.cite:
            yield _uncited(f"no source is shown to use the name '{alias.name}'", where)
    for relation, where in part_relations(records):
        if not relation.cite and not relation.inferred:
            yield _uncited("this relation rests on no source and is not inferred", where)


def _claim(claim: Claim, where: Where) -> Iterator[Problem]:
    bare = [place for counted, place in counts(claim, where) if not counted.cite]
    if len(bare) == len(claim.toll) + len(claim.loss):
        yield _uncited("this claim rests on no source", where)
    else:
        yield from (_uncited("this count rests on no source", place) for place in bare)


def _uncited(message: str, where: Where) -> Problem:
    return Problem(where, "uncited", message, HINT)
