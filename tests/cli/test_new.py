"""``briefpress new``: a sound record in its one form, from options or answers; nothing is written over."""

from __future__ import annotations

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.new.ids import slug
from briefpress.record.scalar import ID


@pytest.fixture
def new(run, briefing, monkeypatch):
    """``new("event", "--title", …)`` in a sound briefing; ``new.folder`` is its content."""

    def call(*arguments):
        return run("new", *arguments)

    call.folder = briefing()
    monkeypatch.chdir(call.folder.parent)
    return call


def test_an_event_from_a_source_begins_with_its_citation(new, run):
    options = ["--title", "Réunion à Tamor", "--type", "clash", "--date", "2024-03-08", "--part-of", "tamor-2024-03"]
    ran = new("event", *options, "--place", "tamor", "--actor", "kessa-army:combatant", "--from", "tamor-post-2024-03-09")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "content/events/reunion-a-tamor-2024-03-08.yaml"
    assert (new.folder / "events/reunion-a-tamor-2024-03-08.yaml").read_text() == (
        "title: Réunion à Tamor\ntype: clash\ndate: 2024-03-08\nplaces: [tamor]\n"
        "actors:\n  - {actor: kessa-army, role: combatant}\npart_of: tamor-2024-03\ncite: [tamor-post-2024-03-09]\n"
    )
    checked = run("check")
    assert (checked.code, checked.faults) == (
        0, ["content/events/reunion-a-tamor-2024-03-08.yaml:8:8: note[no-passage]"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "file", "text"),
    [
        (["actor", "--name", "Union of Dockers", "--short", "UD", "--type", "armed-group"], "actors/ud.yaml", "name: Union of Dockers\nshort: UD\ntype: armed-group\n"),
        (["place", "--name", "Ɓɛŋ: the ‘Hill’", "--type", "town", "--within", "kessa"], "places/beng-the-hill.yaml".replace("beng", "ben"), 'name: "Ɓɛŋ: the ‘Hill’"\ntype: town\nwithin: kessa\n'),
        (["publication", "--name", "Kessa Times", "--type", "newspaper"], "publications/kessa-times.yaml", "name: Kessa Times\ntype: newspaper\n"),
        (["source", "--title", "A", "--publication", "tamor-post", "--type", "report", "--issued", "2024-03-09"], "sources/tamor-post-2024-03-09-2.yaml", "title: A\npublication: tamor-post\ntype: report\nissued: 2024-03-09\n"),
        (["source", "--title", "A", "--publication", "tamor-post", "--type", "report", "--issued", "2024-03~"], "sources/tamor-post-2024-03.yaml", "title: A\npublication: tamor-post\ntype: report\nissued: 2024-03~\n"),
        (["event", "--title", "!", "--type", "coup", "--date", "2023/2024"], "events/2023.yaml", 'title: "!"\ntype: coup\ndate: 2023/2024\n'),
        (["place", "--name", "مالي", "--type", "town", "--id", "mali"], "places/mali.yaml", "name: مالي\ntype: town\n"),
    ],
)  # fmt: skip
def test_a_record_is_written_in_its_one_form_under_an_id_of_its_words(new, run, arguments, file, text):
    ran = new(*arguments)
    assert (ran.code, ran.out, ran.err) == (0, f"content/{file}\n", "")
    assert (new.folder / file).read_text("utf-8") == text
    assert run("tidy", "--check", f"content/{file}").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["actor", "--name", "A", "--type", "armed-grop"], "did you mean 'armed-group'?"),
        (["place", "--name", "A", "--type", "town", "--within", "tamr"], "did you mean 'tamor'?"),
        (["event", "--title", "A", "--type", "clash", "--date", "2024", "--actor", "kessa-army:victm"], "did you mean 'victim'?"),
        (["event", "--title", "A", "--type", "clash", "--date", "2024", "--from", "north-wire-2024-03-06"], "did you mean 'north-wire-2024-03-05'?"),
        (["event", "--title", "A", "--type", "clash", "--date", "yesterday"], "'yesterday' is not a date"),
        (["place", "--name", "Tamor", "--type", "town"], "'tamor' is the id of another record"),
        (["actor", "--name", "River People", "--type", "armed-group"], "'river-people' was the id of actors/river-front.md"),
        (["place", "--name", "مالي", "--type", "town"], "give one with --id"),
        (["place", "--name", "A", "--type", "town", "--id", "../a"], "'../a' is not an id"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_written(new, arguments, said):
    before = {path: path.read_bytes() for path in new.folder.rglob("*.*")}
    ran = new(*arguments)
    assert ran.code == 1
    assert said in ran.err
    assert {path: path.read_bytes() for path in new.folder.rglob("*.*")} == before


def test_a_file_that_is_there_is_never_written_over(new):
    (new.folder / "places/gate.md").write_text("mine")
    ran = new("place", "--name", "Gate", "--type", "town")
    assert ran.code == 1
    assert "another record" in ran.err or "already there" in ran.err
    assert not (new.folder / "places/gate.yaml").exists()


def test_without_a_terminal_it_says_what_to_pass(new):
    ran = new("event", "--title", "A")
    assert ran.code == 2
    assert "Error: pass --type, --date, or run it on a terminal to be asked" in ran.err


def test_on_a_terminal_it_asks_and_asks_again(new, monkeypatch):
    answers = iter(["Meeting", "clsh", "clash", "", "tamr", "tamor", "", "kessa-army:combatant", "", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(click.termui, "visible_prompt_func", lambda _prompt: next(answers))
    ran = new("event")
    assert ran.code in (0, 1)
    assert "did you mean 'clash'?" in ran.out + ran.err


@given(st.text())
def test_a_slug_is_an_id_or_nothing(words):
    made = slug(words)
    assert made == "" or ID.fullmatch(made)
    assert len(made) <= 60
