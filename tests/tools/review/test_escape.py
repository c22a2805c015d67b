"""A stranger's words in Markdown stay words."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from briefpress.model.problem import LIMIT_PRINTED, printable
from briefpress.tools.review.escape import escape

# Raw HTML passes here, as at GitHub before its sanitizer: anything not escaped becomes an element.
RENDER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render
SIGNS = st.text(st.sampled_from("ab1 @#!~%&:/<>[]()`*_|\\{}$\"'-+.=^\n\t\u202e\x1b"), max_size=60)
# What GitHub or GitLab look for in text that has been rendered.
LIVE = re.compile(r"@\w|#\d|!\d|https?://\w|www\.\w|GH-\d", re.IGNORECASE)


def rendered(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(RENDER(f"### {escape(text)} (x)\n\n- **{escape(text)}**: {escape(text)}\n"))


@given(st.text(max_size=80) | SIGNS)
@example("@everyone #1 !2 GH-3 https://evil.example www.evil.example a@b.example")
@example("<img src=x onerror=alert(1)><!-- -->")
@example("| a | b |\n| - | - |\n\n# x\n\n- [ ] y")
def test_it_renders_as_the_same_words_and_as_nothing_else(text):
    page = rendered(f"a{text}b")
    names = {node.tag for node in page.body.traverse()}
    assert names <= {"body", "h3", "ul", "li", "strong"}
    shown = page.css_first("strong").text()
    assert shown.replace("\u200b", "") == " ".join(printable(f"a{text}b").split()).replace("\u200b", "")
    assert not LIVE.search(page.body.text())


@pytest.mark.parametrize("text", ["plain words, as they are (most of them)", "events/tamor-2024-03: 18–21 → 40"])
def test_ordinary_words_are_bare(text):
    assert escape(text).replace("\u200b", "") == text


def test_a_gigantic_text_is_cut():
    assert len(escape("a" * (LIMIT_PRINTED * 3))) < LIMIT_PRINTED + 10
