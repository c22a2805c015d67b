"""Archive: read the texts of sources, and report files that are not texts."""

from __future__ import annotations

import hashlib
import os

import pytest

from briefpress.evidence import Archive, ArchivedText
from briefpress.evidence.archive import MOST_BYTES
from briefpress.model.problem import Problem, Severity


def test_a_text_has_the_sha256_of_its_file(archive_of):
    text = archive_of(market="The market.").read("market")
    assert isinstance(text, ArchivedText)
    assert text.sha256 == hashlib.sha256(b"The market.").hexdigest()


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfone\r\ntwo", b"one\rtwo", b"one\ntwo\n"])
def test_a_byte_order_mark_and_any_line_ends_are_accepted(archive_of, data):
    assert archive_of(market=data).read("market").folded.text == "one two"


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ("one\ntwo\nthé".encode("latin-1"), "archive-encoding", "archive/market.txt:3"),
        ("one".encode("utf-16"), "archive-binary", "archive/market.txt:1"),
        (b"%PDF\n\x00\x01", "archive-binary", "archive/market.txt:2"),
        (b"", "archive-empty", "archive/market.txt"),
        (b"\xef\xbb\xbf \r\n", "archive-empty", "archive/market.txt"),
    ],
)
def test_a_file_that_is_not_text_is_an_error_at_its_line(archive_of, data, code, place):
    problem = archive_of(market=data).read("market")
    assert isinstance(problem, Problem)
    assert (problem.code, str(problem.where), problem.severity) == (code, place, Severity.ERROR)


def test_the_hint_for_latin_1_converts_it(archive_of):
    assert "iconv -f latin1" in archive_of(market="é".encode("latin-1")).read("market").hint


@pytest.mark.parametrize("source", ["mill", "../secret", "a/b", "", "market.txt"])
def test_a_source_without_a_text_is_a_warning(archive_of, tmp_path, source):
    (tmp_path / "secret.txt").write_text("not a source")
    problem = archive_of(market="x").read(source)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity) == ("archive-missing-text", Severity.WARNING)


@pytest.mark.slow
def test_a_text_of_20_mb_is_read(archive_of):
    text = archive_of(market="The river took both carts. " * 740_000).read("market")
    assert isinstance(text, ArchivedText)
    assert len(text.folded.text) > 19_900_000


def test_a_text_over_the_limit_is_not_read(archive_of):
    archive = archive_of(market="")
    os.truncate(archive.folder / "market.txt", MOST_BYTES + 1)
    assert archive.read("market").code == "archive-too-large"


def test_a_folder_in_place_of_a_text_is_an_error(archive_of):
    archive = archive_of(market="x")
    (archive.folder / "mill.txt").mkdir()
    assert archive.read("mill").code == "archive-unreadable"


def test_an_archive_may_be_a_symbolic_link(archive_of, tmp_path):
    (tmp_path / "link").symlink_to(archive_of(market="one").folder)
    assert Archive(tmp_path / "link").read("market").folded.text == "one"
