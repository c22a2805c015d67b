"""The Markdown page of a view says what its HTML page says: the same places, links and words."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown import markdown
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from briefpress.apps.export.export import source_files
from briefpress.apps.export.markdown_page import markdown_page
from briefpress.apps.export.pages import PAGES
from briefpress.check.check import check_content
from briefpress.link.briefing import link
from briefpress.plan.plan import plan
from briefpress.press.formats.html import Theme, render_html, template_folders
from briefpress.press.formats.templates import Templates
from briefpress.press.views.view import VIEWS, view
from tests.hostile.whole import without_errors, write_whole
from tests.templates.filling import COMMON, DATUM, bare, full, view_class

CONTENT = Path(__file__).parents[3] / "content"
# Drawings with their headings, whose numbers the page also has in words, and what is there for a browser alone.
FOR_BROWSERS = (
    "figure, svg, form, script, noscript, .filter, .on-this-page, .on-paper, #activity, #years, .references > .hint"
)


@pytest.fixture(scope="module", params=["sound", "whole", "real"])
def pages(request, briefing):
    """The HTML and the Markdown of every page of a briefing, by its path."""
    folder = CONTENT if request.param == "real" else briefing()
    if request.param == "whole":
        write_whole(folder, ("one *two*", "three `four`"))
        without_errors(folder)
    checked = check_content(folder)
    linked = link(checked.records, checked.evidence)
    planned = [page for page in plan(linked) if page.format == "html"]
    files = source_files([page.path for page in planned if page.view in PAGES])
    theme = Theme(Templates(template_folders(None)), COMMON)
    made = {}
    for page in planned[:: 7 if request.param == "real" else 1]:
        if page.view in PAGES:
            seen = view(linked, page)
            html = LexborHTMLParser(render_html(theme, page, seen).decode()).css_first("main")
            for node in html.css(FOR_BROWSERS):
                node.decompose()
            made[page.path] = html, markdown_page(seen, PAGES[page.view], page.path, files)
    return made, files


def leads(text: str, here: str) -> list[str]:
    """Where the links of a Markdown page lead: files and the places in them."""
    found = re.findall(r"\[(?:[^\[\]]*)\]\(([^()\s]*)\)", text)
    folder = posixpath.dirname(here)
    whole = (
        (posixpath.normpath(posixpath.join(folder, file)) if file else here, place)
        for file, _, place in (target.partition("#") for target in found)
    )
    return [f"{file}#{unquote(place)}" for file, place in whole]


def test_the_places_are_those_of_the_html_page(pages):
    for path, (html, text) in pages[0].items():
        here = Counter(node.attributes["id"] for node in html.css("[id]") if node.attributes["id"] != "main")
        assert Counter(re.findall(r'<a id="([^"]*)">', text)) == here, path


def test_the_links_are_those_of_the_html_page_that_lead_to_pages(pages):
    made, files = pages
    for path, (html, text) in made.items():
        expected = []
        for node in html.css("a[href]"):
            file, _, place = node.attributes["href"].partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))) if file else path
            if target in files and (place or target != path):
                expected.append(f"{files[target]}#{unquote(place)}")
        assert sorted(leads(text, files[path])) == sorted(expected), path


@pytest.mark.slow
def test_the_words_are_those_of_the_html_page(pages):
    for path, (html, text) in pages[0].items():
        page = LexborHTMLParser(markdown(text.partition("\n---\n")[2], extensions=["tables"]))
        assert words(html.text(separator=" ")) - words(page.body.text(separator=" ")) == set(), path


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("kind", sorted(PAGES))
@pytest.mark.parametrize("made", [full, bare])
def test_whatever_a_view_holds_it_has_a_page(kind, made):
    seen = made(view_class(kind))
    seen = replace(seen, head=replace(seen.head, kind=kind))
    text = markdown_page(seen, PAGES[kind], "datum/index.html", {"datum/index.html": "datum.md"})
    assert re.search(r"^# .", text, re.MULTILINE)
    assert DATUM in text or made is bare
    assert not re.search(r"\b(None|PageText|Link)\b|\(\)", text)


def test_every_page_is_exported_but_those_that_offer_files_or_nothing(briefing):
    checked = check_content(briefing())
    planned = {page.view for page in plan(link(checked.records, checked.evidence)) if page.format == "html"}
    assert planned - PAGES.keys() == {"data", "missing", "print"}
    assert PAGES.keys() <= VIEWS.keys()


def test_front_matter_means_the_same_as_text_and_as_html():
    seen = bare(view_class("page"))
    seen = replace(seen, title='A & B <i> &lt; "c"', head=replace(seen.head, description="d <e>"))
    text = markdown_page(seen, PAGES["page"], "a/index.html", {"a/index.html": "a.md"})
    front = '---\ntitle: "A & B ‹i› \uff06lt; ”c”"\ndescription: "d ‹e›"\n---\n\n'
    assert text == f'{front}# A &#38; B &#60;i&#62; &#38;lt; "c"\n'
