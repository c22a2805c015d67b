"""``briefpress tidy``, ``rename``, ``merge`` and ``schema`` as they are called."""

from __future__ import annotations

import json

import pytest

UNTIDY = "type: town\nname: Gate\nwithin: tamor\n"


@pytest.fixture
def place(briefing, monkeypatch):
    content = briefing({"places/gate.yaml": UNTIDY})
    monkeypatch.chdir(content.parent)
    return content / "places/gate.yaml"


def test_tidy_writes_what_is_not_in_its_one_form(run, place):
    ran = run("tidy", "content/places/gate.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "content/places/gate.yaml\n1 file tidied\n", "")
    assert place.read_text() == "name: Gate\ntype: town\nwithin: tamor\n"
    assert run("tidy", place).out == "all files are in canonical form\n"


def test_tidy_check_lists_them_and_writes_nothing(run, place):
    ran = run("tidy", "--check", "content/places/gate.yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "content/places/gate.yaml")
    assert place.read_text() == UNTIDY


@pytest.mark.usefixtures("place")
def test_tidy_of_all_leaves_nothing_to_do(run):
    assert run("tidy").code == 0
    assert run("tidy", "--check").code == 0
    assert run("check").problems == ["content/places/gate.yaml:1: note[orphan]"]


def test_line_ends_and_a_byte_order_mark_are_made_alike(run, place):
    place.write_bytes(b"\xef\xbb\xbfname: Gate\r\ntype: town\r\n")
    assert run("tidy").code == 0
    assert place.read_bytes() == b"name: Gate\ntype: town\n"


def test_a_file_that_is_no_yaml_is_reported_and_left(run, place):
    place.write_text("name: [Gate\n")
    ran = run("tidy")
    assert (ran.code, ran.problems) == (1, ["content/places/gate.yaml:1:7: error[yaml-syntax]"])
    assert place.read_text() == "name: [Gate\n"


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("file", ["archive/north-wire-2024-03-05.txt", "content/evidence.lock"])
def test_a_file_that_is_no_record_is_refused(run, file):
    ran = run("tidy", file)
    assert ran.code == 2
    assert f"{file} is not a record file in content" in ran.err


@pytest.mark.usefixtures("place")
def test_rename_says_what_it_did_and_that_the_text_is_left(run):
    ran = run("rename", "sources/tamor-post-2024-03-09", "post-1")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "content/sources/tamor-post-2024-03-09.yaml -> content/sources/post-1.yaml"
    assert "content/evidence.lock" in lines
    assert lines[-1].startswith("the archived text was not renamed; rename it yourself: ")
    assert lines[-1].endswith("archive/tamor-post-2024-03-09.txt -> post-1.txt")


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rename", "actors/river-frnt", "x"], "no actor 'river-frnt' (did you mean 'river-front'?)"),
        (
            ["merge", "actors/hill-league", "actors/kessa-army"],
            (
                "actors/kessa-army.yaml and actors/hill-league.yaml differ in 'type': "
                "give both the same value, or delete one"
            ),
        ),
    ],
)
def test_what_is_refused_is_said_with_exit_code_1(run, arguments, said):
    ran = run(*arguments)
    assert (ran.code, ran.err) == (1, f"briefpress: {said}\nnothing was written\n")


def test_with_a_broken_file_nothing_is_renamed(run, place):
    place.write_text("name: Gate\n")
    ran = run("rename", "actors/hill-league", "league")
    assert (ran.code, ran.problems) == (1, ["content/places/gate.yaml:1: error[missing-field]"])
    assert "nothing was written: fix the errors above first" in ran.err


@pytest.mark.usefixtures("place")
def test_merge_says_what_it_did(run):
    run("new", "place", "--name", "The Gate", "--type", "town", "--within", "tamor")
    ran = run("merge", "places/the-gate", "places/gate")
    assert ran.code == 0
    *files, note = ran.out.splitlines()
    assert files == ["content/places/gate.yaml", "content/places/the-gate.yaml deleted"]
    assert note.startswith('the name "The Gate" has no citation, so places/gate.yaml keeps it in a comment: ')
    assert run("check").problems == ["content/places/gate.yaml:1: note[orphan]"]
    assert run("tidy", "--check", "content/places/gate.yaml").out == "all files are in canonical form\n"


def test_schema_writes_one_of_each_kind(run, place):
    ran = run("schema", "--output", "schemas")
    assert (ran.code, len(ran.out.splitlines())) == (0, 9)
    schema = json.loads((place.parents[2] / "schemas/events.json").read_text())
    assert "gate" in schema["$defs"]["places"]["enum"]


@pytest.mark.parametrize("command", ["init", "new", "tidy", "rename", "merge", "schema"])
def test_each_has_its_help(run, command):
    ran = run(command, "--help")
    assert ran.code == 0
    assert len(ran.out) > 200
    assert "\\b" not in ran.out


@pytest.mark.parametrize(
    ("files", "arguments", "said"),
    [
        (
            {
                "places/old-town.yaml": "name: Old Town\ntype: town\nwithin: quarter\n",
                "places/quarter.yaml": "name: Quarter\ntype: town\nwithin: gate\n",
                "places/gate.yaml": "name: Gate\ntype: town\n",
            },
            ["merge", "places/old-town", "places/gate"],
            "places/gate.yaml: error[circle] 'gate' is within 'quarter', which is within 'gate'",
        ),
        ({}, ["rename", "actors/hill-league", "names"], "actors/names.yaml: error[address-taken]"),
    ],
)
def test_what_would_make_sound_records_broken_is_refused(run, place, files, arguments, said):
    content = place.parents[1]
    place.unlink()
    for name, text in files.items():
        (content / name).write_text(text)
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    ran = run(*arguments)
    assert ran.code == 1
    assert f"briefpress: this change would introduce an error: {said}" in ran.err
    assert ran.err.endswith("nothing was written\n")
    assert {path: path.read_bytes() for path in content.rglob("*.*")} == before


def test_an_error_that_was_there_before_keeps_nothing_from_changing(run, briefing, monkeypatch):
    """As of an actor whose alias has no source yet."""
    twin = "name: Hill Men\ntype: armed-group\naliases:\n  - {name: hillers}\n"
    content = briefing({"actors/hill-men.yaml": twin})
    monkeypatch.chdir(content.parent)
    assert run("rename", "actors/hill-men", "hill-people").code == 0
    assert run("merge", "actors/hill-people", "actors/hill-league").code == 0


@pytest.mark.parametrize("options", [(), ("--check",)])
def test_a_text_that_may_have_lost_its_end_is_reported_and_left(run, place, options):
    place.write_text("type: town\nname: Gate #2\n")
    ran = run("tidy", place, *options)
    assert (ran.code, ran.out) == (1, "")
    assert ran.problems == ["content/places/gate.yaml:2:12: warning[comment-in-text]"]
    assert place.read_text() == "type: town\nname: Gate #2\n"
