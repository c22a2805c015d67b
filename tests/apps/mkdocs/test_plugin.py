"""A briefing in a site of MkDocs: its pages, its marks in the site's own pages, its problems in the log."""

from __future__ import annotations

import logging
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser

from briefpress.apps.mkdocs.mounted_pages import mounted_pages
from briefpress.build import Request
from briefpress.build import build as build_site

pytestmark = pytest.mark.slow

STRICT = {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn", "not_found": "warn"}
SOUND = Path(__file__).parents[2] / "sound"


@pytest.fixture
def site(tmp_path: Path, caplog):
    """``site(pages, **options)``: the folder of a site with the sound briefing in it, built."""
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    caplog.set_level(logging.INFO, "mkdocs")

    def make(pages: dict[str, str], *, strict: bool = False, theme: str = "mkdocs", nav=None, **options) -> Path:
        for name, text in pages.items():
            file = tmp_path / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        config = load_config(
            str(settings(tmp_path)),
            strict=strict,
            theme={"name": theme},
            nav=nav,
            validation={"links": STRICT},
            plugins=["search", {"briefpress": options}],
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        return tmp_path / "site"

    return make


def settings(folder: Path) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text("site_name: Host\n", encoding="utf-8")
    return file


def some(kind: str) -> str:
    """The id of a sound record of a kind."""
    return min(SOUND.glob(f"content/{kind}/*")).stem


def cited() -> tuple[str, str]:
    """A source and a passage of it that the lock of the sound briefing proves."""
    events = (path.read_text(encoding="utf-8") for path in sorted(SOUND.glob("content/events/*")))
    return next((found[1], found[2]) for text in events if (found := re.search(r'\{([\w-]+): "([^"]+ … [^"]+)"', text)))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def warned(caplog) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def test_the_pages_stand_in_the_theme_of_the_site(site):
    page = read(site({"index.md": "# Host"}) / "briefing" / "events" / some("events") / "index.html")
    assert "<title>" in page
    assert " - Host</title>" in page
    assert 'class="briefpress of-event"' in page
    assert 'id="claims"' in page
    assert "Content-Security-Policy" not in page
    assert page.count("<main") <= 1
    assert 'class="skip"' not in page


@pytest.mark.parametrize("look", ["host", "own"])
def test_the_navigation_and_the_pages_of_the_site_lead_to_them(site, look):
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


def test_links_and_citations_work_in_the_sites_own_pages(site):
    event, (source, words) = some("events"), cited()
    code = f"`[[{event}]]`\n\n```\n[[{event}]]\n```\n"
    text = f'# Own\n\nSee [[{event}|*this* event]].[@{source}, "{words}"] [@{source}]\n\n{code}'
    page = read(site({"index.md": "# Host", "own/page.md": text}) / "own" / "page" / "index.html")
    assert f'href="../../briefing/events/{event}/index.html"' in page
    assert "*this* event</a>" in page.replace("&#42;", "*")
    assert f"<code>[[{event}]]</code>" in page
    assert f"<code>[[{event}]]\n</code>" in page
    assert page.count('href="#ref-1') == 2
    assert 'id="ref-1"' in page
    assert 'id="cite-1a-1"' in page
    assert 'href="#cite-1a-1"' in page
    assert "passage verified" in page


def test_a_page_without_citations_has_no_references(site):
    assert "References" not in read(site({"index.md": "# Host"}) / "index.html")


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ("[[nobody-at-all]]", "dead-link"),
        ('[@no-source, "a … b"]', "unknown-id"),
        ('[@SOURCE, "a … b … c"]', "passage-many-ellipses"),
        ('[@SOURCE, "words that stand nowhere"]', "passage-unverified"),
    ],
)
def test_a_faulty_mark_is_told_with_file_and_line(site, caplog, mark, code):
    source, _ = cited()
    text = f"---\ntitle: Own\n---\n\n# Own\n\nSee {mark.replace('SOURCE', source)}.\n"
    site({"index.md": text})
    told = [message for message in warned(caplog) if "briefpress:" in message]
    assert len(told) == 1
    assert f"docs/index.md:7: {'warning' if code == 'passage-unverified' else 'error'}[{code}]" in told[0]
    caplog.clear()
    with pytest.raises(Abort):
        site({"index.md": text}, strict=True)


def test_what_is_no_mark_is_left_alone(site, caplog):
    text = "A [[link](https://example.org)], \\[[x]], an [@ sign], and [[two words]]."
    page = read(site({"index.md": text}) / "index.html")
    assert "[[two words]]" in page
    assert [message for message in warned(caplog) if "briefpress" in message] == []


def test_a_fault_in_the_briefing_ends_the_build(site, caplog, tmp_path):
    (tmp_path / "content" / "places" / "new.yaml").write_text("name: New\ntype: nothing-known\n", encoding="utf-8")
    with pytest.raises(Abort):
        site({"index.md": "# Host"})
    assert any(
        "content/places/new.yaml:2" in message and "error[unknown-word]" in message for message in warned(caplog)
    )


def test_warnings_of_the_briefing_count_where_mkdocs_is_strict(site, tmp_path, caplog):
    (tmp_path / "content" / "publications" / "lonely.yaml").write_text("name: Lonely\ntype: wire\n", encoding="utf-8")
    site({"index.md": "# Host"})
    assert any("warning[orphan]" in message for message in warned(caplog))
    with pytest.raises(Abort):
        site({"index.md": "# Host"}, strict=True)


def test_they_are_errors_where_the_plugin_is_strict(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "content" / "publications" / "lonely.yaml").write_text("name: Lonely\ntype: wire\n", encoding="utf-8")
    with pytest.raises(Abort):
        build(load_config(str(settings(tmp_path)), plugins=[{"briefpress": {"strict": True}}]))


def test_a_briefing_within_the_sites_folder_is_not_two_times_there(site, tmp_path):
    (tmp_path / "docs").mkdir()
    for name in ("content", "archive"):
        shutil.move(tmp_path / name, tmp_path / "docs" / name)
    made = site({"index.md": "# Host"}, content="docs/content")
    assert not (made / "content").exists()
    assert not (made / "archive").exists()
    assert (made / "briefing" / "index.html").is_file()


def test_what_belongs_to_the_root_of_a_host_stays_out(site):
    names = {path.name for path in (site({"index.md": "# Host"}) / "briefing").iterdir()}
    assert names.isdisjoint({"404.html", "_headers", "_redirects", ".nojekyll", "robots.txt"})
    assert {"data", "events", "static"} <= names


def test_a_change_of_the_content_is_watched_and_built(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Host", encoding="utf-8")
    config = load_config(str(settings(tmp_path)), plugins=["briefpress"])
    watched: list[str] = []
    server = type("Server", (), {"watch": lambda _, path: watched.append(path)})()
    config.plugins.on_startup(command="serve", dirty=False)
    config.plugins.on_serve(server, config=config, builder=build)
    assert watched == [str(tmp_path / "content"), str(tmp_path / "archive")]
    build(config)
    file = tmp_path / "content" / "briefing.yaml"
    file.write_text(re.sub(r"title: .*", "title: Another title", read(file)), encoding="utf-8")
    build(config)
    assert "Another title" in read(tmp_path / "site" / "briefing" / "index.html")
    config.plugins.on_shutdown()


def test_a_changed_template_is_read_again(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Host", encoding="utf-8")
    template = tmp_path / "own" / "page" / "corrections.html"
    template.parent.mkdir(parents=True)
    options = {"look": "own", "templates": str(tmp_path / "own")}
    config = load_config(str(settings(tmp_path)), plugins=[{"briefpress": options}])
    config.plugins.on_startup(command="serve", dirty=False)
    for words in ("As it was", "As it is now"):
        template.write_text(f"<main>{words}</main>", encoding="utf-8")
        build(config)
        assert words in read(tmp_path / "site" / "briefing" / "corrections" / "index.html")
    config.plugins.on_shutdown()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_a_title_is_words_in_the_templates_of_the_site(site, tmp_path, theme):
    title = '</title><b id="evil">"A" & \U0001f4f0</b>{{ 7 * 7 }}'
    event = next((tmp_path / "content" / "events").glob(f"{some('events')}.*"))
    event.write_text(re.sub(r"title: .*", f"title: '{title}'", read(event), count=1), encoding="utf-8")
    file = tmp_path / "content" / "briefing.yaml"
    file.write_text(re.sub(r"title: .*", f"title: '{title}'", read(file)), encoding="utf-8")
    made = site({"index.md": "# Host"}, theme=theme)
    for page in (made / "index.html", made / "briefing" / "events" / some("events") / "index.html"):
        assert LexborHTMLParser(read(page)).css("#evil") == []
        assert title in LexborHTMLParser(read(page)).body.text()
    told = LexborHTMLParser(read(page)).css_first("title").text()
    assert title in told


def test_the_host_look_touches_nothing_of_the_host(site):
    style = read(site({"index.md": "# Host"}) / "briefing" / "static" / "host.css")
    tokens, scope, rules = style.partition("@scope (.briefpress) {")
    assert scope
    assert re.findall(r"^[^\s}].*\{", tokens, re.MULTILINE) == [".briefpress {"]
    assert rules.count("{") + 1 == rules.count("}")


def test_briefpress_is_the_same_where_mkdocs_is_missing():
    program = (
        "import sys; sys.modules['mkdocs'] = None\nimport briefpress.build, briefpress.apps.cli.check; print('well')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "well\n"
