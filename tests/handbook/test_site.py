"""The handbook is built without a warning, and its links lead somewhere."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def handbook(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handbook") / "site"
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return folder


def html(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def test_it_has_every_page_and_its_example(handbook):
    for page in (ROOT / "docs").rglob("*.md"):
        path = page.relative_to(ROOT / "docs").with_suffix("")
        assert (handbook / ("index.html" if path.name == "index" else path / "index.html")).is_file(), path
    assert "disputed" in html(handbook / "example" / "disputes" / "index.html")
    assert 'href="example/events/' in html(handbook / "index.html")


def test_every_internal_link_leads_to_a_page_and_to_a_place_on_it(handbook):
    pages = [page for page in handbook.rglob("*.html") if page.name == "index.html"]
    anchors = {page.resolve(): set(re.findall(r'\s(?:id|name)="([^"]+)"', html(page))) for page in pages}
    broken = set()
    for page in pages:
        for href in re.findall(r'<a\s[^>]*?href="([^"]+)"', html(page)):
            path, _, fragment = unquote(unescape(href)).partition("#")
            if re.match(r"[a-z]+:", path):
                continue
            found = (page.parent / path).resolve() if path else page.resolve()
            found = found / "index.html" if found.is_dir() else found
            lost = fragment and not fragment.startswith(":~:") and found in anchors and fragment not in anchors[found]
            if not found.is_file() or lost:
                broken.add((page.relative_to(handbook).as_posix(), href))
    assert sorted(broken) == []


def test_nothing_is_fetched_from_elsewhere(handbook):
    for page in handbook.rglob("*.html"):
        fetched = re.findall(r'<(?:script|img|link rel="stylesheet")[^>]*?(?:src|href)="(https?:[^"]+)"', html(page))
        assert fetched == [], page
