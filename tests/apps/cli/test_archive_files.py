"""The archive's files as they come: missing, empty, huge, binary, in another encoding."""

from __future__ import annotations

import pytest

NAME = "tamor-post-2024-03-06"
TEXT = "Many dead at our gates\n\nIt was the worst day that the river town has seen.\n"


@pytest.fixture
def checked(check, briefing):
    """``checked(data)``: the check with these bytes as the text of a cited source; None takes the file away."""

    def run_with(data: bytes | None, *options: object):
        content = briefing()
        path = content.parent / "archive" / f"{NAME}.txt"
        path.unlink()
        if data is not None:
            path.write_bytes(data)
        return check(content, *options)

    return run_with


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "code", "problem"),
    [
        (TEXT.encode(), 0, None),
        (None, 0, "content/places/tamor.yaml:6:35: note[archive-missing-text]"),
        (b"", 1, f"archive/{NAME}.txt:1: error[archive-empty]"),
        (b"\xef\xbb\xbf\r\n", 1, f"archive/{NAME}.txt:1: error[archive-empty]"),
        (b"%PDF-1.7\n\x00\x01", 1, f"archive/{NAME}.txt:2: error[archive-binary]"),
        (TEXT.encode("utf-16"), 1, f"archive/{NAME}.txt:1: error[archive-binary]"),
        (f"{TEXT}\nÀ Tamor\n".encode("latin-1"), 1, f"archive/{NAME}.txt:5: error[archive-encoding]"),
        (b"\x89PNG\r\n\x1a\n", 1, f"archive/{NAME}.txt:2: error[archive-binary]"),
        (TEXT.replace("\n", "\r\n").encode("utf-8-sig"), 0, "content/evidence.lock:11: warning[source-changed]"),
        (TEXT.encode() + b"word " * 4_200_000, 0, "content/evidence.lock:11: warning[source-changed]"),
        (b"w" * (33 << 20), 1, f"archive/{NAME}.txt:1: error[archive-too-large]"),
    ],
    ids="sound missing empty blank pdf utf-16 latin-1 image windows 20-megabytes 33-megabytes".split(),
)
def test_each_file_is_read_or_reported_why_not_at_its_own_line(checked, data, code, problem):
    ran = checked(data)
    assert (ran.code, ran.problems) == (code, [problem] if problem else [])


def test_a_missing_text_that_the_lock_does_not_prove_is_a_warning(check, briefing):
    content = briefing()
    (content.parent / "archive" / f"{NAME}.txt").unlink()
    (content / "evidence.lock").unlink()
    assert "content/places/tamor.yaml:6:35: warning[archive-missing-text]" in check(content).problems


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_an_archive_that_is_named_and_not_there_stops_the_run(check, options):
    ran = check(None, "--archive", "elsewhere", *options)
    assert (ran.code, ran.err) == (
        2,
        "briefpress: no archive folder at elsewhere; check --archive and BRIEFPRESS_ARCHIVE\n",
    )


def test_the_environment_may_name_the_archive(check, briefing, monkeypatch):
    content = briefing()
    (content.parent / "archive").rename(content.parent / "texts")
    monkeypatch.setenv("BRIEFPRESS_ARCHIVE", str(content.parent / "texts"))
    (content.parent / "texts" / f"{NAME}.txt").write_bytes(b"")
    assert check(content).problems == [f"texts/{NAME}.txt:1: error[archive-empty]"]


def test_two_sources_of_one_text_are_reported(check, briefing):
    source = "title: A second printing\npublication: tamor-post\ntype: article-newspaper\nissued: 2024-03-10\n"
    content = briefing({"sources/second.yaml": source, "pages/new.md": '---\ntitle: New\n---\n[@second, "the guns"]\n'})
    folder = content.parent / "archive"
    (folder / "second.txt").write_bytes((folder / "north-wire-2024-03-05.txt").read_bytes())
    assert "content/sources/second.yaml:1: warning[duplicate-text]" in check(content).problems
    (content / "sources/second.yaml").write_text(f"{source}republication_of: north-wire-2024-03-05\n")
    assert "content/sources/second.yaml:1: note[duplicate-text]" in check(content).problems


@pytest.mark.parametrize(
    ("lineage", "warned"),
    [("", True), ("wire: north-wire\n", False), ("republication_of: north-wire-2024-03-05\n", False),
     ("republication_of: tamor-post-2024-03-06\n", False), ("republication_of: tamor-post-2024-03-09\n", False)],
)  # fmt: skip
def test_a_copy_is_warned_of_where_no_lineage_joins_the_two(check, briefing, lineage, warned):
    source = f"title: A copy\npublication: tamor-post\ntype: article-newspaper\nissued: 2024-03-10\n{lineage}"
    content = briefing({"sources/second.yaml": source, "pages/new.md": '---\ntitle: New\n---\n[@second, "the guns"]\n'})
    folder = content.parent / "archive"
    (folder / "second.txt").write_text(f"{(folder / 'north-wire-2024-03-05.txt').read_text()}\nRead on tomorrow.\n")
    assert ("content/sources/second.yaml:1: warning[undeclared-copy]" in check(content).problems) is warned
