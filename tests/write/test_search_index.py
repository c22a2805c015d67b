"""The search index: built by Pagefind, written with the site, kept while no page changes."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from briefpress.build import Request, build
from briefpress.model.problem import BriefpressError
from briefpress.press.formats import extras
from briefpress.run.installation import install_command
from briefpress.write import recover, search_parts
from briefpress.write import search_index as search

pytestmark = pytest.mark.slow


def index(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site / "pagefind").as_posix(): file.read_bytes()
        for file in (site / "pagefind").rglob("*")
        if file.is_file()
    }


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
    assert not [name for name in index(site) if "-ui" in name or name.endswith(".css")]
    assert {path for path in recover(site).files if path.startswith("pagefind/")} == {
        file.relative_to(site).as_posix() for file in (site / "pagefind").rglob("*") if file.is_file()
    }


def test_the_index_has_records_but_no_lists(content, site):
    records = [file for file in content.rglob("*") if file.suffix in (".md", ".yaml") and file.parent != content]
    assert len([name for name in index(site) if name.endswith(".pf_fragment")]) == len(records)


def test_the_index_is_kept_while_no_page_changes(content, site, monkeypatch):
    monkeypatch.setattr(search, "PagefindProcess", lambda: pytest.fail("the index was built again"))
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
    entry = site / "pagefind/events/pagefind-entry.json"
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
        f"briefing.yaml: note[left-out] {said} (run {install_command('search')})"
    ]
    assert built.written
    assert not (tmp_path / "site/search").exists()


@pytest.mark.parametrize("program", ["/bin/false", "/bin/cat", "/nowhere"])
def test_a_failure_of_pagefind_is_reported_and_the_pages_are_kept(content, tmp_path, monkeypatch, program):
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program)
    with pytest.raises(BriefpressError, match="pagefind"):
        press(content, tmp_path / "site")
    monkeypatch.undo()
    assert (tmp_path / "site/index.html").is_file()
    press(content, tmp_path / "site")
    assert index(tmp_path / "site")


def test_fault_16_two_builds_from_nothing_are_the_same_search_index_included(content, site, tmp_path):
    press(content, tmp_path / "other")
    assert index(tmp_path / "other") == index(site)


@pytest.fixture
def divided(monkeypatch):
    """Every kind with more than three pages is divided."""
    monkeypatch.setattr(search_parts, "_FEW", 3)


def parts_of(site: Path) -> dict[str, frozenset[str]]:
    """The pages of each part of an index, as Pagefind names them."""
    found: dict[str, set[str]] = {}
    for file in (site / "pagefind").rglob("*.pf_fragment"):
        page = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))["url"]
        found.setdefault(file.parents[1].relative_to(site).as_posix(), set()).add(page)
    return {name: frozenset(pages) for name, pages in found.items()}


@pytest.mark.usefixtures("divided")
def test_a_divided_index_has_every_page_once(content, site, tmp_path, monkeypatch):
    monkeypatch.undo()
    press(content, tmp_path / "whole")
    whole, parts = parts_of(tmp_path / "whole"), parts_of(site)
    assert len(parts) > len(whole)
    assert sorted(page for pages in parts.values() for page in pages) == sorted(
        page for pages in whole.values() for page in pages
    )
    named = json.loads((site / "pagefind/parts.json").read_bytes())
    assert parts.keys() <= {"pagefind", *(f"pagefind/{name}" for name in named)}
    assert not list((site / "pagefind").glob("*/*.js"))


@pytest.mark.usefixtures("divided")
def test_fault_32_after_an_edit_only_the_parts_of_changed_pages_are_built_and_all_is_as_from_nothing(
    site, briefing, tmp_path, monkeypatch
):
    built = []
    run = search._run

    def noted(*given):
        built.extend(given[2])
        return run(*given)

    monkeypatch.setattr(search, "_run", noted)
    changed = briefing({"briefing.yaml": "format: 1\ntitle: River\n"})
    army = changed / "actors/kessa-army.yaml"
    army.write_text(f"{army.read_text().rstrip()}\nnote: Founded twice.\n", encoding="utf-8")
    edited = press(changed, site)
    pages = {path for path in edited.written.written if path.endswith(".html")}
    named = {
        name
        for name, held in search_parts.search_parts(dict.fromkeys(edited.written.site.files, "")).items()
        if held.keys() & pages
    }
    assert set(built) == named
    assert 0 < len(built) < len(json.loads((site / "pagefind/parts.json").read_bytes()))
    press(changed, tmp_path / "clean")
    assert index(site) == index(tmp_path / "clean")


def test_words_for_spelling_suggestions_come_from_titles_and_names(site):
    words = (site / "search/words.txt").read_text(encoding="utf-8").splitlines()
    assert {"Tamor", "Kessa", "North"} <= set(words)
    assert len(words) == len({word.casefold() for word in words})
    assert all(len(word) >= 4 for word in words)
