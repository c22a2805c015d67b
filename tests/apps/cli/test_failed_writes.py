"""A command that fails at any step leaves every file unchanged."""

from __future__ import annotations

import errno
import itertools
import os

import pytest

from tests.faulty_disk import failing

NEW = ["new", "place", "--name", "Gate", "--type", "town"]
ADD = ["sources", "add", "boats.txt", "--new-publication", "The Herald", "--issued", "2024-05-06"]
TWIN = "name: Hill Army\ntype: armed-group\nnote: No twin of [[kessa-army]].\n"
NAMES = "---\ntitle: New\n---\n\n[[hill-army]] and [[hill-league]] in [[kessa]].\n"
COMMANDS = {
    "new": NEW,
    "sources": [*ADD, "--archive", "far/archive"],
    "rename": ["rename", "sources/north-wire-2024-03-05", "wire-1"],
    "merge": ["merge", "actors/hill-army", "actors/hill-league"],
    "tidy": ["tidy"],
    "init": ["init", "begun"],
}


def state(folder):
    return {path.relative_to(folder).as_posix(): path.is_file() and path.read_bytes() for path in folder.rglob("*")}


@pytest.fixture
def folder(briefing, monkeypatch):
    """The folder around the content of a briefing, which is the current one."""
    content = briefing({"actors/hill-army.yaml": TWIN, "pages/new.md": NAMES})
    (content.parent / "boats.txt").write_text("Boats burn at Old Ferry\n\nAll of them.\n")
    monkeypatch.chdir(content.parent)
    return content.parent


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk(run, folder, command):
    assert_all_or_nothing(run, folder, COMMANDS[command])


@pytest.mark.parametrize(
    "lock", [None, "# briefpress evidence lock, format 1: made by `briefpress verify`, not by hand\n"]
)
def test_a_full_disk_where_the_lock_is_written(run, folder, lock):
    path = folder / "content/evidence.lock"
    path.unlink()
    if lock:
        path.write_text(lock)
    assert_all_or_nothing(run, folder, ["verify"])


def assert_all_or_nothing(run, folder, command):
    """The error comes at each operation in turn, until the command has none left and succeeds."""
    before = state(folder)
    for moment in itertools.count():
        with pytest.MonkeyPatch.context() as monkeypatch:
            failing(monkeypatch, moment, OSError(errno.ENOSPC, "no space left on device", "disk"))
            ran = run(*command)
        if ran.code == 0:
            break
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == "briefpress: disk: no space left on device; nothing was changed\n"
        assert state(folder) == before, moment
    assert moment >= 1
    assert state(folder) != before


@pytest.mark.parametrize(
    ("command", "taken", "code"),
    [
        ("new", "content/places/gate.yaml", 1),
        ("new", "content/places/gate.md", 1),
        ("sources", "far/archive/the-herald-2024-05-06.txt", 1),
        ("sources", "content/publications/the-herald.yaml", 1),
        ("sources", "content/sources/the-herald-2024-05-06.md", 0),  # it is the second of that day
        ("rename", "content/sources/wire-1.yaml", 1),
        ("merge", "content/actors/hill-league.md", 1),
        ("init", "begun/README.md", 2),
    ],
)
def test_a_name_that_is_taken(run, folder, command, taken, code):
    path = folder / taken
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("theirs")
    before = state(folder)
    assert run(*COMMANDS[command]).code == code
    after = state(folder)
    assert {name: data for name, data in after.items() if name in before} == before
    assert code == 0 or after == before


def test_a_folder_that_cannot_be_written(run, folder, monkeypatch):
    """Simulated, because root may write anywhere."""

    def denied(path, *_):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "mkdir", denied)
    before = state(folder)
    ran = run(*COMMANDS["sources"])
    assert (ran.code, state(folder)) == (2, before)
    assert ran.err == "briefpress: far: Permission denied; nothing was changed\n"
