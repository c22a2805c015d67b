"""The files of the site: their size, their links and their HTML."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import needed

pytestmark = pytest.mark.slow

HEAVIEST = 100_000
SCRIPTS = 30_000


def test_no_page_is_heavy(site):
    heavy = {file.relative_to(site.folder).as_posix(): file.stat().st_size for file in site.folder.rglob("*.html")}
    assert {path: size for path, size in heavy.items() if size >= HEAVIEST} == {}


def test_scripts_are_small(site):
    assert sum(file.stat().st_size for file in (site.folder / "static").glob("*.js")) < SCRIPTS


def test_every_link_leads_to_a_file_and_to_a_place_in_it(site):
    """All but those of 404.html, which start at the server's root."""
    command = [needed("lychee"), "--offline", "--include-fragments", "--no-progress", "--format", "json"]
    done = subprocess.run(
        [*command, "--exclude-path", "404.html", f"{site.folder}/**/*.html"], check=False, stdout=subprocess.PIPE
    )
    found = json.loads(done.stdout)
    assert found["error_map"] == {}
    assert found["successful"] > 1000


@pytest.mark.node
def test_all_html_is_valid(site, tmp_path):
    """By html-validate, pinned in package-lock.json, without three of its rules.

    Checkboxes may share a name, because their values form a list; titles are as long as those of their records; and
    ``graphics-document`` is set on drawings with links, because not every browser exposes svg as such.
    """
    folder = Path(__file__).parent
    subprocess.run(
        [needed("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True
    )
    output = tmp_path / "found.json"  # not by a pipe, which it leaves before all is said
    command = ["node_modules/.bin/html-validate", "--config", ".htmlvalidate.json", "--formatter", f"json={output}"]
    subprocess.run([*command, str(site.folder)], cwd=folder, check=False)
    found = [
        f"{Path(file['filePath']).relative_to(site.folder)}:{each['line']} {each['ruleId']}: {each['message']}"
        for file in json.loads(output.read_text(encoding="utf-8"))
        for each in file["messages"]
    ]
    assert found == []
