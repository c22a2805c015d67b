"""Count: how a number of people or things is written, and when two cannot both hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from briefpress.model.record.count import Count, parse_count

NUMBERS = st.integers(0, 10**12 - 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("84", Count("84", 84, 84)),
        ("0", Count("0", 0, 0)),
        ("16+", Count("16+", 16, None)),
        ("18-21", Count("18-21", 18, 21)),
        ("18–21", Count("18–21", 18, 21)),
        ("18 - 21", Count("18 - 21", 18, 21)),
        ("~70", Count("~70", 70, 70)),
        ("~70+", Count("~70+", 70, None)),
        ("~70-90", Count("~70-90", 70, 90)),
        (">130", Count(">130", 131, None)),
        ("> 130", Count("> 130", 131, None)),
        ("<10", Count("<10", None, 9)),
        ("20 (15-30)", Count("20 (15-30)", 15, 30, best=20)),
        ("dozens", Count("dozens", word=True)),
        ("several dozen", Count("several dozen", word=True)),
        ("  7 ", Count("7", 7, 7)),
    ],
)
def test_a_count_has_the_ends_that_were_said(text, count):
    assert parse_count(text) == count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("21-18", "count-reversed"),
        ("1,200", "count-syntax"),
        ("16 or more", "count-syntax"),
        ("-3", "count-syntax"),
        (">5+", "count-syntax"),
        ("<0", "count-syntax"),
        ("~<5", "count-syntax"),
        ("40 (15-30)", "count-syntax"),
        ("20 (30-15)", "count-reversed"),
        ("20 (15)", "count-syntax"),
        ("1.5", "count-syntax"),
        ("1e3", "count-syntax"),
        ("9999999999999", "count-syntax"),
        ("\u0667", "count-syntax"),
        ("", "empty"),
        (["84"], "not-a-text"),
    ],
)
def test_what_is_no_count_is_refused_with_its_reason(text, code):
    with pytest.raises(PydanticCustomError) as raised:
        parse_count(text)
    assert raised.value.type == code


@pytest.mark.parametrize(("text", "about"), [("~70", True), ("70", False), ("dozens", False)])
def test_a_count_knows_that_it_is_only_about_a_number(text, about):
    assert parse_count(text).about is about


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("18", "19", True),
        ("18", "18", False),
        ("16+", "84", False),
        ("16+", "15", True),
        ("18-21", "20-25", False),
        ("18-21", "22-25", True),
        ("dozens", "3", False),
        (">20", "20", True),
        ("20+", "20", False),
        ("<10", "10", True),
        ("<10", "9", False),
        (">20", "<21", True),
        ("20 (15-30)", "31", True),
        ("20 (15-30)", "15", False),
    ],
)
def test_two_counts_exclude_each_other_when_they_share_no_number(one, other, exclude):
    first, second = parse_count(one), parse_count(other)
    assert first.contradicts(second) is exclude
    assert second.contradicts(first) is exclude


@given(NUMBERS, NUMBERS)
def test_a_range_has_its_two_ends_or_runs_backwards(low, high):
    if low <= high:
        count = parse_count(f"{low}-{high}")
        assert (count.low, count.high, count.word) == (low, high, False)
    else:
        with pytest.raises(PydanticCustomError):
            parse_count(f"{low}-{high}")


@given(NUMBERS)
def test_an_open_count_contradicts_exactly_what_is_smaller(number):
    least = parse_count(f"{number}+")
    assert not least.contradicts(parse_count(str(number)))
    assert least.contradicts(Count("less", number - 1, number - 1))


@given(st.text(max_size=20))
def test_no_text_raises_anything_but_an_error(text):
    try:
        parse_count(text)
    except PydanticCustomError as error:
        refused = error.type
    else:
        return
    assert refused in {"count-syntax", "count-reversed", "empty"}
