"""``briefpress new``: a sound record in canonical form, from options or answers; nothing is written over."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import click
import pytest


@pytest.fixture
def content(briefing, monkeypatch):
    """The content of a sound briefing, with the current folder beside it."""
    folder = briefing()
    monkeypatch.chdir(folder.parent)
    return folder


@pytest.fixture
def new(run, content):
    """``new("event", "--title", …)`` there."""
    assert content.is_dir()
    return lambda *arguments: run("new", *arguments)


def test_an_event_from_a_source_begins_with_its_citation(new, content, run):
    options = ["--title", "Réunion à Tamor", "--type", "clash", "--date", "2024-03-08", "--part-of", "tamor-2024-03"]
    ran = new(
        "event", *options, "--place", "tamor", "--actor", "kessa-army:combatant", "--from", "tamor-post-2024-03-09"
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "content/events/reunion-a-tamor-2024-03-08.yaml"
    assert (content / "events/reunion-a-tamor-2024-03-08.yaml").read_text() == (
        "title: Réunion à Tamor\ntype: clash\ndate: 2024-03-08\nplaces: [tamor]\n"
        "actors:\n  - {actor: kessa-army, role: combatant}\npart_of: tamor-2024-03\ncite: [tamor-post-2024-03-09]\n"
    )
    checked = run("check")
    assert (checked.code, checked.problems) == (
        0, ["content/events/reunion-a-tamor-2024-03-08.yaml:8:8: note[no-passage]"]
    )  # fmt: skip


SOURCE = "source --title A --publication tamor-post --type report --issued"
OF_SOURCE = "title: A\npublication: tamor-post\ntype: report\nissued: "


@pytest.mark.parametrize(
    ("line", "file", "text"),
    [
        (
            "actor --name 'Union of Dockers' --short UD --type armed-group",
            "actors/ud.yaml",
            "name: Union of Dockers\nshort: UD\ntype: armed-group\n",
        ),
        (
            "place --name 'Ɓɛŋ: the ‘Hill’' --type town --within kessa",
            "places/ben-the-hill.yaml",
            'name: "Ɓɛŋ: the ‘Hill’"\ntype: town\nwithin: kessa\n',
        ),
        (
            "publication --name 'Kessa Times' --type newspaper",
            "publications/kessa-times.yaml",
            "name: Kessa Times\ntype: newspaper\n",
        ),
        (f"{SOURCE} 2024-03-09", "sources/tamor-post-2024-03-09-2.yaml", f"{OF_SOURCE}2024-03-09\n"),
        (f"{SOURCE} 2024-03~", "sources/tamor-post-2024-03.yaml", f"{OF_SOURCE}2024-03~\n"),
        (
            "event --title A! --type coup --date 2023/2024",
            "events/a-2023.yaml",
            "title: A!\ntype: coup\ndate: 2023/2024\n",
        ),
        ("place --name مالي --type town --id mali", "places/mali.yaml", "name: مالي\ntype: town\n"),
    ],
)
@pytest.mark.usefixtures("content")
def test_a_record_is_written_in_canonical_form_under_an_id_of_its_words(run, line, file, text):
    ran = run("new", *shlex.split(line))
    assert (ran.code, ran.out, ran.err) == (0, f"content/{file}\n", "")
    assert Path("content", file).read_text("utf-8") == text
    assert run("tidy", "--check", f"content/{file}").code == 0


EVENT = "event --title A --type clash --date"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("actor --name A --type armed-grop", "did you mean 'armed-group'?"),
        ("place --name A --type town --within tamr", "did you mean 'tamor'?"),
        (f"{EVENT} 2024 --actor kessa-army:victm", "did you mean 'victim'?"),
        (f"{EVENT} 2024 --from north-wire-2024-03-06", "did you mean 'north-wire-2024-03-05'?"),
        (f"{EVENT} yesterday", "'yesterday' is not a date"),
        ("place --name Tamor --type town", "the id 'tamor' is taken: it is the id of places/tamor.yaml"),
        (
            "actor --name 'River People' --type armed-group",
            "'river-people' is taken: it was the id of actors/river-front",
        ),
        ("actor --name 'Armed men' --type armed-group", "'armed-men' is taken: it is a group in vocabulary.yaml"),
        ("actor --name Names --type armed-group", "the site has its own page at /actors/names/"),
        ("place --name … --type town", "no id can be made from these words (set one with --id: "),
        ("event --title ! --type coup --date 2023/2024", "no id can be made from these words (set one with --id: "),
        ("place --name 'A\u202eB' --type town", "an invisible character, U+202E"),
        (f"{EVENT} 2024 --actor kessa-army:victim:x", "'victim:x' is not"),
        ("place --name A --type town --id ../a", "'../a' is not an id"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(new, content, line, said):
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    ran = new(*shlex.split(line))
    assert ran.code == 1
    assert said in ran.err
    assert {path: path.read_bytes() for path in content.rglob("*.*")} == before


def test_a_file_that_is_there_is_never_written_over(new, content):
    (content / "places/gate.md").write_text("mine")
    ran = new("place", "--name", "Gate", "--type", "town")
    assert ran.code == 1
    assert "the id 'gate' is taken" in ran.err
    assert not (content / "places/gate.yaml").exists()


def test_without_a_terminal_it_says_what_to_pass(new):
    ran = new("event", "--title", "A")
    assert ran.code == 2
    assert "Error: missing --type, --date: add it, or run this in a terminal to be asked" in ran.err


def test_on_a_terminal_it_asks_and_asks_again(new, content, monkeypatch):
    answers = iter(["Meeting", "clsh", "clash", "2024-03", "tamr", "tamor", "", "kessa-army:victim", "", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(click.termui, "visible_prompt_func", lambda _prompt: next(answers))
    ran = new("event")
    assert "did you mean 'clash'?" in ran.out + ran.err
    assert "did you mean 'tamor'?" in ran.out + ran.err
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "content/events/meeting-2024-03.yaml")
    assert (content / "events/meeting-2024-03.yaml").read_text() == (
        "title: Meeting\ntype: clash\ndate: 2024-03\nplaces: [tamor]\nactors:\n  - {actor: kessa-army, role: victim}\n"
    )


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("event --title 'معركة الميناء' --type clash --date 2024-07-25", "events/mrkh-lmyn-2024-07-25"),
        ("place --name Харків --type town", "places/kharkiv"),
        ("publication --name 新华社 --type wire", "publications/xin-hua-she"),
    ],
)
def test_a_transliterated_id_is_said_with_how_to_choose_another(new, content, line, key):
    ran = new(*shlex.split(line))
    assert (ran.code, ran.out) == (0, f"content/{key}.yaml\n")
    name = key.partition("/")[2]
    assert ran.err == f"  the id '{name}' is a transliteration; to change it: briefpress rename {key} NEW-ID\n"
    assert (content / f"{key}.yaml").is_file()


def test_no_new_record_makes_a_link_mean_two(new, content):
    page = content / "pages/new.md"
    page.write_text("---\ntitle: New\n---\n\nIn [[kessa]].\n")
    ran = new("actor", "--name", "Kessa", "--type", "armed-group")
    assert ran.code == 1
    assert "'kessa' is taken: the link [[kessa]] in pages/new.md would mean two records" in ran.err
    page.write_text("---\ntitle: New\n---\n\nIn [[places/kessa]].\n")
    assert new("actor", "--name", "Kessa", "--type", "armed-group").code == 0


def test_a_file_that_another_process_makes_meanwhile_stays(new, content, monkeypatch):
    """As where two editors make one record at once."""
    path = content / "places/gate.yaml"
    link = os.link

    def late(new_file, name):
        path.write_text("theirs")
        link(new_file, name)

    monkeypatch.setattr(os, "link", late)
    ran = new("place", "--name", "Gate", "--type", "town")
    assert (ran.code, ran.err) == (
        2, "briefpress: content/places/gate.yaml: a file of this name exists; nothing was changed\n"
    )  # fmt: skip
    assert path.read_text() == "theirs"
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(".")] == []


def test_it_needs_no_extra_library(new, monkeypatch):
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    assert new("place", "--name", "Gate: a “place” #2", "--type", "town").code == 0


def test_fault_21_a_new_source_can_be_for_later(new, content, run):
    options = [
        "--title",
        "Rain",
        "--publication",
        "tamor-post",
        "--type",
        "article-newspaper",
        "--issued",
        "2025-01-01",
    ]
    assert new("source", *options, "--reading").code == 0
    assert "reading: true\n" in (content / "sources/tamor-post-2025-01-01.yaml").read_text()
    assert run("check").problems == []
    assert run("tidy", "--check", str(content / "sources/tamor-post-2025-01-01.yaml")).code == 0
