"""The program as the system sees it: what it prints, what it leaves, and the code with which it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.apps.cli.test_same_bytes import tree

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]


def ran(*arguments: object, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefpress", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder)


@pytest.mark.parametrize(("files", "code"), [({}, 0), ({"places/here.yaml": "name: ["}, 1)])
def test_all_is_said_before_it_ends(briefing, files, code):
    content = briefing(files)
    done = ran("check", folder=content.parent)
    assert done.returncode == code
    assert ("no errors" in done.stdout) == (not code)
    assert ("places/here.yaml:2:1" in done.stderr) == bool(code)


def test_what_stops_it_is_code_2(tmp_path):
    done = ran("check", "--content", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is not a content folder" in done.stderr


@pytest.mark.parametrize("redirected", ["| true", ">&-"])
def test_where_no_one_reads_it_ends_all_the_same(redirected):
    command = f'"{sys.executable}" -m briefpress --help {redirected}; echo ended >&2'
    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True, text=True)
    assert done.stderr == "ended\n"


def test_a_build_of_many_processes_makes_the_site_that_one_makes(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)
    options = ("--templates", ROOT / "templates", "--no-search")
    assert run("build", *options, "--site", "one", "--jobs", 1, "--no-keep").code == 0
    for module in ("incremental.read", "incremental.reuse", "build"):
        monkeypatch.setattr(f"briefpress.{module}.WORTHWHILE", 1)
    monkeypatch.setattr("briefpress.incremental.reuse.CHUNK", 2)
    for keep in ("--no-keep", "--keep", "--keep"):
        assert run("build", *options, "--site", "many", "--jobs", 2, keep).code == 0
        assert tree(content.parent / "many") == tree(content.parent / "one")
        assert not (content.parent / ".many.briefpress").exists()
