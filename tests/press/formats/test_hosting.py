"""Files for web servers, and the same policy in pages and headers."""

from __future__ import annotations

import re
import urllib.robotparser
from pathlib import Path

import pytest

from briefpress.press.formats.html import SiteInfo
from briefpress.press.formats.policy import POLICY


def rules(data):
    """The headers by path: paths are not indented, the headers below them are."""
    blocks = re.findall(r"^(/\S*)\n((?:  .+\n)+)", data.decode(), re.MULTILINE)
    return {path: dict(re.findall(r"  (\S+): (.+)", headers)) for path, headers in blocks}


def test_every_file_comes_with_the_policy_of_the_pages(printed):
    everywhere = rules(printed()["_headers"])["/briefing/*"]
    assert everywhere["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert SiteInfo("", "", "", "", "", "", "", ()).policy == POLICY


def test_the_policy_takes_nothing_inline_and_nothing_from_elsewhere():
    directives = dict(directive.split(" ", 1) for directive in POLICY.split("; "))
    assert directives["default-src"] == "'none'"
    assert "unsafe-inline" not in POLICY
    assert "'unsafe-eval'" not in POLICY
    assert "http" not in POLICY
    assert "*" not in POLICY


def test_data_may_be_loaded_by_other_sites(printed):
    assert rules(printed()["_headers"])["/briefing/data/*"] == {"Access-Control-Allow-Origin": "*"}


@pytest.mark.parametrize(("more", "root"), [("", "/"), ("base_url: https://river.example/a\n", "/a/")])
def test_a_former_id_leads_to_the_record(printed, more, root):
    line = f"{root}actors/river-people/ {root}actors/river-front/ 301\n"
    assert printed(more=more)["_redirects"].decode() == line


def test_without_former_ids_there_are_no_redirects(printed, edited):
    files = edited("actors/river-front.md", "formerly: [river-people]\n", "")
    assert "_redirects" not in printed(files)


def test_everything_may_be_read_and_the_sitemap_is_named(printed):
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(printed()["robots.txt"].decode().splitlines())
    assert robots.can_fetch("anything", "https://river.example/briefing/events/")
    assert robots.site_maps() == ["https://river.example/briefing/sitemap.xml"]


def test_nojekyll_is_empty(printed):
    assert printed()[".nojekyll"] == b""


def test_the_guide_to_hosting_says_the_headers_that_the_site_brings(printed):
    guide = (Path(__file__).parents[3] / "docs/hosting.md").read_text(encoding="utf-8")
    headers = [line.strip().partition(": ") for line in printed()["_headers"].decode().splitlines() if ": " in line]
    assert len(headers) > 5
    for name, _, value in headers:
        assert f'add_header {name} "{value}" always;' in guide
