"""Words are counted also where a script has no spaces."""

from __future__ import annotations

import pytest

from briefpress.tools.importers.text_length import TextLength, text_length


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Twelve boats burned.", "3 words"),
        ("Boats – and nets", "3 words"),
        ("One.", "1 word"),
        ("", "0 words"),
        ("다섯 척의 배가 불탔다", "4 words"),
        ("احترقت القوارب", "2 words"),
        ("北码头周一夜间起火，无人睡觉。", "about 8 words (13 characters)"),
        ("北桟橋で火災があった", "about 6 words (10 characters)"),
        ("ไฟไหม้ท่าเรือเหนือเมื่อคืนวันจันทร์", "about 6 words (25 characters)"),
    ],
)
def test_fault_29_words_of_chinese_japanese_and_thai_are_not_counted_by_spaces(text, shown):
    assert str(text_length(text)) == shown


def test_a_name_in_another_script_adds_its_own_words():
    assert text_length("The 北码头 burned") == TextLength(4, 3)
