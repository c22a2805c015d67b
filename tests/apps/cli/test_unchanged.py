"""A build of what another has built: it looks whether anything is otherwise, and does nothing where nothing is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefpress import build as pipeline
from tests.apps.cli.conftest import Ran

ARMY = "content/actors/kessa-army.yaml"
PAGE = "content/pages/methodology.md"


def rewrite(root: Path) -> None:
    """Other bytes of the same number, and the time of writing set back: only the system knows better."""
    before = (root / ARMY).stat()
    (root / ARMY).write_text((root / ARMY).read_text().replace("Army of Kessa", "Host of Kessa"))
    os.utime(root / ARMY, ns=(before.st_atime_ns, before.st_mtime_ns))


def put(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("Not here")


def link_folder(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "content/linked").symlink_to(root / "elsewhere")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a record is rewritten": rewrite,
    "a record is gone": lambda root: (root / PAGE).unlink(),
    "a record is new": lambda root: (root / "content/pages/more.md").write_text("---\ntitle: More\n---\nWords.\n"),
    "a record has another name": lambda root: (root / PAGE).replace(root / "content/pages/methods.md"),
    "a link leads to a folder": link_folder,
    "a folder that nothing reads is there": lambda root: (root / "content/evnts").mkdir(),
    "such a folder is named as Python's own": lambda root: (root / "content/__pycache__").mkdir(),
    "a template is new": lambda root: put(root / "templates/page/missing.html"),
    "a page is gone": lambda root: (root / "site/index.html").unlink(),
    "a page is otherwise": lambda root: (root / "site/404.html").write_text("Nothing"),
    "a killed run left its work": lambda root: put(root / ".site.briefpress/new/0"),
    "a text is archived": lambda root: put(root / "archive/more.txt"),
    "what is kept is gone": lambda root: (root / ".briefpress/last").unlink(),
    "what is kept is damaged": lambda root: (root / ".briefpress/last").write_bytes(b"nonsense"),
}


@pytest.fixture
def later(monkeypatch) -> None:
    """Set the clock a minute after the files were written, as in a later build."""
    monkeypatch.setattr("briefpress.incremental.file_stamps.time.time_ns", lambda now=time.time_ns: now() + 60 * 10**9)


@pytest.fixture
def builds(monkeypatch) -> list[object]:
    """The requests that the pipeline gets."""
    asked: list[object] = []
    whole = pipeline.build

    def build(request, *rest):
        asked.append(request)
        return whole(request, *rest)

    monkeypatch.setattr(pipeline, "build", build)
    return asked


@dataclass(frozen=True)
class Build:
    """``build(…)`` in the folder above a content folder, which is ``build.root``."""

    run: Callable[..., Ran]
    root: Path

    def __call__(self, *options: object) -> Ran:
        return self.run("build", "--jobs", 1, "--no-search", *options)


@pytest.fixture
def build(run, briefing, monkeypatch) -> Build:
    content = briefing()
    monkeypatch.chdir(content.parent)
    return Build(run, content.parent)


@pytest.mark.usefixtures("later")
def test_what_is_built_is_not_built_again_and_says_the_same(build, builds):
    first, second, third = build(), build(), build("--jobs", 2)
    assert len(builds) == 1
    assert first.err == second.err == third.err
    assert second.out == third.out == first.out.replace(first.out.split()[3], "0", 1)


@pytest.mark.slow
@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_whatever_has_changed_is_seen_and_the_site_is_that_of_a_first_build(build, builds, change):
    build()
    change(build.root)
    ran = build()
    assert len(builds) == 2
    build("--site", "fresh", "--no-keep")
    assert ran.code == 0
    assert files(build.root / "site") == files(build.root / "fresh")


@pytest.mark.usefixtures("later")
def test_what_an_editor_leaves_beside_a_record_is_nothing(build, builds):
    build()
    (build.root / "content/actors/.#kessa-army.yaml").symlink_to("nobody@nowhere:1")
    (build.root / "content/actors/.kessa-army.yaml.swp").write_text("words")
    build()
    assert len(builds) == 1


@pytest.mark.slow
@pytest.mark.usefixtures("later")
def test_another_question_is_another_build(build, builds):
    build()
    for number, options in enumerate((["--strict"], ["--no-keep"], ["--site", "other"], ["--timings"]), 2):
        build(*options)
        assert len(builds) == number
    build()  # as the last one, which printed its timings
    assert len(builds) == number


@pytest.mark.slow
@pytest.mark.usefixtures("later")
def test_a_build_with_errors_is_built_again_until_it_is_fixed(build, builds):
    build()
    text = (build.root / ARMY).read_text()
    (build.root / ARMY).write_text("name: [\n")
    assert [build().code, build().code] == [1, 1]
    (build.root / ARMY).write_text(text)
    assert (build().code, len(builds)) == (0, 4)


@pytest.mark.slow
def test_what_was_written_a_moment_ago_may_change_unseen_and_is_not_trusted(build, builds, monkeypatch):
    newest = max(file.stat().st_ctime_ns for file in build.root.rglob("*"))
    monkeypatch.setattr("briefpress.incremental.file_stamps.time.time_ns", lambda: newest + 10_000_000)
    build()
    build()
    assert len(builds) == 2


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
