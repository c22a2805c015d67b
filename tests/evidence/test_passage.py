"""parse_passage: the notation, and the error for each mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence import Passage, PassageError, parse_passage


@pytest.mark.parametrize(
    ("written", "passage"),
    [
        ("three days … Low Mill", Passage("three days", "Low Mill")),
        ("three days ... Low Mill", Passage("three days", "Low Mill")),
        ("three days", Passage("three days")),
        ("he “waited… and” left", Passage('he "waited… and" left')),
        ("  a\tb … c\n", Passage("a b", "c")),
        ("one two three four five six seven eight … x", Passage("one two three four five six seven eight", "x")),
        ("أول الكلام … آخره", Passage("أول الكلام", "آخره")),
        ("cafe\u0301 … x", Passage("café", "x")),
    ],
)
def test_a_passage_is_first_and_last_words_or_one_short_run(written, passage):
    assert parse_passage(written) == passage


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "passage-empty"),
        (" \u200b\n", "passage-empty"),
        ("…", "passage-empty"),
        ("...", "passage-empty"),
        ("… …", "passage-empty"),
        ('", …', "passage-empty"),
        ("… last", "passage-no-start"),
        ('" … last', "passage-no-start"),
        ("first …", "passage-no-end"),
        ("first … .", "passage-no-end"),
        ("one … two … three", "passage-many-ellipses"),
        ("one two three four five six seven eight nine", "passage-too-long"),
        ("a … one two three four five six seven eight nine", "passage-too-long"),
        ("x" * 201, "passage-too-long"),
        ("x" * 10_000, "passage-too-long"),
        ("x … " * 2_500, "passage-too-long"),
    ],
)
def test_a_malformed_passage_has_a_message_and_a_hint(written, code):
    with pytest.raises(PassageError) as caught:
        parse_passage(written)
    assert caught.value.code == code
    assert str(caught.value) == caught.value.message
    assert caught.value.hint
    assert len(str(caught.value)) < 100


def test_different_spellings_of_a_passage_have_the_same_digest():
    assert parse_passage("“a” ... b—c").digest == parse_passage('"a" … b-c').digest


def test_different_words_have_different_digests():
    assert parse_passage("a … b").digest != parse_passage("a b").digest


@given(st.text())
def test_any_text_round_trips_or_raises_a_passage_error(text):
    try:
        passage = parse_passage(text)
    except PassageError:
        return
    assert parse_passage(str(passage)) == passage
