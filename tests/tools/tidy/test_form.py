"""The canonical form, by example."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from briefpress.load.config import Settings, Vocabulary
from briefpress.load.parse import parse
from briefpress.model.record import KINDS, Claim
from briefpress.tools.tidy.order import ORDER, fields
from briefpress.tools.tidy.record_text import new_record_text
from briefpress.tools.tidy.scalars import WIDTH
from briefpress.tools.tidy.tidy import tidy


def test_fields_are_in_their_order_and_take_their_comments_along(form):
    before = "# the type\ntype: town\nname: Tamor  # as on the map\n"
    assert form(before) == "name: Tamor  # as on the map\n# the type\ntype: town\n"


def test_the_comment_at_the_head_of_a_file_stays_there(form):
    before = "# Checked in 2026.\n\ntype: town\nname: Tamor\n"
    assert form(before) == "# Checked in 2026.\n\nname: Tamor\ntype: town\n"


def test_quotes_are_used_where_needed_and_around_passages(form):
    before = """
name: 'Tamor'
type: "town"
aliases:
  - {name: "the town, by the river", cite: {north-wire: the town}}
  - {name: 'a: b', cite: [north-wire]}
note: "[[kessa]] says no"
"""
    assert (
        form(before)
        == """name: Tamor
type: town
aliases:
  - name: the town, by the river
    cite: {north-wire: "the town"}
  - {name: "a: b", cite: [north-wire]}
note: "[[kessa]] says no"
"""
    )


def test_what_fits_is_on_a_line_and_what_does_not_on_several(form):
    before = """title: A
type: battle
date: 2024
cite:
  a: "one … two"
claims:
- date: 2024
  cite: {north-wire-2024-03-05: "some words that are … long enough", north-wire-2024-03-06: "and some others … as well"}
- {killed: 3}
"""
    assert (
        form(before, "events/a.yaml")
        == """title: A
type: battle
date: 2024
cite: {a: "one … two"}
claims:
  - date: 2024
    cite:
      north-wire-2024-03-05: "some words that are … long enough"
      north-wire-2024-03-06: "and some others … as well"
  - {killed: 3}
"""
    )


def test_a_count_begins_with_its_outcome_and_several_are_in_rows(form):
    before = """claims: [{toll: [{group: a, killed: 3}, {note: b, killed-or-wounded: 4+}], by: c}]\n"""
    expected = """claims:
  - by: c
    toll:
      - {killed: 3, group: a}
      - {killed-or-wounded: 4+, note: b}
"""
    assert form(before, "events/a.yaml") == expected


def test_a_long_text_is_folded_and_no_line_is_wider_than_it_should_be(form):
    words = "word " * 60
    tidied = form(f"name: Tamor\nnote: {words}\n")
    assert "note: >-\n  word word" in tidied
    assert max(map(len, tidied.splitlines())) <= WIDTH


def test_a_text_of_several_lines_keeps_them(form):
    before = "note: |\n  one\n  two\n\n  three\n"
    assert form(before) == "note: >-\n  one\n\n  two\n\n\n  three\n"


def test_what_cannot_be_seen_is_written_as_an_escape(form):
    assert form('name: "a\u00a0b"\n') == 'name: "a\\u00a0b"\n'


def test_empty_lines_between_fields_stay_one_at_a_time(form):
    assert form("\n\nname: a\n\n\n\ntype: b\n") == "name: a\n\ntype: b\n"


def test_a_body_is_left_alone(form):
    body = "\n\n  Two  spaces,\ttabs and `code`.  \n\n\n# end"
    assert form(f"---\ntype: b\nname: a\n---\n{body}", "places/a.md") == f"---\nname: a\ntype: b\n---\n{body}"


def test_the_order_of_citations_claims_and_names_means_something_and_is_kept(form):
    before = 'aliases:\n  - {name: z}\n  - {name: a}\nnote: "x"\n'
    assert form(before).startswith("aliases:\n  - {name: z}\n  - {name: a}\n")
    cite = 'cite: {z: "one", a: "two"}\n'
    assert form(cite, "events/a.yaml") == cite


def test_what_is_inferred_is_in_the_order_of_its_fields(form):
    assert form("inferred: {within: a, name: b}\n") == "inferred:\n  name: b\n  within: a\n"


def test_the_words_of_a_vocabulary_keep_their_order_and_groups(form):
    before = "groups:\n  z: {vague: true, label: Z}\n\n  a: {label: A}\nevent_types: {b: {class: violence, label: B}}\n"
    assert form(before, "vocabulary.yaml") == (
        "event_types:\n  b: {label: B, class: violence}\ngroups:\n  z: {label: Z, vague: true}\n\n  a: {label: A}\n"
    )


def test_a_file_that_is_no_yaml_is_left_as_it_is():
    text = "name: [a\n"
    tidied, problems = tidy(text, "places/a.yaml")
    assert (tidied, [problem.code for problem in problems]) == (text, ["yaml-syntax"])


def test_a_new_record_is_written_in_the_one_form():
    written = new_record_text({"type": "town", "name": "Tamor: the town", "aliases": (), "note": ""}, "places/a.yaml")
    assert written == 'name: "Tamor: the town"\ntype: town\n'
    assert parse(written, "")[0].fields == {"name": "Tamor: the town", "type": "town"}


@pytest.mark.parametrize("model", [*KINDS.values(), *ORDER, Settings, Vocabulary], ids=lambda model: model.__name__)
def test_the_order_of_fields_names_fields_alone_and_all_of_them(model: type[BaseModel]):
    names = set(re.findall(r"\w+", ORDER.get(model, "")))
    given = {"file", "body", "body_line", "outcome", "count"} | (set() if model is Claim else {"id"})
    declared = {name.rstrip("_") for name in model.model_fields} - given
    assert names <= declared
    assert set(fields(model)) == declared
