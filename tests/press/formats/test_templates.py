"""The templates of a site are those of one moment, and nothing of them outlives the object that read them."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from briefpress.press.formats.templates import Templates


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder in which ``templates/page/a.html`` is a relative path, as a command has it."""

    def made(name: str, text: str) -> None:
        page = tmp_path / name / "templates/page/a.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
        monkeypatch.chdir(tmp_path / name)

    return made


def read() -> Templates:
    return Templates((Path("templates"),))


def rendered(templates: Templates) -> str:
    return templates.environment.get_template("page/a.html").render()


def test_the_same_relative_path_in_another_folder_is_another_template(folder):
    seen = []
    for name in ("one", "two"):
        folder(name, name)
        seen.append((rendered(read()), read().closure("page/a.html")))
    assert [text for text, _ in seen] == ["one", "two"]
    assert seen[0][1] != seen[1][1]


def test_a_template_that_changes_later_keeps_its_code_and_its_digest(folder):
    folder("one", "before")
    before = read()
    digest = before.closure("page/a.html")
    folder("one", "after")
    assert (rendered(before), before.closure("page/a.html")) == ("before", digest)
    assert rendered(read()) == "after"
    assert read().closure("page/a.html") != digest


def test_another_process_reads_them_itself(folder):
    folder("one", "before")
    templates = read()
    assert rendered(templates) == "before"
    again = pickle.loads(pickle.dumps(templates))  # noqa: S301 - what was just pickled
    assert (rendered(again), again.closure("page/a.html")) == ("before", templates.closure("page/a.html"))


def test_stored_code_is_used_only_for_the_same_text(folder):
    class Memory(dict):
        read = dict.get
        save = dict.__setitem__

    store = Memory()
    for text in ("one", "two {% include 'b.html' ignore missing %}", "one"):
        folder("one", text)
        templates = Templates((Path("templates"),), store)
        assert rendered(templates) == text.partition(" {%")[0] + (" " if "{%" in text else "")
        assert templates.source("page/a.html").refers == (("b.html",) if "{%" in text else ())
    assert len(store) == 1
