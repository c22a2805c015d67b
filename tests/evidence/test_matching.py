"""match: find a passage in a text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefpress.evidence import PassageError, fold, match, parse_passage
from briefpress.evidence.matching import (
    REACH,
    Ambiguous,
    EndMissing,
    Found,
    Match,
    Missing,
    Overlapping,
    Reversed,
)

WORDS = st.lists(
    st.sampled_from(["a", "b", "c", "d,", "«e»", "f's", "1,200", "é", "e\u0301", "كلمة", "…", "--"]), min_size=1
)


def outcome(text: str, written: str):
    return match(fold(text).text, parse_passage(written))


def test_first_and_last_words_match_with_everything_between():
    assert outcome("x one two y z three w", "one two … three") == Found(Match(2, 19), Match(2, 9), Match(14, 19))


def test_a_short_run_matches():
    assert outcome("x one two y", "one two") == Found(Match(2, 9), Match(2, 9), None)


def test_a_match_ends_at_the_nearest_last_words():
    assert outcome("one x two y two", "one … two").whole == Match(0, 9)


def test_first_words_without_last_words_do_not_make_a_passage_ambiguous():
    assert outcome(f"one {'x ' * REACH} one y two", "one … two").last is not None


def test_last_words_must_begin_within_reach():
    assert isinstance(outcome(f"one {'x' * (REACH - 2)} two", "one … two"), Found)
    assert outcome(f"one {'x' * (REACH - 1)} two", "one … two") == EndMissing(3, occurs_elsewhere=True)


def test_a_run_that_occurs_twice_is_ambiguous():
    assert outcome("one two, one two", "one two") == Ambiguous((Match(0, 7), Match(9, 16)))


def test_two_first_words_before_one_end_are_ambiguous():
    assert isinstance(outcome("one x one y two", "one … two"), Ambiguous)


def test_first_words_that_do_not_occur_are_missing():
    assert outcome("one two", "three … two") == Missing()


def test_last_words_that_do_not_occur_are_missing():
    assert outcome("one two", "one … three") == EndMissing(3, occurs_elsewhere=False)


def test_reversed_ends_are_recognised():
    assert outcome("one x two", "two … one") == Reversed()


def test_overlapping_ends_are_recognised():
    assert outcome("one two three four", "one two three … three four") == Overlapping()
    assert outcome("one two three", "one two … two") == Overlapping()


def test_both_ends_may_be_the_same_words():
    assert outcome("one two one", "one … one").whole == Match(0, 11)


def test_matching_respects_case():
    assert outcome("One two", "one two") == Missing()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("وصل الجيش إلى المدينة أمس", "الجيش … المدينة"),
        ("Cafe\u0301 de la Gare", "Café de"),
        ("Café de la Gare", "Cafe\u0301 … Gare"),
        ("‘Not me,’\r\nshe said — twice", "'Not me,' … said - twice"),
        ("co\u00adope\u200bration … ended", "cooperation"),
    ],
)
def test_any_script_and_typography_matches(text, written):
    assert isinstance(outcome(text, written), Found)


@given(WORDS, st.data())
def test_any_span_of_words_is_found_or_ambiguous(words, data):
    folded = fold(" ".join(words)).text.split(" ")
    start = data.draw(st.integers(0, len(folded) - 1))
    end = data.draw(st.integers(start + 1, len(folded)))
    first = data.draw(st.integers(1, end - start))
    last = data.draw(st.integers(0, end - start - first))
    ends = [" ".join(folded[start : start + first]), " ".join(folded[end - last : end])]
    written = " … ".join(ends) if last else " ".join(folded[start:end])
    try:
        passage = parse_passage(written)
    except PassageError:
        assume(False)  # noqa: FBT003 - Hypothesis says it so
    assert isinstance(match(" ".join(folded), passage), Found | Ambiguous)


@given(WORDS, WORDS)
def test_a_match_and_its_glyphs_begin_and_end_with_the_words_of_the_passage(words, sought):
    folded = fold("\r\n\u200b".join(words))
    text = folded.text
    try:
        passage = parse_passage(" ".join(sought))
    except PassageError:
        assume(False)  # noqa: FBT003 - Hypothesis says it so
    found = match(text, passage)
    if isinstance(found, Found):
        assert text[found.first.start : found.first.end] == passage.start
        assert fold(folded.glyphs(found.first.start, found.first.end)).text == passage.start
        if found.last:
            assert text[found.last.start : found.last.end] == passage.end
            assert fold(folded.glyphs(found.last.start, found.last.end)).text == passage.end


@pytest.mark.slow
def test_a_text_of_one_repeated_word_is_searched_in_linear_time():
    assert isinstance(outcome("a " * 300_000 + "b", "a … c"), EndMissing)
    assert isinstance(outcome("a " * 300_000 + "b", "a … b"), Ambiguous)
    assert isinstance(outcome("a" * 600_000, "a"), Missing)
