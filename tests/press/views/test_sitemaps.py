"""One sitemap, or several with an index: no sitemap has too many addresses, and each page is in one."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from briefpress.plan import plan as planning
from briefpress.press.formats.sitemap import render_sitemap, render_sitemap_index
from briefpress.press.views import sitemap
from briefpress.press.views.view import view

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SETTINGS = {"briefing.yaml": "format: 1\ntitle: River\nbase_url: https://a.example/b\n"}


@pytest.fixture
def limit(monkeypatch):
    """``limit(n)``: a sitemap takes n addresses."""

    def lower(number: int) -> None:
        monkeypatch.setattr(planning, "SITEMAP_LIMIT", number)
        monkeypatch.setattr(sitemap, "SITEMAP_LIMIT", number)

    return lower


def addresses(data: bytes) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(data).iter(f"{NAMESPACE}loc")]  # noqa: S314 - our own


def test_a_small_site_has_one_sitemap(linked):
    pages = [page for page in planning.plan(linked(SETTINGS)) if page.path.startswith("sitemap")]
    assert [(page.path, page.format) for page in pages] == [("sitemap.xml", "sitemap")]


def test_a_large_site_has_several_with_an_index_and_each_page_is_in_one(linked, limit):
    briefing = linked(SETTINGS)
    (whole,) = (page for page in planning.plan(briefing) if page.path == "sitemap.xml")
    every = addresses(render_sitemap(view(briefing, whole)))
    limit(10)
    pages = {page.path: page for page in planning.plan(briefing) if page.path.startswith("sitemap")}
    assert len(pages) == 1 + -(-len(every) // 10)
    named = addresses(render_sitemap_index(view(briefing, pages.pop("sitemap.xml"))))
    assert sorted(named) == sorted(f"https://a.example/b/{path}" for path in pages)
    parts = [addresses(render_sitemap(view(briefing, page))) for page in pages.values()]
    assert max(map(len, parts)) == 10
    assert sorted(address for part in parts for address in part) == sorted(every)
