"""The interface keeps its language and direction; the content has its own."""

from __future__ import annotations

import pytest

from briefpress.model.record.language_tag import direction
from briefpress.press.formats.pdf import printable_text

RIGHT_TO_LEFT = ["ar", "fa-IR", "az-Arab", "he"]


@pytest.mark.parametrize("tag", [*RIGHT_TO_LEFT, "ar-Latn", "fr", ""])
def test_fault_33_the_direction_is_that_of_the_script(tag):
    assert direction(tag) == ("rtl" if tag in RIGHT_TO_LEFT else "ltr")


def test_fault_33_directional_marks_and_joiners_print_as_nothing():
    assert printable_text("a\u200f\u200e\u200c\u200db\u202e", map(ord, "ab")) == "ab‹U+202E›"
