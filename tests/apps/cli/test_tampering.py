"""Whatever of the evidence is changed is reported: a word of the archive, a passage, a line of the lock."""

from __future__ import annotations

from pathlib import Path

import pytest

PASSAGE = '"two days of … at Tamor"'
LINES = range(2, 15)


@pytest.fixture
def content(briefing):
    return briefing()


@pytest.fixture(params=["with the archive", "without"])
def present(request, content):
    if request.param == "without":
        (content.parent / "archive").rename(content.parent / "away")
    return request.param == "with the archive"


both = pytest.mark.usefixtures("present")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@both
def test_what_was_not_tampered_with_is_silent(check, content):
    ran = check(content)
    assert (ran.code, ran.err) == (0, "")


def test_a_cited_word_of_the_archive(check, content):
    change(content.parent / "archive/north-wire-2024-03-05.txt", "40 soldiers", "41 soldiers")
    ran = check(content)
    assert (ran.code, ran.problems) == (1, ["content/events/tamor-2024-03.md:16:36: error[passage-not-found]"])


def test_another_word_of_the_archive(check, content):
    change(content.parent / "archive/north-wire-2024-03-05.txt", "guns", "cannon")
    ran = check(content)
    assert (ran.code, ran.problems) == (0, ["content/evidence.lock:10: warning[source-changed]"])


def test_a_word_between_the_first_and_the_last(check, content):
    change(content.parent / "archive/tamor-post-2024-03-09.txt", "third battalion", "first battalion")
    assert check(content).problems == ["content/evidence.lock:14: warning[source-changed]"]


def test_a_passage(check, content, present):
    change(content / "events/tamor-2024-03.md", PASSAGE, '"two days of … in Tamor"')
    error, warning = "error[passage-not-found]", "warning[passage-unverified]"
    assert check(content).problems == [f"content/events/tamor-2024-03.md:9:8: {error if present else warning}"]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("column", range(9))
def test_any_field_of_any_line_of_the_lock(check, content, line, column):
    path = content / "evidence.lock"
    lines = path.read_text().splitlines()
    fields = lines[line - 1].split("\t")
    fields[column] = fields[column].translate(str.maketrans("1234567890abcdef-", "2345678901bcdefa1"))
    path.write_text("\n".join([*lines[: line - 1], "\t".join(fields), *lines[line:]]) + "\n")
    ran = check(content)
    assert (ran.code, ran.problems) == (1, [f"content/evidence.lock:{line}: error[lock-broken]"])


def test_a_line_of_the_lock_taken_out(check, content, present):
    path = content / "evidence.lock"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if '"took three lorries"' not in line))
    stale, unverified = (
        "evidence.lock:1: warning[lock-stale]",
        "events/tamor-2024-03.md:23:86: warning[passage-unverified]",
    )
    assert check(content).problems == [f"content/{stale if present else unverified}"]


def test_a_line_of_the_lock_that_nothing_cites(check, content, present):
    change(
        content / "events/coup-2024-02.yaml",
        'cite: {north-wire-2024-03-05: "since the coup … of February"}',
        "cite: {}",
    )
    found = [problem for problem in check(content).problems if "lock" in problem]
    stale, unused = "evidence.lock:1: warning[lock-stale]", "evidence.lock:10: warning[lock-unused]"
    assert found == [f"content/{stale if present else unused}"]


@both
def test_merge_markers_in_the_lock(check, content):
    path = content / "evidence.lock"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([*lines[:3], "<<<<<<< ours\n", *lines[3:5], "=======\n", ">>>>>>> theirs\n", *lines[5:]]))
    ran = check(content)
    assert (ran.code, ran.problems) == (1, ["content/evidence.lock:4: error[lock-merge]"])


@both
def test_the_order_of_the_lock_and_exact_repeats_are_no_matter(check, content):
    path = content / "evidence.lock"
    header, *lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([header, *reversed(lines), *lines]))
    assert check(content).err == ""


def test_a_lock_of_another_format_is_one_error(check, content):
    change(content / "evidence.lock", "format 1", "format 9")
    ran = check(content)
    assert (ran.code, ran.problems) == (1, ["content/evidence.lock:1: error[lock-format]"])
