"""An error in a template is one line with the template's file and line."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from briefpress.model.problem import BriefpressError
from briefpress.press.formats.template_errors import template_errors
from briefpress.press.formats.templates import Templates

PART = "\n{% macro of(one) %}\n{{ one.name }}\n{% endmacro %}\n"


@pytest.fixture
def reported(tmp_path):
    """``reported(files)``: what is reported when ``page/a.html`` of these templates is rendered."""

    def call(files: dict[str, str | bytes]) -> str:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        view = SimpleNamespace(title="Title", word="word", number=0)
        with pytest.raises(BriefpressError) as raised, template_errors((tmp_path,), "page/a.html"):
            Templates((tmp_path,)).environment.get_template("page/a.html").render(view=view)
        return str(raised.value).replace(f"{tmp_path}/", "")

    return call


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("\n{{ view.nothing }}", "page/a.html:2", "no attribute 'nothing'"),
        ("\n\n{{ nothing }}", "page/a.html:3", "'nothing' is undefined"),
        ("{{ view.title }}\n{% if view.other %}{% endif %}", "page/a.html:2", "no attribute 'other'"),
        ("\n{{ 1 / view.number }}", "page/a.html:2", "division by zero"),
        ("\n{{ view.word + 1 }}", "page/a.html:2", "can only concatenate str"),
        ("{% set view.word = 1 %}", "page/a.html:1", "cannot assign attribute on non-namespace object"),
        ("\n{% if %}", "page/a.html:2", "Expected an expression"),
        ("\n\n{{ view.word | nothing }}", "page/a.html:3", "No filter named 'nothing'"),
        ("\n{% include 'part/none.html' %}", "page/a.html:2", "there is no template part/none.html"),
        ("\n\n{% extends view.word %}", "page/a.html:3", "there is no template word"),
        ("{% from 'part/b.html' import of %}\n{{ of(view) }}", "part/b.html:3", "no attribute 'name'"),
        ("{% from 'part/b.html' import of %}\n{{ of(view, 2) }}", "page/a.html:2", "takes not more than 1 argument"),
        ("\n{% from 'part/b.html' import other %}{{ other(1) }}", "page/a.html:2", "does not export"),
        ("{% block one %}\n{{ view.nothing }}{% endblock %}", "page/a.html:2", "no attribute 'nothing'"),
    ],
)
def test_an_error_has_its_file_and_line(reported, text, place, words):
    said = reported({"page/a.html": text, "part/b.html": PART})
    assert said.startswith(f"{place}: ")
    assert words in said
    assert "\n" not in said


@pytest.mark.parametrize(
    "files",
    [
        {"page/a.html": "\n{% include 'page/a.html' %}"},
        {"page/a.html": "\n{% extends 'page/a.html' %}"},
        {"page/a.html": "\n{% include 'part/b.html' %}", "part/b.html": "\n{% include 'page/a.html' %}"},
        {"page/a.html": "\n{% from 'part/b.html' import x %}", "part/b.html": "\n{% from 'part/b.html' import x %}"},
        {"page/a.html": "{% macro x(one) %}\n{{ x(one) }}{% endmacro %}{{ x(view) }}"},
        {"page/a.html": "{% macro x(one) %}\n{{ remembered(x, one) }}{% endmacro %}{{ x(view.word) }}"},
        {"page/a.html": "{% block b %}\n{{ self.b() }}{% endblock %}"},
    ],
)
def test_a_template_that_uses_itself_without_end_is_reported(reported, files):
    assert re.fullmatch(
        r"(page/a|part/b)\.html:[12]: the template includes, extends or calls itself without end; "
        r"remove one of these references",
        reported(files),
    )


def test_a_template_in_another_encoding_is_reported(reported):
    assert reported({"page/a.html": b"\xff"}) == "page/a.html: the template is not UTF-8; save it as UTF-8"


def test_a_missing_template_is_reported(reported):
    assert reported({}) == "there is no template page/a.html"


def test_an_error_is_the_same_from_stored_bytecode(tmp_path):
    class Memory:
        def __init__(self):
            self.saved = {}

        def read(self, name):
            return self.saved.get(name)

        def save(self, name, body):
            self.saved[name] = body

    store = Memory()
    (tmp_path / "page").mkdir()
    (tmp_path / "page/a.html").write_text("\n\n{{ nothing }}")
    said = []
    for _ in range(2):
        with pytest.raises(BriefpressError) as raised, template_errors((tmp_path,), "page/a.html"):
            Templates((tmp_path,), store).environment.get_template("page/a.html").render()
        said.append(str(raised.value))
    assert len(store.saved) == 1
    assert said == [f"{tmp_path}/page/a.html:3: 'nothing' is undefined"] * 2


@pytest.mark.parametrize("text", ["\n{% if %}", b"\xff"])
def test_what_cannot_be_parsed_is_reported_before_any_page(tmp_path, text):
    (tmp_path / "part").mkdir()
    (tmp_path / "part/a.html").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BriefpressError, match=r"part/a\.html:"):
        Templates((tmp_path,)).prepare()
    for ask in (Templates.closure, Templates.source):
        with pytest.raises(BriefpressError, match=r"part/a\.html:"):
            ask(Templates((tmp_path,)), "part/a.html")
