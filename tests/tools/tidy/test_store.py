"""Changes to files: all or none, at any failure."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import stat

import pytest

from briefpress.model.problem import BriefpressError
from briefpress.tools.tidy.store import FileChanges, store
from tests.faulty_disk import failing


class Killed(BaseException):
    """Nothing in the package catches it."""


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.is_file() and path.read_bytes() for path in folder.rglob("*")}


@pytest.fixture
def work(tmp_path):
    """``work()``: a fresh folder, and changes of every sort in it."""

    def make():
        folder = tmp_path / "work"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name in ("one", "two", "moved", "gone", "other"):
            (folder / name).write_text(f"{name}, as it was")
        (folder / "two").chmod(0o640)
        return folder, FileChanges(
            made={folder / "new": b"new", folder / "far/away/new": b"new too"},
            rewritten={folder / "one": b"one, changed", folder / "two": b"two", folder / "moved": b"moved, changed"},
            moved={folder / "moved": folder / "here"},
            deleted=(folder / "gone",),
        )

    return make


AFTER = {
    "new": b"new",
    "far": False,
    "far/away": False,
    "far/away/new": b"new too",
    "one": b"one, changed",
    "two": b"two",
    "here": b"moved, changed",
    "other": b"other, as it was",
}


def test_everything_is_changed_and_nothing_else_is_left(work):
    folder, changes = work()
    store(changes)
    assert contents(folder) == AFTER
    assert stat.S_IMODE((folder / "two").stat().st_mode) == 0o640


def test_where_any_step_fails_everything_is_as_it_was(work):
    for moment in itertools.count():
        folder, changes = work()
        before = contents(folder)
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing(monkeypatch, moment, OSError(errno.ENOSPC, "no space left", "disk"))
            try:
                store(changes)
            except BriefpressError as error:
                failed = str(error)
            else:
                failed = ""
        after = contents(folder)
        if not failed:  # a copy that cannot be deleted in the end is only left over
            after = {name: data for name, data in after.items() if not name.endswith(".briefpress-before")}
        assert after == (before if failed else AFTER), moment
        assert failed in ("", "disk: no space left; nothing was changed")
        if not failed and moment > 60:
            break


def test_where_nothing_works_any_more_each_file_can_be_found(work):
    """Even what cannot be undone is not lost, and the message does not promise it."""
    for moment in itertools.count():
        folder, changes = work()
        before = contents(folder)
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing(monkeypatch, moment, OSError(errno.EIO, "broken", "disk"), for_good=True)
            try:
                store(changes)
            except BriefpressError as error:
                message = str(error)
            else:
                break
        after = contents(folder)
        assert set(before.values()) <= set(after.values()), moment
        kept = {name: data for name, data in after.items() if name in before}
        if "nothing was changed" in message:
            assert kept == before
        else:
            assert "the previous content is in" in message
    assert moment > 20


def test_a_killed_run_leaves_each_file_whole(work):
    for moment in itertools.count():
        folder, changes = work()
        before = contents(folder)
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing(monkeypatch, moment, Killed(), for_good=True)
            try:
                store(changes)
            except Killed:
                pass
            else:
                break
        seen = {name: data for name, data in contents(folder).items() if not name.rpartition("/")[2].startswith(".")}
        assert all(data in (before.get(name), AFTER.get(name), b"moved, changed") for name, data in seen.items())
        assert {"one", "two", "other"} <= seen.keys()
        assert seen.keys() & {"moved", "here"}
    assert moment > 20


@pytest.mark.parametrize("name", ["new", "here"])
def test_nothing_is_written_over_a_file_that_came_meanwhile(work, name):
    folder, changes = work()
    (folder / name).write_text("somebody else's")
    before = contents(folder)
    with pytest.raises(BriefpressError, match=rf"work/{name}: a file of this name exists; nothing was changed"):
        store(changes)
    assert contents(folder) == before


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_text("as it was")
    (tmp_path / "link").symlink_to("real")
    store(FileChanges(rewritten={tmp_path / "link": b"changed"}))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "changed"


def test_where_the_file_system_has_no_links_it_works_as_well(work, monkeypatch):
    def none(*_):
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", none)
    folder, changes = work()
    store(changes)
    assert contents(folder) == AFTER
    folder, changes = work()
    (folder / "new").write_text("somebody else's")
    before = contents(folder)
    with pytest.raises(BriefpressError, match="a file of this name exists"):
        store(changes)
    assert contents(folder) == before
