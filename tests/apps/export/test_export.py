"""The exported pages make a site of MkDocs without a warning; they say what the site says, and are words alone."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from briefpress.apps.cli import main
from briefpress.apps.export.export import source_files
from tests.hostile.payloads import PAYLOADS
from tests.hostile.whole import without_errors, write_whole

STRICT = {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn", "not_found": "warn"}
PAYLOAD, SIGNS = "window.pwned", "{{ 7 * 7 }}*a*_b_|c|"


@pytest.fixture
def export(monkeypatch, capsys):
    """``export(content, folder)``: the exit code and what is said."""

    def run(content: Path, folder: Path) -> tuple[int, str]:
        monkeypatch.chdir(content.parent)
        with pytest.raises(SystemExit) as ended:
            main(["export", "--content", "content", "--to", str(folder)])
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out + said.err

    return run


def built(folder: Path) -> Path:
    """The site that MkDocs makes of ``folder/docs``; a warning is an error."""
    (folder / "mkdocs.yml").write_text("site_name: Host\n", encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"), strict=True, validation={"links": STRICT})
    build(config)
    return folder / "site"


def page(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_mkdocs_builds_every_page_and_every_link_leads_to_its_place(briefing, export, tmp_path, caplog):
    caplog.set_level(logging.INFO, "mkdocs")
    code, said = export(briefing(), tmp_path / "docs")
    assert (code, re.search(r"(\d+) pages, \1 files written, 0 deleted", said) is not None) == (0, True)
    site = built(tmp_path)
    event = page(site / "events" / "tamor-2024-03" / "index.html")
    for kind in ("actors", "places", "sources", "publications", "chronology", "disputes"):
        assert (site / kind / "index.html").is_file()
    assert "Battle of Tamor" in event.css_first("title").text()
    assert event.css_first("table td").text() == "Killed · Army of Kessa · range 11–40 · disputed"
    assert event.css_first("sup a[href='#ref-1a']").text() == "1a"
    assert event.css_first("#ref-1a").parent.css_first("a[href*='#:~:text=']").text() == "“the Front began it”"
    lost = [record.getMessage() for record in caplog.records if "anchor" in record.getMessage()]
    assert lost == []


def test_only_what_an_export_wrote_is_changed_or_deleted(briefing, export, tmp_path):
    docs = tmp_path / "docs"
    content = briefing({"pages/new.md": "---\ntitle: New\n---\nA text.\n"})
    export(content, docs)
    (docs / "own.md").write_text("# Own\n", encoding="utf-8")
    (docs / "events" / "own.md").write_text("# Own\n", encoding="utf-8")
    assert ", 0 files written, 0 deleted" in export(content, docs)[1]
    (content / "pages" / "new.md").unlink()
    assert "1 deleted" in export(content, docs)[1]
    assert not (docs / "new.md").exists()
    assert (docs / "own.md").is_file()
    assert (docs / "events" / "own.md").is_file()


def test_a_folder_of_others_is_refused_and_left(briefing, export, tmp_path):
    own = tmp_path / "docs" / "index.md"
    own.parent.mkdir()
    own.write_text("# Own\n", encoding="utf-8")
    code, said = export(briefing(), own.parent)
    assert (code, "name a folder within it, such as" in said) == (2, True)
    assert [path.name for path in own.parent.iterdir()] == ["index.md"]


def test_the_content_is_no_place_for_it(briefing, export):
    content = briefing()
    code, said = export(content, content / "docs")
    assert (code, "inside the content folder" in said) == (2, True)
    assert not (content / "docs").exists()


def test_with_an_error_nothing_is_written(briefing, export, tmp_path):
    code, said = export(briefing({"pages/new.md": "---\ntitle: New\n---\n[[nobody]]\n"}), tmp_path / "docs")
    assert (code, "error[dead-link]" in said, "nothing was written" in said) == (1, True, True)
    assert not (tmp_path / "docs").exists()


def test_a_text_of_the_editors_keeps_its_form(briefing, export, tmp_path):
    text = (
        "---\ntitle: Form\n---\nOne *two* **three** `f*o*o  <b>` and\nmore.\n\n## Head\n\n> Quoted [[tamor]].\n\n"
        "1. one\n\n    again\n2. two\n    - deep\n        - deeper\n\n"
        "- apart\n\n| a | b |\n| - | - |\n| `x|y` | 1. c |\n\n---\n\n```\na  b\n\n--8<-- 'c' {{ d }}\n```\n\n"
        "12\\. no list\n"
    )
    export(briefing({"pages/form.md": text}), tmp_path / "docs")
    made = page(built(tmp_path) / "form" / "index.html").css_first("[role=main]")
    assert made.css_first("h1").text() == "Form"
    assert [node.text() for node in made.css("p code, li code")] == ["f*o*o  <b>"]
    assert made.css_first("blockquote a").attributes["href"] == "../places/tamor/"
    assert [len(made.css(tag)) for tag in ("ol > li", "ol > li > p", "ul ul", "table", "hr")] == [2, 3, 1, 1, 1]
    assert made.css_first("pre").text() == "a  b\n\n--8<-- 'c' {{ d }}\n"
    assert "12. no list" in [node.text() for node in made.css("p")]


@pytest.fixture(scope="module")
def hostile(briefing):
    """A briefing in which every text holds a payload that tries to run."""
    folder = briefing()
    write_whole(folder, (*[each for each in PAYLOADS if PAYLOAD in each][:8], SIGNS))
    return without_errors(folder)


@pytest.mark.slow
def test_hostile_words_stay_words(hostile, export, tmp_path):
    assert export(hostile, tmp_path / "docs")[0] == 0
    shown = 0
    for path in built(tmp_path).rglob("*.html"):
        made = page(path)
        for node in made.css("*"):
            assert not [name for name in node.attributes if name.startswith("on")], path
            assert not re.match(r"\s*(javascript|data):", node.attributes.get("href") or "", re.IGNORECASE), path
            assert node.tag not in ("iframe", "img", "svg", "style", "base", "object"), path
            assert node.tag != "script" or PAYLOAD not in node.text(), path
        shown += PAYLOAD in made.body.text()
    assert shown > 50
    assert (
        "{{ 7 * 7 }}*a*_b_|c|" in page(tmp_path / "site" / "events" / "event-8" / "index.html").css_first("h1").text()
    )


def test_a_page_is_a_folder_only_where_others_lie_in_it():
    pages = ["index.html", "events/index.html", "events/a/index.html", "events/index/index.html", "b/index.html"]
    files = ["index.md", "events/index.md", "events/a.md", "events/index/index.md", "b.md"]
    assert source_files([*pages, "c/2024/index.html", "c/index.html"]) == dict(
        zip([*pages, "c/2024/index.html", "c/index.html"], [*files, "c/2024.md", "c/index.md"], strict=True)
    )
