"""The words of a feed's HTML, as a reader sees them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.tools.importers.markup import text_of_markup


def test_blocks_are_apart_and_words_within_a_block_together():
    markup = "<p>One <b>two</b>\n three&nbsp;&amp; four</p><ul><li>five</li><li>six</ul>seven<br>eight"
    assert text_of_markup(markup) == "One two three & four\n\nfive\n\nsix\n\nseven\n\neight"


def test_what_is_not_seen_is_left_out():
    assert text_of_markup("<style>a{}</style>One<script>two()</script><!-- three --> four") == "One four"


@given(st.text())
def test_any_text_has_words_or_none(text):
    assert "\n\n\n" not in text_of_markup(text)
