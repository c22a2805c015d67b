"""Text in cells: plain, without markup."""

from __future__ import annotations

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.press.views.exports.cells import plain_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, None),
        ("plain", "plain"),
        ("[[anna-dell]] said", "Anna Dell said"),
        ("[[kessa-army|the army]]", "the army"),
        ("[[actors/river-front]]", "River Front"),
        ('*loud* [@north-wire-2024-03-05, "x"]', "loud"),
        ("a " * 3000, ("a " * 3000).strip()),
    ],
)
def test_words_are_without_marks(records, text, said):
    assert plain_text(link(records(), Evidence()), text) == said
