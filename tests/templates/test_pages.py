"""Every kind of page, rendered from a full view and a bare one, is valid HTML without inline code."""

from __future__ import annotations

import itertools
import re
import struct
import typing
from collections import Counter

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefpress.press.views.view import VIEWS
from tests.templates.filling import bare, full

MADE = pytest.mark.parametrize("made", [full, bare])


def test_every_page_has_a_template_and_every_template_a_page(templates):
    rendered = {name for name, make in VIEWS.items() if _has_head(make)}
    assert {file.stem for file in (templates / "page").glob("*.html")} == rendered | {"redirect"}


def _has_head(make) -> bool:
    return "head" in getattr(typing.get_type_hints(make).get("return"), "__annotations__", {})


@MADE
def test_a_page_has_one_title_one_main_and_says_its_language(render, kind, made):
    page = LexborHTMLParser(render(kind, made))
    assert len(page.css("h1")) == 1
    assert page.css_first("h1").text(strip=True)
    assert len(page.css("main")) == 1
    assert page.css_first("html").attributes["lang"] == "en"
    assert page.css_first("a.skip").attributes["href"] == "#main"


@MADE
def test_nothing_is_inline(render, kind, made):
    page = LexborHTMLParser(render(kind, made))
    assert not page.css("style, [style]")
    scripts = page.css("script:not([type='application/ld+json'])")  # that is data, which no policy stops
    assert not [script for script in scripts if "src" not in script.attributes or script.text().strip()]
    assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")]


@MADE
def test_nothing_is_fetched_from_elsewhere(render, kind, made):
    page = LexborHTMLParser(render(kind, made))
    asked = [node.attributes.get("src") for node in page.css("[src]")]
    asked += [node.attributes["href"] for node in page.css("link:not([rel=canonical])")]
    assert asked
    assert all(address.startswith("../static/") for address in asked)


@MADE
def test_links_within_the_site_are_relative_and_name_the_file(render, kind, made):
    page = LexborHTMLParser(render(kind, made))
    links = [node.attributes["href"] for node in page.css("a[href]")]
    within = [link for link in links if not link.startswith(("https://example.org", "#"))]
    assert within
    assert [link for link in within if not re.fullmatch(r"\.\./(\S+/)?[\w.-]+\.\w+", link.partition("#")[0])] == []


@MADE
def test_no_two_things_have_one_anchor_and_labels_are_there(render, kind, made):
    page = LexborHTMLParser(render(kind, made))
    anchors = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert [anchor for anchor, count in anchors.items() if count > 1] == []
    named = {name for node in page.css("[aria-labelledby]") for name in node.attributes["aria-labelledby"].split()}
    assert named <= anchors.keys()


@MADE
def test_headings_go_down_one_level_at_a_time(render, kind, made):
    levels = [int(str(node.tag)[1]) for node in LexborHTMLParser(render(kind, made)).css("h1, h2, h3, h4, h5, h6")]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_what_is_missing_leaves_no_empty_list_behind(render, kind):
    page = LexborHTMLParser(render(kind, bare))
    assert [node.html for node in page.css("ul, ol, dl, tbody") if not node.css("li, dt, td, th")] == []
    assert [node.html for node in page.css("a") if not node.text(strip=True)] == []


def test_the_card_for_social_media_is_there_and_as_large_as_is_said(render, kind, templates):
    page = LexborHTMLParser(render(kind, full))
    said = {node.attributes.get("property"): node.attributes["content"] for node in page.css("meta[property^='og:']")}
    place = str(said["og:image"]).removeprefix("https://example.org/")
    card = (templates / place).read_bytes()
    width, height = struct.unpack(">II", card[16:24])  # of the chunk IHDR (PNG, 11.2.1)
    assert card.startswith(b"\x89PNG\r\n\x1a\n")
    assert (str(width), str(height)) == (said["og:image:width"], said["og:image:height"])
    assert {"og:title", "og:site_name", "og:url", "og:image:alt"} <= said.keys()
