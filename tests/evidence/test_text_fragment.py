"""fragment: text fragments for links to passages."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence import fragment


def test_first_and_last_words_are_separated_by_a_comma():
    assert fragment("two carts", "river took") == "#:~:text=two%20carts,river%20took"


def test_a_short_run_has_no_comma():
    assert fragment("two carts") == "#:~:text=two%20carts"


def test_words_before_become_a_prefix():
    assert fragment("two carts", "took", before="the-") == "#:~:text=the%2D-,two%20carts,took"


def test_syntax_characters_are_encoded():
    assert fragment("a-b, c & d#?/") == "#:~:text=a%2Db%2C%20c%20%26%20d%23%3F%2F"


def test_any_script_is_encoded_as_utf8():
    assert fragment("“é”") == "#:~:text=%E2%80%9C%C3%A9%E2%80%9D"


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_decoding_returns_the_glyphs(start, end):
    first, last = fragment(start, end).removeprefix("#:~:text=").split(",")
    assert (unquote(first), unquote(last)) == (start, end)
    assert not set("-&#? ") & set(first + last)
