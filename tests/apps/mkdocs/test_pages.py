"""The pages of a briefing in a site of MkDocs: navigation, links, search, both looks."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefpress.apps.mkdocs.mounted_pages import mounted_pages
from briefpress.build import Request
from briefpress.build import build as build_site
from tests.apps.mkdocs.host import SOUND, read, some, warned

pytestmark = pytest.mark.slow


def test_the_pages_are_in_the_theme_of_the_site(site):
    page = read(site({"index.md": "# Host"}) / "briefing" / "events" / some("events") / "index.html")
    assert "<title>" in page
    assert " - Host</title>" in page
    assert 'class="briefpress of-event"' in page
    assert 'id="claims"' in page
    assert "Content-Security-Policy" not in page
    assert page.count("<main") <= 1
    assert 'class="skip"' not in page


@pytest.mark.parametrize("look", ["host", "own"])
def test_fault_14_the_navigation_and_the_pages_of_the_site_lead_to_them(site, look):
    """The documented `nav`, and links to Markdown files that stand for pages of the briefing, with places on them."""
    event, actor = some("events"), some("actors")
    text = f"# Host\n\n[a](briefing/events/{event}.md) [b](briefing/events/{event}/index.md#claims)\n"
    pages = {
        "index.md": text.replace(f"{event}.md", f"{event}/index.md"),
        "own.md": f"[c](briefing/actors/{actor}/index.md)",
    }
    made = site(
        pages, strict=True, look=look, nav=[{"Host": "index.md"}, {"Own": "own.md"}, {"Briefing": "briefing/index.md"}]
    )
    assert f'href="briefing/events/{event}/#claims"' in read(made / "index.html")
    assert f'href="../briefing/actors/{actor}/"' in read(made / "own" / "index.html")
    assert 'href="briefing/"' in read(made / "index.html")
    assert (made / "briefing" / "index.html").is_file()


@pytest.mark.parametrize("look", ["host", "own"])
def test_a_place_that_no_page_has_is_reported(site, caplog, look):
    event = some("events")
    site({"index.md": f"# Host\n\n[a](briefing/events/{event}/index.md#nowhere)\n"}, look=look)
    assert [message for message in warned(caplog) if "does not contain an anchor '#nowhere'" in message] != []


@pytest.mark.parametrize("look", ["host", "own"])
def test_a_former_address_leads_on(site, tmp_path, look):
    event = next((tmp_path / "content" / "events").glob(f"{some('events')}.*"))
    event.write_text(read(event).replace("title:", "formerly: [an-old-id]\ntitle:", 1), encoding="utf-8")
    page = LexborHTMLParser(
        read(site({"index.md": "# Host"}, look=look) / "briefing" / "events" / "an-old-id" / "index.html")
    )
    leads = page.css_first("meta[http-equiv=refresh]").attributes["content"]
    assert leads == f"0; url=../../events/{some('events')}/index.html"
    assert page.css("body p a")[-1].attributes["href"] == f"../../events/{some('events')}/index.html"
    assert (page.css("main") == []) is (look == "host")


def test_what_mkdocs_must_know_of_a_page_is_what_its_html_says(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    made = build_site(Request(tmp_path / "content", tmp_path / "site", layout="embedded"))
    assert made.planned
    pages = mounted_pages(made.planned, tmp_path / "site", made.written.site, {})
    assert len(pages) > 20
    drawn = {"activity", "years"}  # the headings of drawings, which a page has or not
    for path, page in pages.items():
        html = LexborHTMLParser(page.html)
        assert page.title
        for node in html.css("figure, svg, form, .filter"):
            node.decompose()
        assert page.anchors is None or {node.attributes["id"] for node in html.css("[id]")} | drawn == page.anchors, (
            path
        )
    assert mounted_pages(made.planned, tmp_path / "elsewhere", made.written.site, pages) == pages


def test_the_sites_search_finds_them(site):
    assert "briefing/events/" in read(site({"index.md": "# Host"}) / "search" / "search_index.json")


def test_in_their_own_look_they_are_what_build_makes(site, tmp_path):
    made = site({"index.md": "# Host"}, look="own", prefix="/b/")
    build_site(Request(tmp_path / "content", tmp_path / "alone", archive=tmp_path / "archive", search=True))
    pages = [path.relative_to(tmp_path / "alone") for path in (tmp_path / "alone").rglob("index.html")]
    assert len(pages) > 20
    assert [path for path in pages if read(made / "b" / path) != read(tmp_path / "alone" / path)] == []


@pytest.mark.parametrize("look", ["host", "own"])
def test_every_link_of_the_briefing_leads_to_a_file(site, look):
    made = site({"index.md": f"[[{some('events')}]]", "deep/page.md": f"[[{some('actors')}]]"}, look=look)
    links = [
        (page, href)
        for page in made.rglob("*.html")
        if page.name == "index.html"
        for href in re.findall(r'<a [^>]*href="([^"#:]+)[#"]', read(page))
    ]
    assert len(links) > 100
    assert sorted({(str(page), href) for page, href in links if not target(page, href).is_file()}) == []


def target(page: Path, href: str) -> Path:
    found = (page.parent / href).resolve()
    return found / "index.html" if found.is_dir() else found
