"""A renamed record is the same briefing under another id; nothing but the id changes in any file."""

from __future__ import annotations

import difflib
import re
import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from briefpress.check.check import check_content
from briefpress.load.load import load
from briefpress.model.problem import BriefpressError
from briefpress.tools.tidy.rename import rename
from briefpress.tools.tidy.store import store
from briefpress.tools.tidy.tidy import tidy
from briefpress.tools.tidy.world import Refused

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def renamed():
    """``renamed(content, "actors/a", "b")``: the folder after the renaming."""

    def call(content, key, new, translations=()):
        store(rename(content, load(content)[0], key, new, translations).files(content))
        return content

    return call


def tidied(content):
    """The folder with every record in canonical form."""
    for path in [*content.glob("*/*.yaml"), *content.glob("*/*.md")]:
        text, problems = tidy(path.read_text(), path.relative_to(content).as_posix())
        assert problems == ()
        path.write_text(text)
    return content


def texts(content):
    """The files that are read."""
    paths = (path for path in content.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(content).as_posix(): path.read_text() for path in paths}


class Killed(BaseException):
    """Nothing in the package catches it."""


def said(content):
    """Every record as it is shown by Python, without what a renaming adds to it."""
    records, problems = load(content)
    assert problems == ()
    without = {"formerly": (), "file": "", "body_line": 0}
    return {f"{record.kind}/{record.id}": repr(record.model_copy(update=without)) for record in records.all()}


@pytest.mark.parametrize(
    "key",
    [
        "actors/river-front",
        "actors/kessa-army",
        "actors/anna-dell",
        "places/river-region",
        "events/tamor-2024-03",
        "publications/tamor-post",
        "sources/north-wire-2024-03-05",
        "pages/methodology",
    ],
)
def test_the_briefing_says_the_same_with_the_id_mapped(briefing, renamed, key):
    content = briefing()
    kind, _, old = key.partition("/")
    word = re.compile(rf"(?<![\w-]){old}(?![\w.-])")
    before = said(content)
    renamed(content, key, "another-2")
    assert said(content) == {word.sub("another-2", name): word.sub("another-2", data) for name, data in before.items()}
    assert old in load(content)[0].of(kind)["another-2"].formerly


@pytest.mark.parametrize(
    "key", ["actors/river-front", "places/tamor", "publications/north-wire", "sources/north-wire-2024-03-05"]
)
def test_no_other_line_of_tidy_records_changes_and_nothing_is_wrong_afterwards(briefing, renamed, key):
    content = tidied(briefing())
    kind, _, old = key.partition("/")
    new = f"another{'x' * len(old)}"[: len(old)]  # as long, so that every line breaks where it did
    before = texts(content)
    renamed(content, key, new)
    text = content.parent / f"archive/{old}.txt"
    if kind == "sources":
        text.rename(text.with_name(f"{new}.txt"))
    after = {name.replace(f"/{new}.", f"/{old}."): text for name, text in texts(content).items()}
    for name in before.keys() - {"evidence.lock"}:
        lines = difflib.ndiff(before[name].splitlines(), after[name].splitlines())
        changed = [line for line in lines if line[0] in "+-" and new not in line and "formerly" not in line]
        assert all(old in line for line in changed), name
    assert check_content(content, content.parent / "archive").problems == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "between"), [("sources/defense-post-2024-07-29", "x-1"), ("actors/jnim", "x-2"), ("places/mali", "x-3")]
)
def test_a_real_record_renamed_and_renamed_back_leaves_every_file_as_it_was(renamed, tmp_path, key, between):
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    kind, _, old = key.partition("/")
    renamed(content, key, between)
    first = texts(content)
    assert not any(f"[[{old}]]" in text or f"[@{old}," in text for text in first.values())
    renamed(content, f"{kind}/{between}", old)
    back = texts(content)
    own = next(file for file in back if file.startswith(f"{key}."))
    assert f"formerly: [{between}]\n" in back[own]
    back[own] = back[own].replace(f"formerly: [{between}]\n", "")
    assert back == texts(ROOT / "content")


def test_what_only_looks_like_a_mark_is_left(briefing, renamed):
    body = "---\ntitle: New\n---\nSee [[kessa-army]], `[[kessa-army]]` and \\[[kessa-army]].\n"
    content = renamed(briefing({"pages/new.md": body}), "actors/kessa-army", "army")
    assert (content / "pages/new.md").read_text() == body.replace("[[kessa-army]]", "[[army]]", 1)


def test_a_source_and_an_actor_of_one_id_are_distinguished(briefing, renamed):
    files = {
        "actors/tamor.yaml": "name: Tamor people\ntype: armed-group\n",
        "pages/new.md": "---\ntitle: New\n---\n[[actors/tamor]] of [[places/tamor|the town]]\n",
    }
    content = renamed(briefing(files), "actors/tamor", "tamor-people")
    assert (content / "pages/new.md").read_text().endswith("[[actors/tamor-people]] of [[places/tamor|the town]]\n")
    assert "places: [tamor]" in (content / "events/tamor-2024-03.md").read_text()


def test_a_link_says_its_kind_where_the_new_id_is_that_of_two(briefing, renamed):
    text = "---\ntitle: New\n---\n[[hill-league]] in [[kessa]]\n"
    content = renamed(briefing({"pages/new.md": text}), "actors/hill-league", "kessa")
    assert (content / "pages/new.md").read_text().endswith("\n[[actors/kessa]] in [[places/kessa]]\n")


def test_translations_go_along(briefing, renamed):
    files = {
        "places/kessa.fr.md": "---\nname: Kessa\n---\nLe [[kessa]].\n",
        "pages/a.fr.md": "---\ntitle: A\n---\n[[kessa|X]]\n",
    }
    content = renamed(briefing(files), "places/kessa", "kessaland", list(files))
    assert (content / "places/kessaland.fr.md").read_text() == "---\nname: Kessa\n---\nLe [[kessaland]].\n"
    assert (content / "pages/a.fr.md").read_text().endswith("[[kessaland|X]]\n")
    assert not (content / "places/kessa.fr.md").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("formerly: [a, b]  # two\n", "formerly: [a, b, tamor]  # two\n"),
        ("formerly: a\n", "formerly: [a, tamor]\n"),
        ("formerly:\n  - a  # one\n  - b\n", "formerly:\n  - a  # one\n  - b\n  - tamor\n"),
        ("formerly: [town, b]\n", "formerly: [tamor, b]\n"),
        ("formerly: town\n", "formerly: tamor\n"),
        ("# held\ndraft: true\n", "formerly: [tamor]\n# held\ndraft: true\n"),
        ("note: no line end", "note: no line end\nformerly: [tamor]\n"),
    ],
)
def test_the_old_id_is_under_formerly(briefing, renamed, before, after):
    head = "name: Tamor\ntype: town\nwithin: river-region\n"
    content = renamed(briefing({"places/tamor.yaml": head + before}), "places/tamor", "town")
    assert (content / "places/town.yaml").read_text() == head + after


@pytest.mark.parametrize(
    ("key", "new", "reason"),
    [
        ("actors/river-front", "kessa-army", "the id 'kessa-army' is taken: it is the id of actors/kessa-army.yaml"),
        ("actors/kessa-army", "river-people", "the id 'river-people' is taken: it was the id of actors/river-front.md"),
        ("actors/kessa-army", "armed-men", "the id 'armed-men' is taken: it is a group in vocabulary.yaml"),
        ("publications/north-wire", "kessa-army", "'kessa-army' in 'claims' would refer to another record"),
        ("actors/kessa-arm", "x", "no actor 'kessa-arm' (did you mean 'kessa-army'?)"),
        ("actor/kessa-army", "x", "is not a record: write KIND/ID"),
        ("actors/kessa-army", "X y", "'X y' is not an id"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(briefing, renamed, key, new, reason):
    text = "title: New\ntype: clash\ndate: 2024\nclaims:\n  - {date: 2024, via: north-wire}\n"
    content = briefing({"events/new.yaml": text})
    before = texts(content)
    with pytest.raises(Refused) as refused:
        renamed(content, key, new)
    assert reason in str(refused.value)
    assert texts(content) == before


def test_where_a_file_cannot_be_written_all_is_as_it_was(briefing, renamed, monkeypatch):
    content = briefing()
    before = texts(content)
    replaced = Path.replace
    calls = []

    def fail(path, target):
        calls.append(target)
        if len(calls) == 3:
            raise PermissionError(13, "no", str(target))
        return replaced(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(BriefpressError, match="nothing was changed"):
        renamed(content, "actors/river-front", "front")
    assert texts(content) == before


def test_a_run_that_was_killed_is_finished_by_another(briefing, renamed, monkeypatch):
    content, whole = briefing(), renamed(briefing(), "actors/river-front", "front")

    def killed(*_):
        raise Killed

    monkeypatch.setattr(Path, "rename", killed)
    monkeypatch.setattr(ExitStack, "__exit__", lambda *_: None)  # a killed process undoes nothing
    with pytest.raises(Killed):
        renamed(content, "actors/river-front", "front")
    monkeypatch.undo()
    assert "river-front" not in (content / "events/tamor-2024-03.md").read_text()
    assert texts(renamed(content, "actors/river-front", "front")) == texts(whole)


def test_a_translation_that_has_the_name_already_is_not_written_over(briefing, renamed):
    files = {"places/kessa.fr.md": "---\nname: Kessa\n---\n", "places/kessaland.fr.md": "---\nname: Autre\n---\n"}
    content = briefing(files)
    before = texts(content)
    with pytest.raises(BriefpressError, match="a file of this name exists; nothing was changed"):
        renamed(content, "places/kessa", "kessaland", list(files))
    assert texts(content) == before


def test_a_record_that_names_it_and_may_have_lost_a_text_is_refused(briefing, renamed):
    content = briefing({"places/gate.yaml": "name: Gate #2\ntype: town\nwithin: kessa\n"})
    before = texts(content)
    with pytest.raises(Refused, match=r"places/gate\.yaml:1:12: warning\[comment-in-text\]"):
        renamed(content, "places/kessa", "kessaland")
    assert texts(content) == before


def test_each_record_that_changes_is_in_canonical_form(briefing, renamed):
    """A longer id may need more lines."""
    words = "some words of the text that are … long enough"
    event = (
        "title: New\ntype: clash\ndate: 2024\n"
        f'cite: {{north-wire-2024-03-05: "{words}", tamor-post-2024-03-06: "and"}}\n'
    )
    content = renamed(briefing({"events/new.yaml": event}), "sources/north-wire-2024-03-05", "x" * 60)
    assert (content / "events/new.yaml").read_text() == (
        f'title: New\ntype: clash\ndate: 2024\ncite:\n  {"x" * 60}: "{words}"\n  tamor-post-2024-03-06: "and"\n'
    )
