"""What stops a command is a line on standard error and exit code 2, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefpress.write import site_lock


@pytest.mark.slow
def test_a_full_disk_under_the_output_is_reported(briefing):
    content = briefing()
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "briefpress", "check"]
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True, cwd=content.parent)
    assert done.returncode == 2
    assert done.stderr == "briefpress: No space left on device\n"


def test_what_the_system_refuses_is_reported_with_its_file(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)

    def refused(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refused)
    done = run("check")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("briefpress: content")
    assert done.err.endswith(": Permission denied\n")


def test_a_template_that_asks_for_itself_is_reported(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)
    page = content.parent / "templates" / "page" / "page.html"
    page.parent.mkdir(parents=True)
    page.write_text('{% include "page/page.html" %}', encoding="utf-8")
    done = run("build", "--no-search")
    assert done.code == 2
    assert "page/page.html" in done.err


@pytest.mark.parametrize("other", ["folder", "link"])
def test_what_is_no_lock_but_has_its_name_is_refused(briefing, run, monkeypatch, other):
    content = briefing({"evidence.lock": None})
    lock = content / "evidence.lock"
    lock.mkdir() if other == "folder" else lock.symlink_to("nowhere")
    monkeypatch.chdir(content.parent)
    done = run("check")
    assert done.code == 1
    assert (
        "content/evidence.lock:1: error[unreadable] evidence.lock is a folder or a link, not a file (move" in done.err
    )


def test_a_name_that_windows_keeps_is_no_id(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)
    done = run("new", "place", "--name", "Con", "--type", "town")
    assert done.code == 1
    assert "'con' is not an id (set one with --id: Windows reserves this name for a device)" in done.err
    done = run("rename", "places/kessa", "aux")
    assert done.code != 0
    assert "'aux' is not an id: Windows reserves this name for a device" in done.err
    assert not list(content.rglob("con.*"))


def test_a_dossier_is_not_written_over_a_record(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)
    before = (content / "places" / "kessa.yaml").read_bytes()
    done = run("dossier", "--all", "--output", "content/places/kessa.yaml")
    assert done.code == 2
    assert "content/places/kessa.yaml is inside the content folder" in done.err
    assert (content / "places" / "kessa.yaml").read_bytes() == before


def test_a_preview_of_nothing_is_refused(tmp_path, run):
    done = run("serve", "--content", tmp_path / "nowhere", "--port", 0)
    assert done.code == 2
    assert "nowhere; give its path with --content" in done.err


def test_a_build_holds_its_site(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)
    with site_lock(content.parent / "site"):
        done = run("build", "--no-search")
    assert (done.code, done.out) == (2, "")
    assert "another run of briefpress is writing site" in done.err
    assert run("build", "--no-search").code == 0


def test_who_stops_a_run_is_not_shown_errors(briefing, run, monkeypatch):
    content = briefing()
    monkeypatch.chdir(content.parent)

    def stopped(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "scandir", stopped)
    done = run("check")
    assert (done.code, done.out) == (130, "")
    assert done.err.strip() == "briefpress: stopped"
