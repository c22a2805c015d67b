"""Messages name the right line, the likely slip and the cure."""

from __future__ import annotations

import pytest

from briefpress.load.record_file import read_record
from briefpress.model.record.claim import Loss
from briefpress.model.record.validation import validated

EVENT = "title: A\n{}\ndate: 2024-01-01\n"
NAMES = [("Coast Guard", "coast-guard"), ("SAINT-ORIN", "saint-orin"), ("Seizure", "seizure"), ("a_b", "a-b")]


@pytest.mark.parametrize(
    ("line", "cure"),
    [("type seizure", "put a colon and a space after the field's name"), ("\ttype: seizure", "use spaces instead")],
)
def test_fault_22_a_syntax_error_is_on_its_line_with_the_cure(line, cure):
    _, (problem,) = read_record(EVENT.format(line).encode(), "events/a.yaml")
    assert str(problem).startswith("events/a.yaml:2:1: error[yaml-syntax]")
    assert cure in problem.hint


@pytest.mark.parametrize(("written", "likely"), NAMES)
def test_fault_22_a_name_for_an_id_has_the_id_that_is_meant(written, likely):
    _, problems = read_record(EVENT.format(f"type: {written}").encode(), "events/a.yaml")
    assert any(f"did you mean '{likely}'?" in problem.hint for problem in problems)


def test_fault_22_an_unknown_outcome_is_named_with_the_possible_ones():
    _, (problem, *_) = validated(Loss, {"seized": "2", "item": "boats"}, "events/a.yaml")
    assert "'seized' is not one" in problem.message
    assert "captured" in problem.hint
