"""What changes in folders is told, also in one that was not there, or was deleted and made again."""

from __future__ import annotations

import shutil
import time
from threading import Event, Thread

import pytest

from briefpress.apps.serve.watching import changes, found


@pytest.fixture(params=[changes, found])
def told(request, tmp_path):
    """The names of the files that are told of, in two folders of which the second is not there yet."""
    stop = Event()
    names: set[str] = set()
    (tmp_path / "one").mkdir()
    told_of = request.param([tmp_path / "one", tmp_path / "two"], stop)

    def follow():
        for paths in told_of:
            names.update(path.name for path in paths)

    thread = Thread(target=follow)
    thread.start()
    yield names
    stop.set()
    thread.join()


def seen(names, name):
    for _ in range(300):
        if name in names:
            return True
        time.sleep(0.05)
    return False


def test_a_folder_that_is_deleted_and_made_again_is_followed_on(told, tmp_path):
    (tmp_path / "one" / "a").write_text("a")
    assert seen(told, "a")
    for name in ("b", "c", "d"):
        shutil.rmtree(tmp_path / "one")
        (tmp_path / "one").mkdir()
        (tmp_path / "one" / name).write_text(name)
        assert seen(told, name)
        (tmp_path / "one" / f"{name}-after").write_text(name)
        assert seen(told, f"{name}-after")


def test_a_folder_that_is_made_later_is_followed(told, tmp_path):
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a").write_text("a")
    assert seen(told, "a")
    (tmp_path / "two" / "b").write_text("b")
    assert seen(told, "b")
