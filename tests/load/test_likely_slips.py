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


@pytest.mark.parametrize(
    ("fields", "line", "column", "cure"),
    [
        ('title: "A\ntype: b\ncite: {a: "x … y"}', 1, 8, "add the closing quotation mark"),
        ('title: A\ncite: {a: "x … y}\nclaims:\n  - {by: "b"}', 2, 11, "add the closing quotation mark"),
        ('title: A\ncite: {a: "x … y”}', 2, 17, "put straight double quotation marks around the text"),
        ("title: “A: b”", 1, 8, "put straight double quotation marks around the text"),
        ("title: A\nplaces: [a\ntype: b", 2, 9, "check the brackets"),
        ("title: A: b", 1, 9, "put the whole text in double quotes"),
        ("title: A\n type: b", 2, 6, "begin the field in the same column as the one before"),
        ("title: ? A", 1, 8, "put the whole text in double quotes"),
        ("title: [A] b", 1, 12, "put the whole text in double quotes"),
        ("title: 'A's b'", 1, 11, "put the text in double quotes"),
        ('title: "A "b" c"', 1, 12, 'inside the text as \\"'),
        ("title: A\ncite: @a", 2, 7, "an id is written without '@'"),
        ("title: A\ntype：b", 2, 5, "write ':' and a space"),
        ("title: A\ntype:\u00a0b", 2, 6, "delete it and type a space"),
        (
            "claims:\n  - by: a\n\u00a0\u00a0\u00a0\u00a0said: 2024\n    stance: claims",
            3,
            1,
            "delete it and type a space",
        ),
        ("actors:\n  – {actor: a, role: b}", 2, 3, "begin the item with a hyphen and a space"),
        ("actors:\n  • {actor: a, role: b}", 2, 3, "begin the item with a hyphen and a space"),
        ("actors:\n  -{actor: a, role: b}", 2, 3, "write '- ' with a space"),
    ],
)
def test_fault_22_a_slip_is_reported_where_it_is_with_the_cure(fields, line, column, cure):
    _, (problem,) = read_record(f"{fields}\n".encode(), "events/a.yaml")
    assert (problem.code, problem.where.line, problem.where.column) == ("yaml-syntax", line, column)
    assert cure in problem.hint


@pytest.mark.parametrize(
    ("begin", "cure"),
    [("---\ntitle: A\n\nText.", "between the fields and the text"), ("—\ntitle: A\n—\nText.", "three hyphens")],
)
def test_fault_22_the_missing_line_before_or_after_the_fields_is_named(begin, cure):
    _, (problem,) = read_record(begin.encode(), "events/a.md")
    assert problem.code == "no-front-matter"
    assert cure in problem.hint


@pytest.mark.parametrize(("written", "likely"), NAMES)
def test_fault_22_a_name_for_an_id_has_the_id_that_is_meant(written, likely):
    _, problems = read_record(EVENT.format(f"type: {written}").encode(), "events/a.yaml")
    assert any(f"did you mean '{likely}'?" in problem.hint for problem in problems)


def test_fault_22_an_unknown_outcome_is_named_with_the_possible_ones():
    _, (problem, *_) = validated(Loss, {"seized": "2", "item": "boats"}, "events/a.yaml")
    assert "'seized' is not one" in problem.message
    assert "captured" in problem.hint
