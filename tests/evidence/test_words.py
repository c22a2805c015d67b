"""words: find whole words, and their boundaries."""
# ruff: noqa: RUF001 - look-alikes are what is tested

from __future__ import annotations

import pytest

from briefpress.evidence.words import first_occurrence, is_boundary, occurrences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the harbour", "harbour"),
        ("(harbour)", "harbour"),
        ("al-harbour", "harbour"),
        ("he said 'harbour'", "harbour"),
        ("lost 12, then", "12"),
        ("lost 12.", "12"),
        ('"harbour', '"harbour'),
        ("وصل الجيش، ثم", "الجيش"),
        ("市場が燃えた", "燃え"),
        (" \u0301odd", "\u0301odd"),
    ],
)
def test_whole_words_are_found(text, words):
    assert first_occurrence(text, words) is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("harbours", "harbour"),
        ("a_harbour", "harbour"),
        ("the ferryman's boat", "ferryman"),
        ("1,200 nets", "1"),
        ("1,200 nets", "200"),
        ("5.7 tons", "5."),
        ("18-21 boats", "18"),
        ("at 1:30", "30"),
        ("10²", "10"),
        ("x\u0302y", "x"),
        ("محمّدون", "محم"),
        ("١٬٢٠٠", "١"),
        ("harbour", "Harbour"),
    ],
)
def test_parts_of_words_and_numbers_are_not_found(text, words):
    assert first_occurrence(text, words) is None


def test_both_ends_of_a_text_are_boundaries():
    assert is_boundary("harbour", 0)
    assert is_boundary("harbour", 7)


def test_overlapping_occurrences_are_all_found():
    assert list(occurrences("a a a a", "a a")) == [0, 2, 4]
