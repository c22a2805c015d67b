"""The metadata in the head of a page, as machines read it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from briefpress.press.formats.embedded import json_ld, metas

HOSTILE = ("</script><script>alert(1)</script>", "<!--<script>", "]]>", "a & b", "\u2028", '"')


@given(st.dictionaries(st.text(), st.text() | st.sampled_from(HOSTILE)))
def test_no_text_ends_the_element_or_is_changed(terms):
    page = LexborHTMLParser(f'<script type="application/ld+json">{json_ld(terms)}</script><p>after</p>')
    assert len(page.css("script")) == 1
    assert json.loads(page.css_first("script").text()) == terms
    assert page.css_first("p").text() == "after"


@pytest.mark.parametrize(
    ("type_", "item"),
    [("article-newspaper", "newspaperArticle"), ("post-weblog", "blogPost"), ("map", "document")],
)
def test_zotero_reads_the_type(work, type_, item):
    assert dict(metas(work(type=type_)))["z:itemType"] == item


def test_each_author_has_an_element_and_what_is_not_known_has_none(work):
    said = list(metas(work(authors=("A. One", "B. Two"), container="The Bulletin")))
    assert said == [
        ("z:itemType", "report"),
        ("citation_title", "Title"),
        ("citation_author", "A. One"),
        ("citation_author", "B. Two"),
        ("prism.publicationName", "The Bulletin"),
    ]
