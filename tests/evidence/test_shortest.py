"""shortest_passage: the shortest notation for some words of a text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefpress.evidence import PassageError, fold, match, parse_passage, shortest_passage
from briefpress.evidence.matching import Found

TEXT = fold(
    "The harbour master said 12 boats burned. The guild of ferrymen said that 17 boats burned on the night of "
    "the fair, “all of them old”, and that no ferryman was hurt. The harbour master did not answer."
).text


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("12 boats", "12 boats"),
        ("17 boats burned on the night of the fair", "17 … fair"),
        ("The harbour master said 12 boats", "The … 12 boats"),
        ("The harbour master did", "The harbour master did"),
        ("The guild of ferrymen said that", "The guild … that"),
        ("17 boats … the fair", "17 … fair"),
        ("said  that\n17", "said that 17"),
        ("“all of them old”", "“all … old”"),
    ],
)
def test_the_shortest_notation_is_returned(words, passage):
    assert shortest_passage(TEXT, words) == passage


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        ("", "passage-empty", "give some words of the text"),
        ("The harbour master", "passage-ambiguous", "give more words"),
        ("the harbor master did", "passage-not-found", 'did you mean "The harbour master did"?'),
        ("zebra quagga", "passage-not-found", "copy the words from the archived text"),
        (";", "passage-not-found", "copy the words from the archived text"),
        ("zebra … quagga", "passage-not-found", "copy the words from the archived text"),
    ],
)
def test_words_without_a_unique_passage_are_explained(words, code, hint):
    with pytest.raises(PassageError) as caught:
        shortest_passage(TEXT, words)
    assert (caught.value.code, caught.value.hint) == (code, hint)


def test_a_span_without_unique_ends_is_ambiguous():
    text = " ".join([*"abcdefgh", "one", *"ijklmnop", *"abcdefgh", "two", *"ijklmnop"])
    with pytest.raises(PassageError) as caught:
        shortest_passage(text, " ".join([*"abcdefgh", "one", *"ijklmnop"]))
    assert caught.value.code == "passage-ambiguous"


@given(st.lists(st.sampled_from(["a", "b", "c,", '"d"', "e's", "…", "é", "كلمة"]), min_size=1, max_size=40), st.data())
def test_the_result_matches_once_and_at_the_given_words(words, data):
    text = fold(" ".join(words)).text
    tokens = text.split(" ")
    start = data.draw(st.integers(0, len(tokens) - 1))
    end = data.draw(st.integers(start + 1, len(tokens)))
    sought = " ".join(tokens[start:end])
    try:
        notation = shortest_passage(text, sought)
    except PassageError:
        assume(False)  # noqa: FBT003 - Hypothesis says it so
    found = match(text, parse_passage(notation))
    assert isinstance(found, Found)
    assert '"' not in notation
    whole = text[found.whole.start : found.whole.end]
    assert whole == sought or " … " in sought
