"""Records, Evidence -> problems: what no single record can know of itself. One file a check, and this list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from briefpress.check import (
    addresses,
    bare,
    circles,
    contradictions,
    counted_with,
    dossiers,
    duplicate_claims,
    duplicate_names,
    formerly,
    grades,
    hedged_titles,
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
    restated,
    retracted,
    spoken,
    supported_grades,
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
    unknown_ids.check_unknown_ids,
    links.check_links,
    words.check_words,
    inferred.check_inferred,
    dossiers.check_dossiers,
    formerly.check_formerly,
    addresses.check_addresses,
    unpublished.check_unpublished,
    # texts and passages are well formed
    prose.check_prose,
    passages.check_passages,
    bare.check_bare,
    # a statement says one thing, by somebody, and shows where
    properties.check_properties,
    spoken.check_spoken,
    restated.check_restated,
    contradictions.check_contradictions,
    hedged_titles.check_hedged_titles,
    owned.check_owned,
    uncited.check_uncited,
    reasons.check_reasons,
    grades.check_grades,
    supported_grades.check_supported_grades,
    # records agree with each other
    lineages.check_lineages,
    circles.check_circles,
    counted_with.check_counted_with,
    order.check_order,
    late.check_late,
    retracted.check_retracted,
    # nothing is there twice, or for nothing
    duplicate_names.check_duplicate_names,
    duplicate_claims.check_duplicate_claims,
    orphans.check_orphans,
)

# The checks that hold each record against all others, and what of a record each of them goes by. All that the others
# find in a record follows from it, from the records that it names, and from which ids there are.
ACROSS: Mapping[Check, Reads] = {
    bare.check_bare: bare.bare_inputs,
    circles.check_circles: circles.circles_inputs,
    dossiers.check_dossiers: dossiers.dossiers_inputs,
    duplicate_names.check_duplicate_names: duplicate_names.duplicate_names_inputs,
    formerly.check_formerly: formerly.formerly_inputs,
    orphans.check_orphans: orphans.orphans_inputs,
    restated.check_restated: restated.restated_inputs,
    retracted.check_retracted: retracted.retracted_inputs,
}
