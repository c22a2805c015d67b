"""load: read a folder into records and problems, ignoring all other files."""

from __future__ import annotations

import os
import pickle
import shutil
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.load import load, load_folder
from briefpress.load.records import VOCABULARY
from briefpress.model.problem import BriefpressError, Problem, Where
from briefpress.model.record import KINDS

PLACE = "name: Here\ntype: town\n"


def test_the_sound_briefing_loads_completely(briefing):
    found, problems = load(briefing())
    assert problems == ()
    assert {kind: len(found.of(kind)) for kind in KINDS} == {
        "publications": 2,
        "sources": 3,
        "places": 4,
        "actors": 4,
        "events": 3,
        "contradictions": 0,
        "pages": 1,
    }
    assert found.config.settings.title == "The war on the river"
    assert found.events["tamor-2024-03"].file == "events/tamor-2024-03.md"


def test_a_body_knows_its_first_line(records):
    event = records().events["tamor-2024-03"]
    lines = (event.file, event.body.splitlines()[0], event.body_line)
    assert lines == (event.file, 'The battle lasted two days. [@north-wire-2024-03-05, "two days of … at Tamor"]', 27)


def test_several_processes_load_the_same_as_one(briefing, monkeypatch):
    monkeypatch.setattr("briefpress.load.load.WORTHWHILE", 1)
    content = briefing({"places/broken.yaml": "name: ["})
    one, many = load_folder(content), load_folder(content, 3)
    assert many.problems == one.problems != ()
    assert [many.records.of(kind) for kind in KINDS] == [one.records.of(kind) for kind in KINDS]


def test_a_missing_content_folder_raises_an_error(tmp_path):
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(BriefpressError, match=r"briefing\.yaml"):
            load(folder)


@pytest.mark.parametrize(
    ("name", "text", "printed"),
    [
        ("places/Here.yaml", PLACE, "places/Here.yaml:1: error[not-an-id] the file name 'Here' is not a valid id"),
        ("places/con.yaml", PLACE, "places/con.yaml:1: error[not-an-id] the file name 'con' is not a valid id"),
        ("places/a.b.yaml", PLACE, "places/a.b.yaml:1: error[not-an-id] the file name 'a.b' is not a valid id"),
        (
            "places/tamor.md",
            f"---\n{PLACE}---\n",
            "places/tamor.yaml:1: error[two-files] the record 'tamor' also has the file places/tamor.md",
        ),
        ("places/here.yml", PLACE, "places/here.yml:1: warning[not-a-record] not a record file; it is not read"),
        ("places/here.txt", PLACE, "places/here.txt:1: warning[not-a-record] not a record file; it is not read"),
        ("places/deep/here.yaml", PLACE, "places/deep:1: warning[not-a-record] not a record file; it is not read"),
        (
            "place/here.yaml",
            PLACE,
            "place:1: warning[not-a-record] briefpress does not read 'place' (did you mean 'places'?)",
        ),
        (
            "places/here.yaml",
            f"{PLACE}id: there\n",
            "places/here.yaml:3:1: error[unknown-field] 'id' cannot be a field: briefpress takes it from the file",
        ),
        (
            "places/here.yaml",
            "name: Here\nname: There\n",
            "places/here.yaml:2:1: error[repeated-key] 'name' appears twice here",
        ),
        ("places/here.yaml", "", "places/here.yaml:1: error[missing-field] the field 'name' is missing"),
        ("places/here.md", PLACE, "places/here.md:1: error[no-front-matter] this .md file does not begin with fields"),
        ("vocabulary.yaml", None, "vocabulary.yaml:1: error[missing-file] vocabulary.yaml is missing"),
    ],
)
def test_invalid_files_are_reported_at_their_place(briefing, name, text, printed):
    _, problems = load(briefing({name: text}))
    assert str(problems[0]).startswith(printed)


@pytest.mark.parametrize("name", ["events/coup-2024-02.fr.md", "events/no-such-record.fr.md"])
def test_fault_33_a_translation_is_reported_with_file_and_line(briefing, name):
    (problem,) = load(briefing({name: "title: [broken"}))[1]
    assert (problem.code, problem.severity, str(problem.where)) == ("not-a-record", "warning", f"{name}:1")


@pytest.mark.parametrize(
    "name",
    ["places/.here.yaml.swp", "places/here.yaml~", "media/map.png", ".git/x", "README.md"],
)
def test_hidden_files_and_media_are_ignored(briefing, name):
    assert load(briefing({name: "x"}))[1] == ()


def test_links_out_of_the_folder_are_rejected_and_links_inside_are_read(briefing):
    content = briefing({"../secret.yaml": PLACE})
    (content / "places" / "out.yaml").symlink_to(content.parent / "secret.yaml")
    (content / "places" / "within.yaml").symlink_to(content / "places" / "kessa.yaml")
    found, (problem,) = load(content)
    assert (problem.where.file, problem.code) == ("places/out.yaml", "symlink")
    assert "within" in found.places


def test_folders_and_broken_links_named_like_records_are_reported(briefing):
    content = briefing()
    (content / "places" / "a.yaml").mkdir()
    (content / "places" / "b.yaml").symlink_to("gone.yaml")
    _, problems = load(content)
    assert [(problem.where.file, problem.code) for problem in problems] == [
        ("places/a.yaml", "not-a-record"),
        ("places/b.yaml", "not-a-record"),
    ]


def test_files_that_did_not_parse_are_recorded_as_broken(briefing):
    found, _ = load(briefing({"places/tamor.yaml": "name: [\n", "vocabulary.yaml": "roles: [\n"}))
    assert found.broken == {("places", "tamor"), VOCABULARY}


def test_problems_of_all_files_are_reported_together_and_sorted(briefing):
    _, problems = load(
        briefing(
            {"places/a.yaml": "nam: A\ntype: town\n", "actors/z.yaml": "name: Z\n", "pages/p.md": "---\nx: 1\n---\n"}
        )
    )
    assert [(problem.where.file, problem.where.line, problem.code) for problem in problems] == [
        ("actors/z.yaml", 1, "missing-field"),
        ("pages/p.md", 1, "missing-field"),
        ("pages/p.md", 2, "unknown-field"),
        ("places/a.yaml", 1, "missing-field"),
        ("places/a.yaml", 1, "unknown-field"),
    ]


def test_problems_get_the_line_and_column_of_their_field(briefing):
    problem = Problem(Where("events/tamor-2024-03.md", path=("claims", 1, "said")), "x", "y")
    (placed,) = with_lines(LineNumbers(briefing()), [problem])
    assert placed == replace(problem, where=Where("events/tamor-2024-03.md", 18, 5))


@pytest.mark.parametrize(
    ("kinds", "identifier", "key"),
    [
        (("actors",), "river-front", ("actors", "river-front")),
        (("actors", "publications"), "north-wire", ("publications", "north-wire")),
        (("actors", "groups"), "civilians", None),
        (("places",), "river-front", None),
    ],
)
def test_find_returns_the_record_of_the_first_kind_that_has_the_id(records, kinds, identifier, key):
    assert records().find(kinds, identifier) == key


@pytest.mark.parametrize(
    ("target", "keys"),
    [
        ("tamor", (("places", "tamor"), ("pages", "tamor"))),
        ("places/tamor", (("places", "tamor"),)),
        ("river-front", (("actors", "river-front"),)),
        ("actors/tamor", ()),
        ("nothing/tamor", ()),
        ("nobody", ()),
        ("", ()),
    ],
)
def test_a_link_target_matches_every_record_with_its_id(records, target, keys):
    assert records({"pages/tamor.md": "---\ntitle: Tamor\n---\n"}).targets(target) == keys


def test_records_can_be_pickled(records):
    found = records()
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(seed=st.randoms(use_true_random=False))
def test_the_order_in_which_files_were_written_does_not_matter(briefing, seed):
    sound = briefing()
    files = [path.relative_to(sound) for path in sound.rglob("*") if path.is_file()]
    seed.shuffle(files)
    other = sound.parent / "shuffled"
    shutil.rmtree(other, ignore_errors=True)
    for file in files:
        (other / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(sound / file, other / file)
    assert load(other) == load(sound)


@pytest.mark.parametrize("order", [sorted, lambda names: sorted(names, reverse=True)])
def test_the_order_in_which_the_system_lists_files_does_not_matter(briefing, monkeypatch, order):
    content = briefing({"places/a.yaml": "nam: A\n", "places/b.yaml": "nam: B\n"})
    expected = load(content)
    listdir = os.listdir
    monkeypatch.setattr(os, "listdir", lambda folder: order(listdir(folder)))
    assert load(content) == expected
