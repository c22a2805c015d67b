"""Pages show what the lock says: a site has the same bytes with the archive and without."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture
def built(run, monkeypatch):
    def build(content: Path, name: str) -> dict[str, bytes]:
        monkeypatch.chdir(content.parent)
        options = ("--site", name, "--templates", ROOT / "templates", "--jobs", 1, "--no-search")
        assert run("build", *options).code == 0
        return tree(content.parent / name)

    return build


def test_with_the_archive_and_without_it_the_bytes_are_the_same(briefing, built):
    content = briefing()
    present = built(content, "present")
    (content.parent / "archive").rename(content.parent / "away")
    absent = built(content, "absent")
    assert len(present) > 30
    assert present == absent


@pytest.mark.slow
def test_a_changed_text_warns_and_changes_no_byte_while_a_changed_lock_does(briefing, built):
    content = briefing()
    before = built(content, "before")
    text = content.parent / "archive/north-wire-2024-03-05.txt"
    text.write_text(text.read_text().replace("guns", "cannon"))
    assert built(content, "after") == before
    (content / "evidence.lock").write_text("")
    assert built(content, "unproved") != before


def test_no_sentence_of_an_archived_text_is_in_the_site(briefing, built):
    site = b"".join(built(briefing(), "site").values())
    assert b"followed them south" in site
    assert b"It followed them south until nightfall" not in site


def test_a_citation_leads_to_the_very_words_and_a_source_lists_its_passages_in_the_order_of_the_text(briefing, built):
    site = built(briefing(), "site")
    words = b'href="https://north-wire.example/2024/03/05/tamor#:~:text=killed%2040%20soldiers"'
    assert words in site["events/tamor-2024-03/index.html"]
    page = site["sources/north-wire-2024-03-05/index.html"]
    order = [b"two days of", b"the Front attacked", b"killed 40 soldiers", b"since the coup"]
    section = page[page.index(b'id="passages"') :]
    assert [section.index(each) for each in order] == sorted(section.index(each) for each in order)
