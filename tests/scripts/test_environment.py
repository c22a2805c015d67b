"""scripts/environment.py: what a bare machine reports, and when an installation is up to date."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.txt", "requirements-all.txt")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


@pytest.fixture
def environment(monkeypatch, tmp_path):
    """The module, with an environment folder of its own that seems to be whole."""
    module = importlib.import_module("environment")
    monkeypatch.setattr(module, "VENV", tmp_path)
    monkeypatch.setattr(module, "SCRIPTS", tmp_path)
    monkeypatch.setattr(module, "PYTHON", tmp_path / "python")
    for name in ("python", f"pip{module.SUFFIX}"):
        (tmp_path / name).touch()
    return module


@pytest.fixture
def installed(environment, monkeypatch):
    """What pip was asked to install."""
    calls = []
    monkeypatch.setattr(environment, "pip", lambda *arguments: calls.append(arguments))
    return calls


def pins(name):
    return dict(PIN.findall((ROOT / name).read_text(encoding="utf-8")))


def test_a_lock_is_installed_once_with_its_hashes_and_then_the_project(environment, installed):
    environment.prepare(environment.SITE)
    environment.prepare(environment.SITE)
    assert [arguments[0] for arguments in installed] == ["--requirement", "--editable"]
    assert "--require-hashes" in installed[0]


def test_a_changed_lock_is_installed_again(environment, installed, tmp_path):
    lock = tmp_path / "lock.txt"
    lock.write_text("one", encoding="utf-8")
    environment.prepare(lock)
    lock.write_text("two", encoding="utf-8")
    environment.prepare(lock)
    assert len(installed) == 4


def test_a_failed_installation_is_tried_again(environment, monkeypatch, installed):
    with monkeypatch.context() as failing:
        failing.setattr(environment, "pip", lambda *_: sys.exit(1))
        with pytest.raises(SystemExit):
            environment.prepare(environment.SITE)
    environment.prepare(environment.SITE)
    assert len(installed) == 2


@pytest.mark.parametrize("lost", ["python", "pip"])
def test_half_an_environment_is_made_anew(environment, installed, monkeypatch, tmp_path, lost):
    made = []
    monkeypatch.setattr(environment.venv, "create", lambda *_, **options: made.append(options))
    (tmp_path / (lost + environment.SUFFIX * (lost == "pip"))).unlink()
    environment.prepare(environment.SITE)
    assert made == [{"clear": True, "with_pip": True}]
    assert len(installed) == 2


def test_an_old_python_gets_a_message_with_the_version_needed(environment, monkeypatch):
    monkeypatch.setattr(environment.sys, "version_info", (3, 10, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        environment.create()


def test_a_python_without_ensurepip_gets_a_message_what_to_install(environment, monkeypatch):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="apt-get install python3-venv"):
        environment.create()


def test_a_missing_browser_is_named_and_never_passed_over(environment, monkeypatch):
    monkeypatch.setattr(environment.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match="apt-get install chromium fonts-dejavu-core poppler-utils"):
        environment.system_packages()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_everything_by_hash_and_names_no_registry(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.sub(r"\\\n", "", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)).splitlines()
    assert entries
    assert all(PIN.match(entry) and "--hash=sha256:" in entry for entry in entries)
    assert "://" not in text


def test_both_locks_agree_so_that_one_environment_serves_both():
    site, everything = map(pins, LOCKS)
    assert site.items() <= everything.items()


@pytest.mark.parametrize("script", ["build", "test", "check", "lock"])
def test_a_script_needs_nothing_but_the_standard_library(script):
    """``-I -S`` leaves nothing else to import."""
    probe = (
        "import runpy, sys; sys.path.insert(0, 'scripts');"
        f"runpy.run_path('scripts/{script}', run_name='imported'); print(sorted(sys.modules))"
    )
    command = [sys.executable, "-I", "-S", "-c", probe]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "'environment'" in found.stdout
