"""``briefpress init``: a briefing that is sound from its first minute."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

from briefpress.load.load import load
from briefpress.run.installation import Installation
from briefpress.tools.starter.requirements import requirements
from briefpress.tools.starter.starter import FILES

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def begun(run, tmp_path, monkeypatch):
    """A new briefing, with the current folder in it."""
    folder = tmp_path / "briefing"
    ran = run("init", folder, "--title", 'Storms: "who" says what')
    assert (ran.code, ran.err) == (0, "")
    monkeypatch.chdir(folder)
    return folder


def test_it_has_no_error_and_builds_at_once(begun, run):
    for command in (["check", "--strict"], ["tidy", "--check"]):
        ran = run(*command)
        assert (ran.code, ran.err) == (0, ""), command
    built = run("build", "--strict", "--jobs", "1")
    assert built.code == 0
    assert {problem.rpartition(" ")[2] for problem in built.problems} <= {"note[no-base-url]"}
    assert "who" in (begun / "site/index.html").read_text("utf-8")


def test_fault_20_the_example_can_be_deleted(begun, run):
    for folder in ("actors", "events", "places", "publications", "sources"):
        shutil.rmtree(begun / "content" / folder)
    for text in (begun / "archive").iterdir():
        text.unlink()
    for command in (["check"], ["verify"], ["check", "--strict"], ["build", "--jobs", "1", "--no-search"]):
        assert run(*command).code == 0, command
    assert (begun / "site/methodology/index.html").exists()


@pytest.mark.parametrize(
    ("installed", "line"),
    [
        (Installation("index", version="1.2.0"), "briefpress[feeds,search,tidy]==1.2.0"),
        (
            Installation("repository", "git+https://code.example/briefpress@0a1b2c"),
            "briefpress[feeds,search,tidy] @ git+https://code.example/briefpress@0a1b2c",
        ),
        (Installation("folder", "file:///home/ada/briefpress", editable=True), "briefpress[feeds,search,tidy]"),
    ],
)
def test_fault_19_continuous_integration_installs_what_made_the_briefing(installed, line):
    text = requirements(installed)
    assert [each for each in text.splitlines() if not each.startswith("#")] == [line]
    assert ("COMMIT" in text) is not installed.reachable
    for file in (".github/workflows/check.yml", ".github/workflows/publish.yml", ".gitlab-ci.yml"):
        ways = re.findall(r"pip install (.*)", (FILES / file).read_text("utf-8"))
        assert {way.removeprefix("--quiet ") for way in ways} == {"--requirement requirements.txt"}


def test_its_passages_are_proved(begun, run):
    lock = (begun / "content/evidence.lock").read_bytes()
    (begun / "content/evidence.lock").unlink()
    assert run("verify").code == 0
    assert (begun / "content/evidence.lock").read_bytes() == lock


def test_it_shows_a_reprint_and_claims_that_differ(begun):
    records, problems = load(begun / "content")
    assert problems == ()
    assert any(source.republication_of for source in records.sources.values())
    assert records.config.settings.title == 'Storms: "who" says what'
    assert len(records.events) == len(records.places) == len(records.actors) == 2


@pytest.mark.usefixtures("begun")
def test_git_leaves_out_what_is_not_ours():
    git = shutil.which("git") or "git"
    subprocess.run([git, "init", "--quiet"], check=True)
    done = subprocess.run(
        [git, "status", "--porcelain", "--untracked-files=all"], check=True, capture_output=True, text=True
    )
    files = {line[3:] for line in done.stdout.splitlines()}
    assert {"content/briefing.yaml", "CONTRIBUTING.md", ".gitignore", ".github/workflows/check.yml"} <= files
    assert not [file for file in files if file.startswith(("archive/", "schemas/", "site/"))]
    assert (
        "merge: union"
        in subprocess.run(
            [git, "check-attr", "merge", "content/evidence.lock"], check=True, capture_output=True, text=True
        ).stdout
    )


def test_the_editor_finds_a_schema_for_every_kind(begun):
    settings = json.loads((begun / ".vscode/settings.json").read_text())
    assert {path.name for path in (begun / "schemas").iterdir()} == {
        Path(name).name for name in settings["yaml.schemas"]
    }


def test_its_hooks_and_forms_are_yaml_and_name_commands_that_exist(begun, run):
    hooks = yaml.safe_load((begun / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"]
    for hook in hooks:
        assert run(*hook["entry"].split()[1:], "--help").code == 0
    assert re.match(hooks[0]["files"], "content/events/storm-2024-05-12.md")
    assert not re.match(hooks[0]["files"], "content/evidence.lock")
    for form in (begun / ".github/ISSUE_TEMPLATE").iterdir():
        assert {"name", "description", "body"} <= set(yaml.safe_load(form.read_text()))
    for file in ("README.md", "CONTRIBUTING.md", ".github/PULL_REQUEST_TEMPLATE.md"):
        for command in set(re.findall(r"`briefpress ([a-z]+)", (begun / file).read_text())):
            assert run(command, "--help").code == 0, command


def test_a_folder_with_something_in_it_is_refused(run, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    ran = run("init", tmp_path)
    assert (ran.code, ran.err) == (2, f"briefpress: {tmp_path} is not empty; nothing was written\n")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_without_a_title_it_has_that_of_the_example(run, tmp_path):
    assert run("init", tmp_path / "new").code == 0
    assert load(tmp_path / "new/content")[0].config.settings.title == "A storm in Port Ostra"


def test_the_wheel_carries_every_file_of_it(tmp_path):
    from hatchling.builders.wheel import WheelBuilder

    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    inside = set(zipfile.ZipFile(wheel).namelist())
    files = {
        f"briefpress/tools/starter/files/{path.relative_to(FILES).as_posix()}"
        for path in FILES.rglob("*")
        if path.is_file()
    }
    assert files <= inside
