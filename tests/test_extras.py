"""Each extra, installed alone from the wheel into a new environment, is enough for its command."""

from __future__ import annotations

import os
import subprocess
import tomllib
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
FOR_DEVELOPMENT = {"all", "check", "test"}  # these contain others, or tools
SENTENCE = "The market of Old Ferry burned on Monday, and nobody in the town had slept by the next morning."
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Boats burn</title>
<meta property="article:published_time" content="2024-05-06"></head>
<body><article><h1>Boats burn</h1>{"".join(f"<p>{SENTENCE}</p>" for _ in range(6))}</article></body></html>"""
SITE = "site_name: Host\nplugins:\n  - briefpress:\n      content: content\n"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from hatchling.builders.wheel import WheelBuilder

    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return Path(built)


def dossier(call: Callable[..., str], folder: Path) -> None:
    call("briefpress", "dossier", "--all", "--output", "book.pdf")
    assert (folder / "book.pdf").read_bytes().startswith(b"%PDF")


def feeds(call: Callable[..., str], folder: Path) -> None:
    settings = folder / "content/briefing.yaml"
    settings.write_text(f"{settings.read_text('utf-8')}\nbase_url: https://ostra.example\n", "utf-8")
    call("briefpress", "build", "--no-search")
    assert (folder / "site/feeds/events.atom").exists()
    assert (folder / "site/feeds/events.ics").exists()


def importing(call: Callable[..., str], folder: Path) -> None:
    (folder / "page.html").write_text(PAGE, "utf-8")
    assert "1 source written" in call("briefpress", "sources", "add", "page.html", "--publication", "ostra-courier")


def mkdocs(call: Callable[..., str], folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(SITE, "utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Host\n", "utf-8")
    call("mkdocs", "build", "--quiet")
    assert (folder / "site/briefing/index.html").exists()


def progress(call: Callable[..., str], _: Path) -> None:
    assert "no errors" in call("briefpress", "check")
    call("python", "-c", "import rich.progress")


def search(call: Callable[..., str], folder: Path) -> None:
    call("briefpress", "build")
    assert (folder / "site/pagefind/pagefind.js").exists()


def serve(call: Callable[..., str], _: Path) -> None:
    asked = "import sys; from briefpress.apps.serve.watching import require_watchfiles as asked; sys.exit(asked())"
    call("python", "-c", asked)


def tidy(call: Callable[..., str], _: Path) -> None:
    assert "all files are in canonical form" in call("briefpress", "tidy", "--check")


COMMANDS = {
    "dossier": dossier,
    "feeds": feeds,
    "import": importing,
    "mkdocs": mkdocs,
    "progress": progress,
    "search": search,
    "serve": serve,
    "tidy": tidy,
}


def test_every_extra_is_tried():
    assert COMMANDS.keys() == PROJECT["optional-dependencies"].keys() - FOR_DEVELOPMENT


@pytest.mark.parametrize("extra", sorted(COMMANDS))
def test_fault_19_an_extra_alone_is_enough_for_its_command(extra, wheel, tmp_path):
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def call(program: str, *arguments: str, folder: Path = tmp_path) -> str:
        command = [str(programs / program), *arguments]
        done = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    call("python", "-m", "pip", "install", "--quiet", "--no-compile", f"{wheel}[{extra}]")
    call("briefpress", "init", "briefing", "--title", "Ostra")
    COMMANDS[extra](lambda *words: call(*words, folder=tmp_path / "briefing"), tmp_path / "briefing")
