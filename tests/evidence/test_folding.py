"""fold: which texts become equal, which stay different, and the positions of the original."""
# ruff: noqa: RUF001 - look-alikes are what is tested

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence import fold

TEXTS = st.text(
    st.sampled_from("aé1e\u0301\u0327 \t\r\n\u00a0\u200b\u00ad\ufeff.…-—–'’\"«“ع\u0651한\u1112\u1161"), max_size=60
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("one\r\ntwo\t three\u00a0four\u2028five", "one two three four five"),
        ("  ends  ", "ends"),
        ("‘a’ ‚b‛ ‹c› `d´", "'a' 'b' 'c' 'd'"),
        ("“a” „b‟ «c» ″d″", '"a" "b" "c" "d"'),
        ("a—b–c‑d−e --- f", "a-b-c-d-e - f"),
        ("wait... what....", "wait… what…."),
        ("co\u00adoperate z\u200bero\u200dwidth \ufeffmark", "cooperate zerowidth mark"),
        (" \u200b \n\ufeff \n", ""),
        ("..\u200b.", "…"),
        ("Cafe\u0301", "Café"),
        ("e\u200b\u0301", "é"),
        ("\u1112\u1161\u11ab", "한"),
        ("محمّد", "محمّد"),
        ("", ""),
    ],
)
def test_typographic_variants_fold_to_the_same_text(written, folded):
    assert fold(written).text == folded


@pytest.mark.parametrize("written", ["10² 102", "½ 1/2", "ﬁ fi", "Mali MALI", "naïve naive", "ع غ"])
def test_case_numbers_and_letters_stay_different(written):
    one, other = fold(written).text.split(" ")
    assert one != other


def test_every_unicode_space_is_folded():
    spaces = [glyph for glyph in map(chr, range(sys.maxunicode + 1)) if glyph.isspace()]
    assert {fold(f"a{glyph}b").text for glyph in spaces} == {"a b"}


@given(st.text() | TEXTS)
def test_folding_is_idempotent(text):
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(max_size=40) | TEXTS)
def test_each_word_maps_back_to_its_original_glyphs(text):
    folded = fold(text)
    position = 0
    for word in folded.text.split(" ") if folded.text else ():
        assert fold(folded.glyphs(position, position + len(word))).text == word
        position += len(word) + 1


@given(TEXTS)
def test_positions_map_back_in_order(text):
    folded = fold(text)
    spans = [folded.original_span(index, index + 1) for index in range(len(folded.text))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_glyphs_are_the_original_with_white_space_as_html_shows_it():
    folded = fold("\ufeffHe said:\r\n  “co\u00adoperate—now…”\u00a0Then")
    start = folded.text.index("said")
    end = folded.text.index(" Then")
    assert folded.glyphs(start, end) == "said: “co\u00adoperate—now…”"
    assert folded.glyphs(start, len(folded.text)) == "said: “co\u00adoperate—now…”\u00a0Then"


def test_characters_dropped_at_the_edge_of_a_word_are_not_among_its_glyphs():
    folded = fold("a\u200b\u200bb \u200bcd\u200b e")
    start = folded.text.index("cd")
    assert folded.glyphs(start, start + 2) == "cd"


def test_quotes_around_decomposed_arabic_map_glyph_for_glyph():
    folded = fold("«ا\u0653ل» ثم")
    assert folded.text == '"آل" ثم'
    assert folded.glyphs(1, 3) == "ا\u0653ل"
