"""Problem: printing, sorting and hints."""

from __future__ import annotations

import pytest

from briefpress.model.problem import Problem, Severity, Where, did_you_mean


@pytest.mark.parametrize(
    ("where", "printed"),
    [
        (Where("events/b.md"), "events/b.md"),
        (Where("events/b.md", 3), "events/b.md:3"),
        (Where("events/b.md", 3, 7), "events/b.md:3:7"),
        (Where("events/b.md", path=("claims", 0)), "events/b.md"),
    ],
)
def test_a_place_prints_its_known_numbers(where, printed):
    assert str(where) == printed


def test_a_problem_prints_in_the_format_that_editors_parse():
    problem = Problem(Where("events/b.md", 3), "unknown-id", "no actor 'jnmi'", "did you mean 'jnim'?")
    assert str(problem) == "events/b.md:3: error[unknown-id] no actor 'jnmi' (did you mean 'jnim'?)"


def test_without_a_hint_there_are_no_brackets():
    problem = Problem(Where("a.yaml", 1), "orphan", "nothing cites this source", severity=Severity.WARNING)
    assert str(problem) == "a.yaml:1: warning[orphan] nothing cites this source"


def test_places_sort_by_file_then_line_then_column():
    places = [Where("b.md", 1), Where("a.md", 10, 2), Where("a.md", 9), Where("a.md", 10, 1)]
    assert sorted(places) == [Where("a.md", 9), Where("a.md", 10, 1), Where("a.md", 10, 2), Where("b.md", 1)]


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("jnmi", ["jnim", "gatia"], "did you mean 'jnim'?"),
        ("titel", {"title", "type"}, "did you mean 'title'?"),
        ("zzz", ["jnim"], ""),
        ("any", [], ""),
    ],
)
def test_the_hint_names_the_closest_known_word_or_nothing(word, known, hint):
    assert did_you_mean(word, known) == hint


def test_fault_22_capitals_and_what_divides_words_make_no_difference():
    assert did_you_mean("SAINT-ORIN", ["saint-orin"]) == "did you mean 'saint-orin'?"
    assert did_you_mean("grade Reason", ["grade_reason"]) == "did you mean 'grade_reason'?"


def test_fault_22_a_word_that_is_not_very_close_has_the_alternative_too():
    assert (
        did_you_mean("location", ["relations"], "write one of these")
        == "did you mean 'relations'? else write one of these"
    )
    assert did_you_mean("titel", ["title"], "write one of these") == "did you mean 'title'?"
    assert did_you_mean("zzz", ["title"], "write one of these") == "write one of these"
