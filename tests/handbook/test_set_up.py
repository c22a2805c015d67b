"""What the handbook shows to be put into the settings of other programs is taken by them."""

from __future__ import annotations

import re
import shutil
import textwrap
import tomllib
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from briefpress.apps.cli import COMMANDS
from briefpress.load.load import load

DOCS = Path(__file__).parents[2] / "docs"
SOUND = Path(__file__).parents[1] / "sound"


def block(page: str, language: str) -> str:
    """The one block of a language on a page."""
    text = (DOCS / page).read_text(encoding="utf-8")
    (found,) = re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return found[1]


@pytest.mark.slow
def test_mkdocs_takes_the_plugin_as_its_page_has_it(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    page = (DOCS / "reference" / "mkdocs.md").read_text(encoding="utf-8")
    shown = textwrap.dedent(re.findall(r"(?:^    .*\n)+", page, re.MULTILINE)[0])
    assert "briefpress:" in shown
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Host\n{shown}", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Host\n", encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    assert (tmp_path / "site" / "briefing" / "index.html").is_file()


def test_the_address_of_a_site_is_taken(briefing):
    content = briefing({"briefing.yaml": f"format: 1\ntitle: Hosted\n{block('hosting.md', 'yaml')}"})
    records, problems = load(content)
    assert problems == ()
    assert records.config.settings.base_url == "https://example.org/briefing"


def test_netlify_runs_a_command_that_is_there():
    settings = tomllib.loads(block("hosting.md", "toml"))["build"]
    assert settings["publish"] == "site"
    assert set(re.findall(r"briefpress (\w+)", settings["command"])) <= COMMANDS.keys()
    assert "briefpress build" in settings["command"]
