"""Records, Evidence -> problems: what no single record can know of itself. One file a check, and this list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from briefpress.check import (
    addresses,
    bare,
    circles,
    counted_with,
    dossiers,
    duplicate_claims,
    duplicate_names,
    formerly,
    grades,
    inferred,
    late,
    lineages,
    links,
    order,
    orphans,
    owned,
    passages,
    properties,
    prose,
    reasons,
    retracted,
    spoken,
    uncited,
    unknown_ids,
    unpublished,
    words,
)
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Record

Check: TypeAlias = Callable[[Records, Evidence], Iterable[Problem]]
Reads: TypeAlias = Callable[[Record], object]

CHECKS: tuple[Check, ...] = (
    # what is named is there
    unknown_ids.problems,
    links.problems,
    words.problems,
    inferred.problems,
    dossiers.problems,
    formerly.problems,
    addresses.problems,
    unpublished.problems,
    # texts and passages are well formed
    prose.problems,
    passages.problems,
    bare.problems,
    # a statement says one thing, by somebody, and shows where
    properties.problems,
    spoken.problems,
    owned.problems,
    uncited.problems,
    reasons.problems,
    grades.problems,
    # records agree with each other
    lineages.problems,
    circles.problems,
    counted_with.problems,
    order.problems,
    late.problems,
    retracted.problems,
    # nothing is there twice, or for nothing
    duplicate_names.problems,
    duplicate_claims.problems,
    orphans.problems,
)

# The checks that hold each record against all others, and what of a record each of them goes by. All that the others
# find in a record follows from it, from the records that it names, and from which ids there are.
ACROSS: Mapping[Check, Reads] = {
    each.problems: each.reads for each in (bare, circles, dossiers, duplicate_names, formerly, orphans, retracted)
}
