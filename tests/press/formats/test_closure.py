"""What a page's look depends on: its template and those it asks for, as Jinja reads them."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from jinja2 import meta

from briefpress.press.formats.closure import closure_digest, every_name, names_asked, template_text

TEMPLATES = Path(__file__).parents[3] / "templates"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('{% extends "base.html" %}', ["base.html"]),
        ("{%- extends 'base.html' -%}", ["base.html"]),
        ('{% from "part/a.html" import a, b as c with context %}', ["part/a.html"]),
        ('{% import "a.html" as a %}{% include "b.html" ignore missing %}', ["a.html", "b.html"]),
        ('{% include ["a.html", "b.html"] ignore missing without context %}', ["a.html", "b.html"]),
        ("{% include ['a.html'] %}", ["a.html"]),
        ('{% include"./a.html" %}{%from"/part/b.html" import b%}', ["a.html", "part/b.html"]),
        ("nothing {{ include }} {# none #}", []),
    ],
)
def test_names_are_found_as_jinja_finds_them(text, names):
    tree = jinja2.Environment(autoescape=True).parse(text)
    assert names_asked(text) == names
    assert [name.strip("./") for name in meta.find_referenced_templates(tree)] == names


@pytest.mark.parametrize(
    "text",
    [
        "{% include view.part %}",
        '{% include "a.html" if view.title else "b.html" %}',
        '{% extends layout or "base.html" %}',
        '{% include ["a.html", view.part] %}',
        '{% include "part/" ~ view.kind ~ ".html" %}',
        '{% include("a.html") %}',
        "{% extends('a.html') %}",
    ],
)
def test_a_name_that_is_made_later_could_be_any(text):
    assert names_asked(text) is None


def test_the_names_in_our_own_templates_are_found():
    made = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    for name in every_name((TEMPLATES,)):
        text = template_text((TEMPLATES,), name).decode()
        assert names_asked(text) == list(meta.find_referenced_templates(made.parse(text)))


def test_a_page_depends_on_what_its_template_asks_for_and_on_nothing_else(tmp_path):
    own = tmp_path / "own"

    def digests(path: str, text: str) -> list[str]:
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text(text)
        for known in (template_text, closure_digest, every_name):
            known.cache_clear()
        return [closure_digest((own, TEMPLATES), f"page/{kind}.html") for kind in ("event", "missing", "redirect")]

    event, missing, redirect = digests("page/none.html", "")
    changed = digests("part/claim_row.html", "other")
    assert (changed[0] == event, changed[1:]) == (False, [missing, redirect])
    assert digests("part/claim_row.html", (TEMPLATES / "part/claim_row.html").read_text()) == [event, missing, redirect]
    assert {event, missing, redirect}.isdisjoint(digests("base.html", "other"))


def test_what_lies_behind_a_link_or_is_no_page_counts_too(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "own" / "page").mkdir(parents=True)
    (tmp_path / "own" / "part").symlink_to(tmp_path / "far")
    (tmp_path / "own" / "page" / "a.html").write_text('{% include "part/drawing.svg" %}')
    (tmp_path / "own" / "page" / "b.html").write_text("{% include view.part %}")
    found = set()
    for number in range(2):
        (tmp_path / "far" / "drawing.svg").write_text(f"{number}")
        (tmp_path / "far" / "part.html").write_text(f"{number}")
        for known in (template_text, closure_digest, every_name):
            known.cache_clear()
        found |= {closure_digest((tmp_path / "own",), f"page/{page}.html") for page in "ab"}
    assert len(found) == 4
