"""A site that is too large for a host is built all the same, and a note says so."""

from __future__ import annotations

import pytest

from briefpress import build as building
from briefpress.build import Request, build
from briefpress.write import File, Manifest
from briefpress.write.host_limits import Host, host_notes

SITE = Manifest({"a/b/index.html": File("k", 600), "a/index.html": File("k", 300), "index.html": File("k", 101)})


@pytest.mark.parametrize(
    ("host", "words"),
    [
        (Host("Here", files=4), None),
        (Host("Here", files=3, note="more for money"), "the site has 4 files, and Here takes 3; more for money"),
        (Host("Here", entries=6), None),
        (Host("Here", entries=5), "the site has 6 files and folders, and Here takes 5"),
        (Host("Here", size=1001), None),
        (Host("Here", size=1000), "the site has 1,001 bytes, and Here takes 1,000"),
    ],
)
def test_a_note_names_the_host_its_limit_and_the_size_of_the_site(host, words):
    assert [note.message for note in host_notes(SITE, [host])] == ([words] if words else [])


def test_fault_31_a_build_that_exceeds_a_limit_says_so_and_is_done(briefing, tmp_path, monkeypatch):
    tiny = (Host("Here", files=10),)
    monkeypatch.setattr(building, "host_notes", lambda site: host_notes(site, tiny))
    built = build(Request(briefing(), tmp_path / "site"))
    assert built.written
    assert [str(problem).partition(" the site")[0] for problem in built.problems if problem.code == "host-limit"] == [
        "briefing.yaml: note[host-limit]"
    ]


def test_an_ordinary_site_is_within_all_limits(briefing, tmp_path):
    built = build(Request(briefing(), tmp_path / "site"))
    assert "host-limit" not in {problem.code for problem in built.problems}
