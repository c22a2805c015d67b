"""``briefpress new``: a sound record in its one form, from options or answers; nothing is written over."""

from __future__ import annotations

import shlex
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.record.scalar import ID
from briefpress.tools.new.ids import slug


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
    assert (checked.code, checked.faults) == (
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
            "event --title ! --type coup --date 2023/2024",
            "events/2023.yaml",
            'title: "!"\ntype: coup\ndate: 2023/2024\n',
        ),
        ("place --name مالي --type town --id mali", "places/mali.yaml", "name: مالي\ntype: town\n"),
    ],
)
@pytest.mark.usefixtures("content")
def test_a_record_is_written_in_its_one_form_under_an_id_of_its_words(run, line, file, text):
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
        ("place --name Tamor --type town", "'tamor' is the id of another record"),
        ("actor --name 'River People' --type armed-group", "'river-people' was the id of actors/river-front.md"),
        ("place --name مالي --type town", "give one with --id"),
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
    assert "another record" in ran.err or "already there" in ran.err
    assert not (content / "places/gate.yaml").exists()


def test_without_a_terminal_it_says_what_to_pass(new):
    ran = new("event", "--title", "A")
    assert ran.code == 2
    assert "Error: pass --type, --date, or run it on a terminal to be asked" in ran.err


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


@given(st.text())
def test_a_slug_is_an_id_or_nothing(words):
    made = slug(words)
    assert made == "" or ID.fullmatch(made)
    assert len(made) <= 60
