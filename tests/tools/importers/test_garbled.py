"""Words that were read in the wrong encoding are found, and words that only look odd are not."""

from __future__ import annotations

import pytest

from briefpress.tools.importers.garbled import garbled_words

FRENCH = "La jetée nord a brûlé, et le maître du port a déclaré qu’il n’avait pas dormi."
RUSSIAN = "Северный причал сгорел в понедельник."


@pytest.mark.parametrize(
    ("text", "read_as"),
    [(FRENCH, "cp1252"), (FRENCH, "latin-1"), (FRENCH, "cp1251"), (RUSSIAN, "cp1251"), (RUSSIAN, "latin-1")],
)
def test_fault_04_utf_8_that_was_read_as_something_else_is_found(text, read_as):
    assert garbled_words(text.encode().decode(read_as, "replace"))


def test_fault_04_quotation_marks_that_became_control_characters_are_found():
    assert garbled_words("He said \x93no\x94 and left.")


@pytest.mark.parametrize(
    "text",
    [
        *[
            FRENCH,
            RUSSIAN,
            "„Spaß“ und „Fuß“",
            "à\u00a0« b\u00a0» et é\u00a0»",
            "«À» «É»",
            "“A MAÇÃ” “NÃO”",
            "Гігантська версія",
        ],
        *["«ФРГ» и «ДНР»", "12 °C – 14 °C", "北码头起火", "ท่าเรือเหนือ", "One Ã© alone may be meant."],
    ],
)
def test_words_that_are_meant_are_left_alone(text):
    assert garbled_words(text) == ""
