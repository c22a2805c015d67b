"""Whoever reads on every report has read the last change, also in a folder that is created later, again, or moved."""

from __future__ import annotations

import builtins
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from briefpress.apps.serve.watching import changes, read_and_watch
from briefpress.model.problem import BriefpressError


def texts(folder: Path) -> dict[str, str]:
    """Each file below a folder with its text."""
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def followed(tmp_path) -> Iterator[Callable[[], bool]]:
    """Whether what was read on the last report is what the folders ``one`` and ``two`` hold; waited for.

    The second does not exist yet.
    """
    stop = Event()
    read: list[dict[str, str]] = [{}]
    root = tmp_path / "watched"
    (root / "one").mkdir(parents=True)
    reports = changes([root / "one", root / "two"], stop)
    (root / "one" / "early").write_text("before anybody asks for a report")

    def follow() -> None:
        for _ in reports:
            for _ in range(100):
                try:
                    read.append(texts(root))
                    break
                except FileNotFoundError:
                    continue  # deleted while it was read

    def is_followed() -> bool:
        for _ in range(600):
            if read[-1] == texts(root):
                return True
            time.sleep(0.05)
        return False

    thread = Thread(target=follow)
    thread.start()
    yield is_followed
    stop.set()
    thread.join()


def test_a_change_is_reported_also_one_from_before_the_first_report_was_asked_for(followed, tmp_path):
    assert followed()
    (tmp_path / "watched/one/a").write_text("a")
    assert followed()
    (tmp_path / "watched/one/a").write_text("b")
    assert followed()


def test_a_folder_that_is_deleted_and_created_again_is_followed(followed, tmp_path):
    one = tmp_path / "watched/one"
    for name in ("a", "b", "c"):
        shutil.rmtree(one)
        one.mkdir()
        (one / name).write_text(name)
        assert followed()
        (one / f"{name}-after").write_text(name)
        assert followed()


def test_a_folder_that_is_created_later_is_followed(followed, tmp_path):
    two = tmp_path / "watched/two"
    two.mkdir()
    for name in ("a", "b"):
        (two / name).write_text(name)
        assert followed()


@pytest.mark.parametrize("name", ["one", "one/inner"])
def test_a_folder_that_is_moved_away_and_back_is_followed(followed, tmp_path, name):
    folder = tmp_path / "watched" / name
    folder.mkdir(exist_ok=True)
    (folder / "a").write_text("a")
    assert followed()
    for text in ("b", "c"):
        folder.rename(tmp_path / "elsewhere")
        assert followed()
        (tmp_path / "elsewhere").rename(folder)
        assert followed()
        (folder / "a").write_text(text)
        assert followed()


@pytest.mark.parametrize("name", ["new", "old"])
def test_what_changes_while_the_first_reading_runs_is_read_again(tmp_path, name):
    (tmp_path / "old").write_text("as it was")
    read = []

    def reading() -> None:
        read.append(texts(tmp_path))
        (tmp_path / name).write_text("changed")

    stop = Event()
    read_and_watch(reading, [tmp_path], stop)
    assert read[-1] == {"old": "as it was"} | {name: "changed"}
    assert len(read) == 2


def test_the_first_reading_is_the_only_one_if_nothing_changes_meanwhile(tmp_path):
    read: list[int] = []
    read_and_watch(lambda: read.append(1), [tmp_path], Event())
    assert read == [1]


def test_without_watchfiles_one_line_names_the_extra(tmp_path, monkeypatch):
    imported = builtins.__import__

    def without(name, *rest):
        if name == "watchfiles":
            raise ModuleNotFoundError("No module named 'watchfiles'")
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(BriefpressError, match=r"^serve needs watchfiles .* pip install .*\[serve\].*$"):
        changes([tmp_path], Event())
