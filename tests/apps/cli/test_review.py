"""Revisions of a real repository: read as they were, and nothing of theirs is run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import pytest

EVENT = "events/tamor-2024-03.md"
AUTHOR = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
COMMITTER = {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_NOSYSTEM": "1"}


@pytest.fixture
def repository(briefing, monkeypatch):
    """A repository with the sound briefing committed as ``first``; the working folder is its root."""
    root = briefing().parent
    monkeypatch.chdir(root)
    for name, value in (AUTHOR | COMMITTER).items():
        monkeypatch.setenv(name, value)
    commands(
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "content"],
        ["commit", "--quiet", "-m", "x"],
        ["tag", "first"],
    )
    return root


def commands(*arguments: list[str]) -> None:
    for each in arguments:
        subprocess.run(["git", *each], check=True, capture_output=True)  # noqa: S607


def commit(root, files: dict[str, str | None]) -> None:
    for name, text in files.items():
        path = root / "content" / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    commands(["add", "--all", "content"], ["commit", "--quiet", "-m", "x"])


def reviewed(run, *arguments):
    ran = run("review", *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


@pytest.mark.slow
def test_two_revisions_a_revision_and_the_work_tree_and_two_folders_say_the_same(repository, run, edited, tmp_path):
    changed = edited(EVENT, "killed: 40,", "killed: 84,")
    shutil.copytree("content", tmp_path / "before" / "content")
    commit(repository, changed)
    found = reviewed(run, "first", "main")
    assert (
        found["sections"][0]["lines"][0]["words"]
        == "highest figure 40 → 84, according to River Front and the Army of Kessa"
    )
    assert reviewed(run, "first") == found
    assert reviewed(run, tmp_path / "before" / "content") == found
    assert reviewed(run, tmp_path / "before", "content") == found


def diverged(root, edited) -> None:
    """A branch that changes a count, and a main that adds a place after the branch has left it."""
    commands(["checkout", "--quiet", "-b", "branch"])
    commit(root, edited(EVENT, "killed: 40,", "killed: 84,"))
    commands(["checkout", "--quiet", "main"])
    commit(root, {"places/later.yaml": "name: Later\ntype: town\n"})


def changes(found) -> list[str]:
    return [line["kind"] for section in found["sections"] for line in section["lines"]]


@pytest.mark.parametrize("checked_out", ["main", "branch"])
def test_fault_13_what_main_alone_has_changed_is_no_change_of_the_branch(repository, run, edited, checked_out):
    diverged(repository, edited)
    commands(["checkout", "--quiet", checked_out])
    found = reviewed(run, "main", "branch")
    assert "Later" not in json.dumps(found)
    assert found["sections"][0]["lines"][0]["words"].startswith("highest figure 40 → 84")
    if checked_out == "branch":
        assert reviewed(run, "main") == found
    direct = reviewed(run, "main", "branch", "--direct")
    assert [kind for kind in changes(direct) if kind not in changes(found)] == ["removed"]


def test_fault_13_problems_in_files_that_main_alone_has_changed_are_not_of_the_branch(repository, run, edited):
    diverged(repository, edited)
    commit(repository, {"places/later.yaml": "nam: Later\n"})
    commands(["checkout", "--quiet", "branch"])
    (repository / "content/places/own.yaml").write_text("nam: Own\n", encoding="utf-8")
    said = run("check", "--changed-since", "main")
    assert "places/own.yaml" in said.out + said.err
    assert "places/later.yaml" not in said.out + said.err


@pytest.mark.usefixtures("repository")
def test_revisions_without_a_common_commit_are_compared_directly_on_demand(run):
    commands(["checkout", "--quiet", "--orphan", "other"], ["commit", "--quiet", "-m", "other"])
    ran = run("review", "main", "other")
    assert ran.code == 2
    assert "'main' and 'other' have no commit in common (compare them with --direct" in ran.err
    assert reviewed(run, "main", "other", "--direct")["sections"] == []


def test_a_history_of_several_commits_is_one_change(repository, run, edited):
    commit(repository, edited(EVENT, "killed: 40,", "killed: 84,"))
    commit(
        repository, {"actors/hill-league.yaml": None, "actors/league.yaml": "name: Hill League\ntype: armed-group\n"}
    )
    commit(repository, edited(EVENT, "killed: 40,", "killed: 40,"))
    kinds = [line["kind"] for section in reviewed(run, "first")["sections"] for line in section["lines"]]
    assert kinds == ["renamed"]


def test_a_review_of_a_broken_head_says_so_and_ends_well(repository, run):
    commit(repository, {"places/ferry.yaml": "nam: The ferry\n"})
    found = reviewed(run, "first")
    assert found["faulty"]
    assert any("places/ferry.yaml" in problem for problem in found["new"])


def test_the_work_tree_and_the_repository_stay_as_they_were(repository, run):
    (repository / "content" / "places" / "new.yaml").write_text("name: New\ntype: town\n", encoding="utf-8")
    before = subprocess.run(["git", "status", "--porcelain=v2", "--branch"], check=True, capture_output=True).stdout  # noqa: S607
    reviewed(run, "first")
    after = subprocess.run(["git", "status", "--porcelain=v2", "--branch"], check=True, capture_output=True).stdout  # noqa: S607
    assert after == before


def test_attributes_filters_and_hooks_have_no_say(repository, run, edited):
    proof = repository / "ran"
    script = repository / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch '{proof}'\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    (repository / ".gitattributes").write_text(
        "content/** export-ignore filter=evil diff=evil export-subst\n", encoding="utf-8"
    )
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        shutil.copy(script, repository / ".git" / "hooks" / hook)
    commands(["config", "core.fsmonitor", str(script)], ["config", "diff.evil.textconv", str(script)])
    commands(["config", "filter.evil.smudge", str(script)], ["config", "diff.external", str(script)])
    proof.unlink(missing_ok=True)
    (repository / "content" / EVENT).write_text(edited(EVENT, "killed: 40,", "killed: 84,")[EVENT], encoding="utf-8")
    assert reviewed(run, "first")["sections"]
    assert run("check", "--changed-since", "first").code == 0
    assert not proof.exists()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["nowhere"], "git has no revision 'nowhere'"),
        (["--", "--output=x"], "git has no revision '--output=x'"),
        (["first", "main:content"], "git has no revision 'main:content'"),
        (["first\n::error::x"], r"git has no revision 'first\n::error::x'"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_is_no_revision_ends_with_a_sentence(run, arguments, complaint):
    ran = run("review", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"briefpress: {complaint}")


@pytest.mark.usefixtures("repository")
def test_a_revision_without_the_folder_ends_with_a_sentence(run):
    shutil.copytree("content", "other")
    ran = run("review", "first", "--content", "other")
    assert (ran.code, ran.err) == (2, "briefpress: no content folder other in revision 'first'\n")


@pytest.mark.parametrize("arguments", [("review", "first"), ("check", "--changed-since", "first")])
def test_without_git_or_a_repository_it_ends_with_a_sentence(briefing, run, monkeypatch, tmp_path, arguments):
    monkeypatch.chdir(briefing().parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(briefing().parents[1]))
    ran = run(*arguments)
    assert ran.code == 2
    assert "not a git repository" in ran.err
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = run(*arguments)
    assert (ran.code, ran.err) == (2, "briefpress: git is not installed; install it to compare revisions\n")


def test_changed_since_counts_committed_staged_changed_and_new_files(repository, run):
    wrong = "name: A\ntype: towm\n"
    commit(repository, {"places/older.yaml": wrong})
    commands(["tag", "second"])
    commit(repository, {"places/committed.yaml": wrong})
    for name in ("staged", "new"):
        (repository / "content" / "places" / f"{name}.yaml").write_text(wrong, encoding="utf-8")
    (repository / "content" / "places" / "tamor.yaml").write_text(
        "name: Tamor\ntype: towm\nwithin: river-region\n", encoding="utf-8"
    )
    commands(["add", "content/places/staged.yaml"])
    ran = run("check", "--changed-since", "second")
    assert ran.code == 1
    named = {line.partition(":")[0] for line in ran.err.splitlines() if line.startswith("content/")}
    assert named == {f"content/places/{name}.yaml" for name in ("committed", "staged", "new", "tamor")}
    assert " more problems in files that have not changed since second\n" in ran.err
    assert run("check").code == 1


def test_changed_since_still_checks_against_all_records(repository, run):
    commit(repository, {"places/quay.yaml": "name: Quay\ntype: town\nwithin: tamor\n"})
    assert run("check", "--changed-since", "first").problems == ["content/places/quay.yaml:1: note[orphan]"]
    commit(repository, {"places/ferry.yaml": "name: Ferry\ntype: town\nwithin: tamro\n"})
    assert run("check", "--changed-since", "first").problems[0] == "content/places/ferry.yaml:3:1: error[unknown-id]"
