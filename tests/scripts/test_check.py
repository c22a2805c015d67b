"""scripts/check: which commit subjects it rejects."""

from __future__ import annotations

import shutil
import subprocess
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

GIT = shutil.which("git") or "git"
SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "check"


@pytest.fixture
def script(monkeypatch, tmp_path):
    """The module of the script, which looks at an empty repository."""
    loader = SourceFileLoader("check_script", str(SCRIPT))
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    monkeypatch.setattr(module.environment, "ROOT", tmp_path)
    git(tmp_path, "init", "--quiet")
    return module


def git(folder, *arguments):
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([GIT, *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder, subject):
    git(folder, "commit", "--quiet", "--allow-empty", "--message", f"{subject}\n\n{'The reason. ' * 20}")


def test_a_subject_of_72_characters_passes_and_one_of_73_is_rejected(script, tmp_path, capsys):
    commit(tmp_path, "x" * 72)
    assert script.commit_subjects() == 0
    commit(tmp_path, "x" * 73)
    assert script.commit_subjects() == 1
    assert "the subject has 73 characters, at most 72 are allowed: xxx" in capsys.readouterr().out


def test_commits_before_the_rule_are_not_checked(script, tmp_path, monkeypatch):
    commit(tmp_path, "x" * 100)
    head = subprocess.run([GIT, "rev-parse", "HEAD"], cwd=tmp_path, check=True, capture_output=True, text=True)
    monkeypatch.setattr(script, "LIMITED_SINCE", head.stdout.strip())
    assert script.commit_subjects() == 0
    commit(tmp_path, "x" * 100)
    assert script.commit_subjects() == 1


def test_without_a_repository_there_is_nothing_to_check(script, monkeypatch, tmp_path):
    monkeypatch.setattr(script.environment, "ROOT", tmp_path / "..")
    assert script.commit_subjects() == 0
