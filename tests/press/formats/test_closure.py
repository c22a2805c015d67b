"""What a page's look depends on: its template and those it refers to, as Jinja reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.press.formats.templates import Templates

TEMPLATES = Path(__file__).parents[3] / "templates"


@pytest.fixture
def refers(tmp_path):
    """``refers(text)``: the names of the templates that a template of this text refers to."""

    def call(text: str) -> list[str | None]:
        (tmp_path / "a.html").write_text(text)
        return list(Templates((tmp_path,)).source("a.html").refers)

    return call


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('{% extends "base.html" %}', ["base.html"]),
        ("{%- extends 'base.html' -%}", ["base.html"]),
        ('{% from "part/a.html" import a, b as c with context %}', ["part/a.html"]),
        ('{% import "a.html" as a %}{% include "b.html" ignore missing %}', ["a.html", "b.html"]),
        ('{% include ["a.html", "b.html"] ignore missing without context %}', ["a.html", "b.html"]),
        ("{% include ['a.html'] %}{% include('b.html') %}", ["a.html", "b.html"]),
        ("nothing {{ include }} {# {% include 'none.html' %} #}", []),
        ("{% raw %}{% include 'none.html' %}{% endraw %}{% trans %}{{ view }}{% endtrans %}", []),
    ],
)
def test_names_are_found(refers, text, names):
    assert refers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "{% include view.part %}",
        '{% include "a.html" if view.title else "b.html" %}',
        '{% extends layout or "base.html" %}',
        '{% include ["a.html", view.part] %}',
        '{% include "part/" ~ view.kind ~ ".html" %}',
    ],
)
def test_a_computed_name_could_be_any(refers, text):
    assert None in refers(text)


def test_none_of_our_templates_computes_a_name():
    ours = Templates((TEMPLATES,))
    assert len(ours.names) > 40
    for name in ours.names:
        assert None not in ours.source(name).refers


@pytest.mark.parametrize("name", ["part/a.html", "./part/a.html", "/part/a.html", "part//a.html"])
def test_a_name_is_found_however_it_is_written(tmp_path, name):
    (tmp_path / "part").mkdir()
    (tmp_path / "page.html").write_text(f"{{% include '{name}' %}}")
    found = set()
    for text in ("one", "two"):
        (tmp_path / "part/a.html").write_text(text)
        found.add(Templates((tmp_path,)).closure("page.html"))
    assert len(found) == 2


def test_templates_that_refer_to_each_other_have_a_digest(tmp_path):
    (tmp_path / "a.html").write_text("{% include 'b.html' %}")
    (tmp_path / "b.html").write_text("{% include 'a.html' %}")
    digests = [Templates((tmp_path,)).closure(name) for name in ("a.html", "b.html")]
    assert digests[0] == digests[1]


def test_a_page_depends_on_what_its_template_refers_to_and_on_nothing_else(tmp_path):
    own = tmp_path / "own"

    def digests(path: str, text: str) -> list[str]:
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text(text)
        templates = Templates((own, TEMPLATES))
        return [templates.closure(f"page/{kind}.html") for kind in ("event", "missing", "redirect")]

    event, missing, redirect = digests("page/none.html", "")
    changed = digests("part/claim_row.html", "other")
    assert (changed[0] == event, changed[1:]) == (False, [missing, redirect])
    assert digests("part/claim_row.html", (TEMPLATES / "part/claim_row.html").read_text()) == [event, missing, redirect]
    assert {event, missing, redirect}.isdisjoint(digests("base.html", "other"))


def test_a_template_behind_a_link_and_one_that_is_not_html_count_too(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "own" / "page").mkdir(parents=True)
    (tmp_path / "own" / "part").symlink_to(tmp_path / "far")
    (tmp_path / "own" / "page" / "a.html").write_text('{% include "part/drawing.svg" %}')
    (tmp_path / "own" / "page" / "b.html").write_text("{% include view.part %}")
    found = set()
    for number in range(2):
        (tmp_path / "far" / "drawing.svg").write_text(f"{number}")
        (tmp_path / "far" / "part.html").write_text(f"{number}")
        templates = Templates((tmp_path / "own",))
        found |= {templates.closure(f"page/{page}.html") for page in "ab"}
    assert len(found) == 4
