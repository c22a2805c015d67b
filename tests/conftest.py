r"""Fixtures for all tests: the sound briefing of `tests/sound`, with the files that a test writes over it.

``tests/sound/content`` is a small briefing without error, warning or note, ``tests/sound/archive`` the texts of its
sources. A test changes what it is about and nothing else::

    def test_a_link_to_nobody_is_dead(found):
        files = {"pages/new.md": "---\ntitle: New\n---\nSee [[nobody]].\n"}
        assert found(files) == ["pages/new.md:4: error[dead-link] the link [[nobody]] leads to no record"]
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from briefpress.check import CHECKS, Check
from briefpress.check.broken_records import broken_record_problems
from briefpress.check.check import Found, check
from briefpress.evidence import Evidence
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.load import load
from briefpress.load.records import Records
from briefpress.model.problem import Problem

# Tests have no deadline, since a busy machine is not an error. `.ci/run` tries the same examples each time.
settings.register_profile("briefpress", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("briefpress"), derandomize=True)
settings.register_profile("quick", parent=settings.get_profile("briefpress"), max_examples=10)
settings.load_profile(os.environ.get("BRIEFPRESS_TEST_PROFILE") or ("ci" if os.environ.get("CI") else "briefpress"))

SOUND = Path(__file__).parent / "sound"
BROKEN = Path(__file__).parent / "broken"

Files: TypeAlias = Mapping[str, str | None]  # a path in content/ -> its text; None deletes the file
WriteBriefing: TypeAlias = Callable[..., Path]
ReadRecords: TypeAlias = Callable[..., Records]
FindProblems: TypeAlias = Callable[..., list[str]]


def files_of(folder: Path) -> dict[str, str]:
    """The files of a folder of `tests/broken`, to lay over the sound briefing."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != "expected.txt")
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(autouse=True)
def _own_key(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests neither create nor read the key of the user who runs them."""
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path_factory.getbasetemp() / "settings"))


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> WriteBriefing:
    """``briefing(files)``: a new content folder with the sound briefing and the files over it, next to archive/."""

    def write(files: Files | None = None) -> Path:
        folder = tmp_path_factory.mktemp("briefing") / "content"
        shutil.copytree(SOUND, folder.parent, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".briefpress", "site"))
        for name, text in (files or {}).items():
            path = folder / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def records(briefing: WriteBriefing) -> ReadRecords:
    """``records(files)``: the records of such a folder, which must be read without a problem."""

    def read(files: Files | None = None) -> Records:
        found, problems = load(briefing(files))
        assert problems == ()
        return found

    return read


@pytest.fixture(scope="session")
def found(briefing: WriteBriefing) -> FindProblems:
    """``found(files)``: every problem of loading and checking such a folder, as printed, in the order of lines."""

    def find(files: Files | None = None, checks: tuple[Check, ...] = CHECKS) -> list[str]:
        return [str(problem) for problem in problems_of(briefing(files), checks)]

    return find


@pytest.fixture(scope="session")
def edited() -> Callable[[str, str, str], dict[str, str]]:
    """``edited(name, old, new)``: one sound file with ``old``, which must stand there once, replaced by ``new``."""

    def edit(name: str, old: str, new: str) -> dict[str, str]:
        text = (SOUND / "content" / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        return {name: text.replace(old, new)}

    return edit


def say(content: Path, more: str) -> None:
    """Say more in a folder's ``briefing.yaml``, a line a key, in the place of what it says of the same keys."""
    file = content / "briefing.yaml"
    keys = tuple(f"{line.partition(':')[0]}:" for line in more.splitlines())
    own = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith(keys)]
    file.write_text("\n".join([*own, more]), encoding="utf-8")


def needed(command: str) -> str:
    """The path of a command that scripts/test installs; without it, the test fails."""
    own = Path(sys.executable).parent  # what came with Python packages
    found = shutil.which(command, path=os.pathsep.join([str(own), os.environ.get("PATH", os.defpath)]))
    return found or pytest.fail(f"there is no {command}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One for all tests of a process: playwright runs once in each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needed("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


def flat(found: Found) -> tuple[Problem, ...]:
    """What all checks have found."""
    return tuple(problem for problems in found.values() for problem in problems)


def problems_of(content: Path, checks: Iterable[Check] = CHECKS) -> tuple[Problem, ...]:
    """Every problem of a content folder but those of its evidence, sorted and located."""
    read, problems = load(content)
    broken = broken_record_problems(content, read, Evidence()) if checks is CHECKS else ()
    return with_lines(LineNumbers(content), (*problems, *flat(check(read, Evidence(), checks)), *broken))
