"""What is read again after an edit is what is read from nothing: every problem, all that is linked, every page."""

from __future__ import annotations

import tempfile
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefpress.apps.serve.preview import Preview, rendered_page
from briefpress.incremental.read import read_content
from briefpress.incremental.refresh import Inputs, changed_record_files
from briefpress.link.briefing import Briefing
from tests.conftest import SOUND
from tests.edits import EVENT, STEPS, TEXTS, begin, fewer_lines, take


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@example(steps=[("sources/tamor-post-2024-03-09.yaml", fewer_lines, 103)], archive=None)  # its date is deleted
@given(steps=STEPS, archive=st.sampled_from([None, SOUND / "archive"]))
def test_what_is_read_again_is_what_is_read_from_nothing(steps, archive):
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        begin(content)
        preview = Preview(Inputs(content, archive=archive))
        preview.read()
        for step in steps:
            preview.read([take(content, step)], templates=False)
            same(preview)


def same(preview: Preview) -> None:
    """The preview is in the state in which a new one would be."""
    fresh = Preview(preview.inputs)
    fresh.read()
    state, other = preview.state, fresh.state
    assert (state.stopped, state.problems) == (other.stopped, other.problems)
    if not other.planned:
        assert state.sound < state.turn
        return
    assert state.planned
    assert state.sound == state.turn
    assert unlike(state.planned.briefing, other.planned.briefing) == []
    assert state.planned.pages == other.planned.pages
    for page in state.planned.pages:
        assert (page.path, rendered_page(state.planned, page)) == (page.path, rendered_page(other.planned, page))


def unlike(one: Briefing, other: Briefing) -> list[str]:
    """The fields in which two briefings differ."""
    return [each.name for each in fields(one) if each.compare and getattr(one, each.name) != getattr(other, each.name)]


@pytest.mark.parametrize("source", sorted(file for file in TEXTS if file.startswith("sources/")))
def test_a_source_taken_back_is_seen_in_events_that_were_not_edited(briefing, source):
    content = briefing()
    preview = Preview(Inputs(content))
    preview.read()
    path = content / source
    path.write_text(f"{path.read_text()}retracted: {{on: 2024-06-01, reason: it was made up}}\n")
    preview.read([path], templates=False)
    assert preview.state.sound == preview.state.turn == 2
    same(preview)


@pytest.mark.parametrize("edit", ["the file's name", "the case of a name"])
def test_a_warning_follows_what_it_reports_though_the_check_goes_by_less(briefing, edit):
    double = "name: Village of Tamor\ntype: town\nwithin: kessa\n"
    content = briefing({"places/double.yaml": double, "places/again.yaml": double})
    preview = Preview(Inputs(content))
    assert {problem.code for problem in preview.read().problems} >= {"duplicate-name", "orphan"}
    old = content / "places/double.yaml"
    if edit == "the file's name":
        new = old.rename(old.with_suffix(".md"))
        new.write_text(f"---\n{double}---\n")
    else:
        new = old
        new.write_text(double.replace("Village", "VILLAGE"))
    preview.read([old, new], templates=False)
    assert preview.state.sound == 2
    same(preview)


def test_an_edit_leaves_what_it_does_not_reach(briefing):
    content = briefing()
    preview = Preview(Inputs(content))
    before = preview.read().planned.briefing
    path = content / "events/tamor-2024-03.md"
    path.write_text(f"{path.read_text()}\nNothing else is known.\n")
    after = preview.read([path]).planned.briefing
    assert {name for name in after.events if after.events[name] is not before.events[name]} == {"tamor-2024-03"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["events/coup-2024-02.yaml"], {"events/coup-2024-02.yaml"}),
        (["events/.coup.swp", "events/coup-2024-02.yaml~", "events/4913", "evidence.lock"], set()),
        (["events/new.md"], None),
        (["events"], None),
        (["vocabulary.yaml", "events/coup-2024-02.yaml"], None),
        (["../elsewhere.md"], None),
        (["events/notes.txt"], None),
        (["media"], None),
    ],
)
def test_only_files_of_records_are_reported(briefing, names, expected):
    content = briefing()
    (content / "events/notes.txt").write_text("a file that is warned of")
    found = read_content(content)
    (content / "events/notes.txt").unlink()
    (content / "events/new.md").write_text(EVENT)
    assert changed_record_files(content, found, [content / name for name in names]) == (
        None if expected is None else frozenset(expected)
    )


def test_a_folder_that_is_gone_is_more_than_changed_files_only_if_it_held_records(briefing):
    content = briefing()
    found = read_content(content)
    (content / "events").rename(content.parent / "elsewhere")
    assert changed_record_files(content, found, [content / "events"]) is None
    assert changed_record_files(content, found, [content / "actors/never-there"]) == frozenset()
