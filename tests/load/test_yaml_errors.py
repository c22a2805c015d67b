"""syntax_problem: what an author reads instead of libyaml's message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.load.parse import parse


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b: c\n", "a ': ' in a text without quotation marks"),
        ('title: The "war": a story\n', "a ': ' in a text without quotation marks"),
        ("a: b\nc\nd: e\n", "line 2 is neither 'field: value' nor '- item'"),
        ("a: [b\nc: d\n", "the bracket opened on line 1 is not closed"),
        ("a: {b: c\n", "the bracket opened on line 1 is not closed"),
        ("a: [b, , c]\n", "a value is missing before a comma or a bracket"),
        ("a:\n  - b\n c: d\n", "wrong indentation"),
        ('a: "b" c\n', "a text that goes on after its closing quotation mark"),
        ("- a\nb: c\n", "a list item without '- '"),
        ("a: - b\n", "a list item on the line of its field"),
        ("b: c\na: 'b\n", "the quotation mark opened on line 2 is never closed"),
        ('a: "b\n---\n', "the quotation mark opened on line 1 is never closed"),
        ("a: > b\n  c\n", "a text on the line of '|' or '>'"),
        ("a: b\n---\nc: d\n", "a line of '---' between fields"),
        ("a: b\n...\nc: d\n", "a line of '...' between fields"),
        ('a: "\\q"\n', "a backslash in double quotes"),
        ('a: "\\xZZ"\n', "a backslash in double quotes"),
        ("a: @b\n", "a text that begins with '@'"),
        ("a:\n\tb: c\n", "a tab before a field or a value"),
    ],
)
def test_syntax_errors_are_explained_without_yaml_terms(text, message):
    _, (problem,) = parse(text, "a.yaml")
    assert problem.code == "yaml-syntax"
    assert message in problem.message
    assert problem.hint


def test_an_error_without_an_explanation_is_reported_in_libyaml_words():
    _, (problem,) = parse("a: |0\n b\n", "a.yaml")
    assert problem.message == "this is not valid YAML: found an indentation indicator equal to 0"
    assert problem.hint


@given(st.text(st.sampled_from("ab:-[]{}\"'|>@%\\,\n\t #?.")))
def test_every_syntax_error_has_a_message_and_a_hint(text):
    _, problems = parse(text, "a.yaml")
    assert all(problem.message and problem.hint for problem in problems)
