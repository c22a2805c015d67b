"""The checks that compare records with each other: one file for each check, and the list of all of them.

A check takes all records and the evidence, and returns problems. The module of a check is named after its problem code,
or after its subject if it has several.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from briefpress.check import (
    addresses,
    after_its_sources,
    circles,
    claim_property,
    contradictions,
    counted_with,
    dates_out_of_order,
    dossiers,
    duplicate_claims,
    duplicate_names,
    formerly,
    grade_not_violent,
    hedged_titles,
    inferred_field,
    links,
    no_passage,
    orphans,
    passages,
    prose,
    reading_list,
    reasons,
    restated,
    retracted,
    spoken_and_inferred,
    stance_without_speaker,
    statistic_without_toll,
    summaries,
    supported_grades,
    two_lineages,
    uncited,
    unknown_ids,
    unknown_words,
    unpublished,
)
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Record

Check: TypeAlias = Callable[[Records, Evidence], Iterable[Problem]]
InputsOf: TypeAlias = Callable[[Record], object]  # the fields of a record that a check reads

CHECKS: tuple[Check, ...] = (
    # references resolve
    unknown_ids.check_unknown_ids,
    links.check_links,
    unknown_words.check_unknown_words,
    inferred_field.check_inferred_field,
    dossiers.check_dossiers,
    formerly.check_formerly,
    addresses.check_addresses,
    unpublished.check_unpublished,
    reading_list.check_reading_list,
    # texts and passages are well-formed
    prose.check_prose,
    passages.check_passages,
    no_passage.check_no_passage,
    # each statement says one thing, has a speaker and is cited
    claim_property.check_claim_property,
    spoken_and_inferred.check_spoken_and_inferred,
    restated.check_restated,
    contradictions.check_contradictions,
    hedged_titles.check_hedged_titles,
    stance_without_speaker.check_stance_without_speaker,
    uncited.check_uncited,
    summaries.check_summaries,
    reasons.check_reasons,
    grade_not_violent.check_grade_not_violent,
    supported_grades.check_supported_grades,
    statistic_without_toll.check_statistic_without_toll,
    # records and their dates agree
    two_lineages.check_two_lineages,
    circles.check_circles,
    counted_with.check_counted_with,
    dates_out_of_order.check_dates_out_of_order,
    after_its_sources.check_after_its_sources,
    retracted.check_retracted,
    # no record is a duplicate or unused
    duplicate_names.check_duplicate_names,
    duplicate_claims.check_duplicate_claims,
    orphans.check_orphans,
)

# The checks that compare each record with all others, each with the fields of a record that it reads. The problems that
# any other check finds in a record depend only on that record, on the records it refers to, and on which ids exist.
COMPARING_CHECKS: Mapping[Check, InputsOf] = {
    no_passage.check_no_passage: no_passage.no_passage_inputs,
    circles.check_circles: circles.circles_inputs,
    dossiers.check_dossiers: dossiers.dossiers_inputs,
    duplicate_names.check_duplicate_names: duplicate_names.duplicate_names_inputs,
    formerly.check_formerly: formerly.formerly_inputs,
    orphans.check_orphans: orphans.orphans_inputs,
    reading_list.check_reading_list: reading_list.reading_list_inputs,
    restated.check_restated: restated.restated_inputs,
    retracted.check_retracted: retracted.retracted_inputs,
}
