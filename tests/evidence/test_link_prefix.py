"""prefix_start: the shortest prefix that a link needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence.link_prefix import prefix_start, without_case
from briefpress.evidence.matching import Match


@pytest.mark.parametrize(
    ("text", "words", "needed"),
    [
        ("two carts, then one cart", "one cart", "one cart"),
        ("a cart, then a cart", "a cart", "then a cart"),
        ("A cart, then a cart", "a cart", "then a cart"),
        ("a cart. then “a cart", "a cart", "“a cart"),
        ("then a cart; now then a cart", "a cart", "now then a cart"),
        ("carts, a cart", "cart", "cart"),
        (f"{'a b c d e f g h i j ' * 2}", "j", "j"),
    ],
)
def test_the_shortest_unique_prefix_is_chosen(text, words, needed):
    start = text.rindex(words)
    prefix = prefix_start(without_case(text), Match(start, start + len(words)))
    assert text[prefix : start + len(words)] == needed


@given(st.lists(st.sampled_from(["a", "b", "A", "“b”"]), min_size=1, max_size=20), st.data())
def test_the_prefix_begins_at_a_word_at_or_before_the_passage(words, data):
    text = " ".join(words)
    index = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join([*words[:index], ""]))
    prefix = prefix_start(without_case(text), Match(start, start + len(words[index])))
    assert prefix <= start
    assert prefix == 0 or text[prefix - 1] == " "


@given(st.text())
def test_lower_case_keeps_positions(text):
    assert len(without_case(text)) == len(text)
