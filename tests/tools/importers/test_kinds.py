"""What a work says that it is becomes a type of CSL."""

from __future__ import annotations

from typing import get_args

import pytest

from briefpress.model.record.source import CslType
from briefpress.tools.importers import kinds
from briefpress.tools.importers.kinds import an_article, csl_type, genre_of


@pytest.mark.parametrize(
    ("said", "type_", "genre"),
    [
        (("NewsArticle",), "article-newspaper", ""),
        (("OpinionNewsArticle", "article"), "article-newspaper", "opinion"),
        (("BlogPosting", "article"), "post-weblog", ""),
        (("Report",), "report", "report"),
        (("ScholarlyArticle",), "article-journal", ""),
        (("Article", "article"), "", ""),
        (("website",), "", ""),
        ((), "", ""),
    ],
)
def test_fault_30_the_type_is_what_the_page_says(said, type_, genre):
    assert (csl_type(said), genre_of(said)) == (type_, genre)


def test_every_type_is_one_of_csl():
    assert {*kinds._ARTICLES.values(), *kinds._OTHERS.values()} <= set(get_args(CslType))


def test_a_plain_article_is_known_as_one():
    assert an_article(("Article",))
    assert not an_article(("website",))
