"""Suggestions for counts as people write them: a hedge stays with its number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.record.count import parse_count
from briefpress.model.record.spelled_count import spelled_count


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("two", "2"),
        ("Twenty-five", "25"),
        ("one hundred and five", "105"),
        ("about thirty", "~30"),
        ("some 30", "~30"),
        ("c. 30", "~30"),
        ("11~", "~11"),
        ("at least 16", "16+"),
        ("16 or more", "16+"),
        ("+16", "16+"),
        ("more than 130", ">130"),
        ("fewer than 10", "<10"),
        ("up to 11", "<12"),
        ("11 to 15", "11-15"),
        ("between 11 and 15", "11-15"),
        ("about 20-30", "~20-30"),
        ("1,100", "1100"),
        ("1 100 200", "1100200"),
        ("“11”", "11"),
    ],
)
def test_fault_22_a_count_in_words_has_its_notation(written, count):
    assert spelled_count(written) == count
    parse_count(count)


@pytest.mark.parametrize(
    "written", ["almost 30", "dozens", "several dozen", "a hundred", "11.5", "at least dozens", "20 or so"]
)
def test_fault_22_a_count_without_a_sure_notation_has_no_suggestion(written):
    assert not spelled_count(written)


@given(st.text(st.sampled_from("0123456789 ,.'-–+~<>abdelmnorstuw"), max_size=70))
def test_every_suggestion_is_itself_a_count(text):
    if (count := spelled_count(text)) and count != "<0":
        assert not parse_count(count).word
