"""nearest_words: the words that a typo was meant for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence.nearest import nearest_words

TEXT = (
    "The market of Old Ferry burned on Monday, the harbour master said. It was the ferryman's market, and 1,200 nets."
)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("markat of Old Ferry", "market of Old Ferry"),
        ("market of Old Fery", "market of Old Ferry"),
        ("markt of Old", "market of Old"),
        ("harbuor", "harbour"),
        ("burned on monday, the", "burned on Monday, the"),
        ("The Market", "The market"),
        ("ferryman", "ferryman's"),
        ("1,20 nets", "1,200 nets"),
    ],
)
def test_a_typo_finds_the_words_of_the_text(slip, meant):
    assert nearest_words(TEXT, slip) == meant


@pytest.mark.parametrize("words", ["zebra quagga xylophone", "ζ"])
def test_words_unlike_anything_in_the_text_have_no_match(words):
    assert nearest_words(TEXT, words) == ""


def test_an_empty_text_has_no_match():
    assert nearest_words("", "market") == ""


@given(st.lists(st.sampled_from(["river", "market", "harbour", "ferry,", "mill"]), min_size=2, max_size=30), st.data())
def test_suggestions_occur_in_the_text(words, data):
    text = " ".join(words)
    slip = data.draw(st.sampled_from(words)) + data.draw(st.sampled_from(["x", " mil", " rivr"]))
    near = nearest_words(text, slip)
    assert near in text
