"""The node of the article itself is found in JSON-LD as pages really write it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefpress.tools.importers.json_ld import (
    addresses_of,
    article_node,
    names_of,
    node_text,
    node_types,
    organisations_of,
)


def node(script: str, title: str = ""):
    return article_node(html.fromstring(f'<html><script type="application/ld+json">{script}</script></html>'), title)


ARTICLE = '{"@type": ["https://schema.org/NewsArticle"], "headline": "Boats", "author": [{"name": "Ada"}, "Ben"]}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f"<!-- {ARTICLE} -->",
        f"// <![CDATA[\n{ARTICLE}\n// ]]>",
        f'{{"@graph": [{{"@type": "WebPage"}}, {ARTICLE},]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        ARTICLE.replace("Boats", "Bo\tats").replace("Bo\tats", "Boats\n"),
    ],
)
def test_it_is_found_however_it_is_wrapped(script):
    found = node(script)
    assert (node_types(found), node_text(found, "headline")) == (("NewsArticle",), "Boats")
    assert names_of(found, "author") == ("Ada", "Ben")


def test_of_several_the_one_of_the_title_is_meant_and_none_that_is_only_listed():
    other = ARTICLE.replace("Boats", "Nets")
    assert node_text(node(f"[{other}, {ARTICLE}]", "boats"), "headline") == "Boats"
    assert node(f'{{"@type": "ItemList", "itemListElement": [{ARTICLE}]}}') == {}


def test_a_graph_refers_to_its_people_and_organisations():
    graph = """{"@graph": [{"@id": "#g", "@type": "NGO Organization", "name": "Guild"},
        {"@type": "Report", "author": {"@id": "#g"}, "mainEntityOfPage": {"@id": "https://guild.example/1"}}]}"""
    found = node(graph)
    assert (names_of(found, "author"), organisations_of(found, "author")) == (("Guild",), frozenset({"Guild"}))
    assert addresses_of(found) == ("https://guild.example/1",)


VALUES = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@type", "@id", "@graph", "author", "name", "headline"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_any_json_is_read_without_an_error(value):
    found = node(json.dumps(value).replace("<", ""))
    assert isinstance(node_text(found, "headline"), str)
    assert all(isinstance(name, str) for name in (*names_of(found, "author"), *organisations_of(found, "author")))
    assert isinstance(addresses_of(found), tuple)
