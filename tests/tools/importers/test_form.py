"""A record in its one form: what is written reads back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.load.parse import parse
from briefpress.tools.importers.form import Fields, yaml_form

# What a record may hold: no control or bidirectional characters, and no white space at the ends.
WORDS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Boats burn at Old Ferry", "Boats burn at Old Ferry"),
        ("https://herald.example/2024/03?a=b&c", "https://herald.example/2024/03?a=b&c"),
        ("2024-03-05", "2024-03-05"),
        ("Video: boats", '"Video: boats"'),
        ("Nets #2", '"Nets #2"'),
        ("“Nobody slept,” he said", '"“Nobody slept,” he said"'),
        ("[2024-03-05..2024-03-07]", '"[2024-03-05..2024-03-07]"'),
        ('The "old" ferry', '"The \\"old\\" ferry"'),
        ("- not a list", '"- not a list"'),
        ("no", "no"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value, line):
    assert yaml_form({"title": value}) == f"title: {line}\n"


def test_lists_stand_in_brackets_and_what_is_empty_is_left_out():
    fields: Fields = {"authors": ("Ada Orme", "Orme, Ben"), "url": "", "inferred": {"type": "a guess"}, "genre": ()}
    assert yaml_form(fields) == 'authors: [Ada Orme, "Orme, Ben"]\ninferred:\n  type: a guess\n'


@given(WORDS, st.lists(WORDS, min_size=1), st.dictionaries(st.sampled_from(["title", "url"]), WORDS, min_size=1))
def test_any_words_read_back(title, authors, inferred):
    fields: Fields = {"title": title, "authors": authors, "inferred": inferred}
    document, problems = parse(yaml_form(fields), "sources/new.yaml")
    assert problems == ()
    assert document.fields == fields
