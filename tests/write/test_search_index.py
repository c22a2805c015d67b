"""The search index: built by Pagefind, written with the site, kept while no page changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefpress.build import Request, build
from briefpress.model.problem import BriefpressError
from briefpress.press.formats import extras
from briefpress.write import recover
from briefpress.write import search_index as search

pytestmark = pytest.mark.slow


def index(site: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (site / "pagefind").rglob("*") if file.is_file()}


def press(content: Path, site: Path, *, asked: bool = True):
    return build(Request(content, site, search=asked))


@pytest.fixture(scope="module")
def content(briefing):
    return briefing({"briefing.yaml": "format: 1\ntitle: River\n"})


@pytest.fixture
def site(content, tmp_path):
    press(content, tmp_path / "site")
    return tmp_path / "site"


def test_the_index_is_part_of_the_site(site):
    assert {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"} <= index(site).keys()
    assert not [name for name in index(site) if "ui" in name or name.endswith(".css")]
    assert {path for path in recover(site).files if path.startswith("pagefind/")} == {
        file.relative_to(site).as_posix() for file in (site / "pagefind").rglob("*") if file.is_file()
    }


def test_the_index_has_records_but_no_lists(content, site):
    records = [file for file in content.rglob("*") if file.suffix in (".md", ".yaml") and file.parent != content]
    assert len([name for name in index(site) if name.endswith(".pf_fragment")]) == len(records)


def test_the_index_is_kept_while_no_page_changes(content, site, monkeypatch):
    monkeypatch.setattr(search, "files_written_by", lambda _work: pytest.fail("the index was built again"))
    built = press(content, site)
    assert (built.written.written, built.written.deleted) == ((), ())


def test_a_changed_page_replaces_the_index(site, briefing):
    before = index(site)
    page = "---\ntitle: Ferries\n---\nHow [[kessa-army]] crossed the river at Zumbalo.\n"
    changed = briefing({"briefing.yaml": "format: 1\ntitle: River\n", "pages/ferries.md": page})
    built = press(changed, site)
    assert any(path.startswith("pagefind/fragment/") for path in built.written.written)
    assert len(index(site)) == len(before) + 1
    assert all((site / path).is_file() for path in built.written.site.files)
    assert not any((site / path).exists() for path in built.written.deleted)


def test_a_damaged_index_is_built_again(content, site):
    entry = site / "pagefind/pagefind-entry.json"
    entry.unlink()
    press(content, site)
    assert json.loads(entry.read_bytes())["languages"]["en"]["page_count"] > 0


def test_a_site_without_search_has_no_links_to_it(content, site):
    assert b'action="./search/index.html"' in (site / "index.html").read_bytes()
    built = press(content, site, asked=False)
    assert not (site / "pagefind").exists()
    assert not (site / "search").exists()
    assert b"search" not in (site / "index.html").read_bytes()
    assert not any(path.startswith(("pagefind/", "search/")) for path in built.written.site.files)


def test_settings_can_turn_search_off(briefing, tmp_path):
    content = briefing({"briefing.yaml": "format: 1\ntitle: River\noutputs: [html]\n"})
    assert press(content, tmp_path / "site").problems == ()
    assert not (tmp_path / "site/pagefind").exists()


def test_without_pagefind_a_note_says_how_to_install_it(content, tmp_path, monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "pagefind_bin" else name)
    built = press(content, tmp_path / "site")
    said = "search/index.html and 1 more left out: pagefind_bin is not installed"
    assert [str(note) for note in built.problems if "search" in str(note)] == [
        f"briefing.yaml: note[left-out] {said} (pip install 'briefpress[search]')"
    ]
    assert built.written
    assert not (tmp_path / "site/search").exists()


def test_a_failure_of_pagefind_is_reported_and_the_pages_are_kept(content, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(BriefpressError, match="pagefind could not index"):
        press(content, tmp_path / "site")
    monkeypatch.undo()
    assert (tmp_path / "site/index.html").is_file()
    press(content, tmp_path / "site")
    assert index(tmp_path / "site")


def test_words_for_spelling_suggestions_come_from_titles_and_names(site):
    words = (site / "search/words.txt").read_text(encoding="utf-8").splitlines()
    assert {"Tamor", "Kessa", "North"} <= set(words)
    assert len(words) == len({word.casefold() for word in words})
    assert all(len(word) >= 4 for word in words)
