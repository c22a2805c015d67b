"""Records, Evidence -> problems: what no single record can know of itself. One file a check, and this list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from briefpress.checks import (
    circles,
    counted_with,
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
from briefpress.load import Records
from briefpress.problem import Problem

Check: TypeAlias = Callable[[Records, Evidence], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    # what is named is there
    unknown_ids.problems,
    links.problems,
    words.problems,
    inferred.problems,
    formerly.problems,
    unpublished.problems,
    # texts and passages are well formed
    prose.problems,
    passages.problems,
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
