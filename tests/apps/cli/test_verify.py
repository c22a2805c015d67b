"""``briefpress verify`` writes the lock, and only when every passage is proved."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def verify(run, monkeypatch):
    def call(content, *options):
        monkeypatch.chdir(content.parent)
        return run("verify", *options)

    return call


def test_the_same_lock_is_written_from_nothing_as_is_there(verify, briefing):
    content = briefing()
    path = content / "evidence.lock"
    before = path.read_bytes()
    path.unlink()
    ran = verify(content)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "content/evidence.lock: 13 passages of 3 sources verified, 0 warnings\n"
    assert path.read_bytes() == before


def test_a_lock_that_is_as_it_should_be_is_left_alone(verify, briefing):
    content = briefing()
    path = content / "evidence.lock"
    path.chmod(0o444)
    stamp = path.stat().st_mtime_ns
    assert verify(content).code == 0
    assert path.stat().st_mtime_ns == stamp


def test_what_nothing_cites_any_more_leaves_the_lock_and_merge_markers_too(verify, briefing, check):
    content = briefing({"places/tamor-airport.yaml": "name: Tamor airport\ntype: airport\nwithin: tamor\n"})
    path = content / "evidence.lock"
    path.write_text("<<<<<<< ours\n" + path.read_text() + "=======\n>>>>>>> theirs\n")
    assert verify(content).code == 0
    assert check(content).err == ""


def test_with_one_passage_broken_nothing_is_written(verify, briefing):
    content = briefing({"pages/new.md": '---\ntitle: New\n---\n[@north-wire-2024-03-05, "the cannon"]\n'})
    before = (content / "evidence.lock").read_bytes()
    ran = verify(content)
    assert (ran.code, ran.problems) == (1, ["content/pages/new.md:4: error[passage-not-found]"])
    assert "evidence.lock was not written" in ran.err
    assert (content / "evidence.lock").read_bytes() == before


def test_a_text_that_is_not_here_keeps_its_lines(verify, briefing):
    content = briefing()
    before = (content / "evidence.lock").read_bytes()
    (content.parent / "archive/tamor-post-2024-03-09.txt").unlink()
    ran = verify(content)
    assert (ran.code, ran.problems) == (0, ["content/actors/river-front.md:8:69: note[archive-missing-text]"])
    assert (content / "evidence.lock").read_bytes() == before


def test_a_lock_that_cannot_be_written_is_one_line(verify, briefing, monkeypatch):
    content = briefing()
    (content / "evidence.lock").unlink()

    def refused(path: Path, _: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_bytes", refused)
    ran = verify(content)
    assert (ran.code, ran.err) == (2, "briefpress: content/evidence.lock: Permission denied; nothing was changed\n")


def test_without_an_archive_it_cannot_run(verify, briefing):
    content = briefing()
    (content.parent / "archive").rename(content.parent / "away")
    ran = verify(content)
    assert (ran.code, ran.err) == (
        2,
        "briefpress: no archive folder found beside content; give its path with --archive\n",
    )


def test_a_folder_without_content_is_said_to_be_none(run, tmp_path):
    ran = run("verify", "--content", tmp_path, "--archive", tmp_path)
    assert (ran.code, ran.err) == (2, f"briefpress: {tmp_path} is not a content folder: it has no briefing.yaml\n")


def test_nothing_is_written_through_a_link_that_leads_out_of_the_content(verify, briefing):
    content = briefing({"../theirs.txt": "of somebody else"})
    (content / "evidence.lock").unlink()
    (content / "evidence.lock").symlink_to("../theirs.txt")
    ran = verify(content)
    assert (ran.code, ran.err) == (
        2,
        "briefpress: content/evidence.lock is a link to a file outside the content folder; delete it\n",
    )
    assert (content.parent / "theirs.txt").read_text(encoding="utf-8") == "of somebody else"


def test_fault_01_the_lines_of_a_record_that_cannot_be_read_are_kept(verify, briefing, check):
    content = briefing()
    lock, event = content / "evidence.lock", content / "events/tamor-2024-03.md"
    before, sound = lock.read_bytes(), event.read_text(encoding="utf-8")
    event.write_text(sound.replace("\ntype:", "\ntyp:", 1), encoding="utf-8")
    assert [problem for problem in check(content).problems if "lock" in problem or "orphan" in problem] == []
    ran = verify(content)
    assert (ran.code, ran.problems) == (0, ["content/events/tamor-2024-03.md:1: warning[lock-kept]"])
    assert lock.read_bytes() == before
    event.write_text(sound, encoding="utf-8")
    assert check(content).err == ""
