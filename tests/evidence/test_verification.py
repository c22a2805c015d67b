"""verify: look up cited passages in an archive."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from briefpress.evidence import Archive, Lock, verify
from briefpress.evidence.passage import sha256
from briefpress.evidence.verification import Cited
from briefpress.model.problem import Severity, Where

HERE = Where("events/fire.md", 7, 3)


def reports(cited: Iterable[Cited], archive: Archive) -> list[tuple[str, str, str]]:
    return [(str(problem.where), problem.code, problem.hint) for problem in verify(cited, archive)[1]]


def test_a_verified_passage_becomes_an_entry(archive):
    (entry,), problems = verify([("bridge", "Two carts … said", HERE)], archive)
    assert problems == ()
    assert (entry.source, entry.start, entry.end) == ("bridge", "Two carts", "said")
    assert entry.span == sha256("Two carts were on it, the miller said")
    assert entry.position == len("The bridge at Low Mill fell on Tuesday. ")


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("Two cards … said", "passage-not-found", 'did you mean "Two carts"?'),
        ("Two carts … siad", "passage-not-found", 'did you mean "said"?'),
        ("the", "passage-ambiguous", "add a word at the beginning or the end"),
        ("miller … carts", "passage-reversed", "swap the first and the last words"),
        ("Two carts … carts were", "passage-overlapping", "write fewer first words, or all words without '…'"),
        (
            "Zebra",
            "passage-not-found",
            "copy the words from the archived text; `briefpress cite` finds a passage for you",
        ),
        ("Zebra …said", "passage-not-found", "put a space on each side of '…'"),
        ("Two carts …", "passage-no-end", "write '…' once, between the first and the last words"),
    ],
)
def test_a_wrong_passage_is_one_error_at_its_place(archive, written, code, hint):
    assert reports([("bridge", written, HERE)], archive) == [("events/fire.md:7:3", code, hint)]


def test_last_words_too_far_away_are_reported(archive_of):
    archive = archive_of(bridge=f"One {'x ' * 400} two")
    assert reports([("bridge", "One … two", HERE)], archive)[0][2] == "choose last words closer to the first"


def test_a_wrong_passage_is_an_error_at_each_citation(archive):
    cited = [("bridge", "Two cards", Where("a.md", line)) for line in (3, 5)]
    assert [place for place, *_ in reports(cited, archive)] == ["a.md:3", "a.md:5"]


def test_every_single_letter_wrong_is_reported_and_nothing_else(archive):
    right = "Two carts … river took"
    letters = [index for index, glyph in enumerate(right) if glyph.isalpha()]
    cited = [("bridge", f"{right[:index]}q{right[index + 1 :]}", Where("a.md", index + 1)) for index in letters]
    cited.append(("bridge", right, HERE))
    assert [problem.where.line for problem in verify(cited, archive)[1]] == [index + 1 for index in letters]


def test_an_unreadable_text_is_one_error_for_all_its_passages(archive_of):
    archive = archive_of(bridge="é".encode("latin-1"))
    cited = [("bridge", "Two carts", HERE), ("bridge", "the miller", HERE)]
    assert [(place, code) for place, code, _ in reports(cited, archive)] == [
        ("archive/bridge.txt:1", "archive-encoding")
    ]


def test_a_missing_text_is_one_warning_at_its_first_citation(archive):
    cited = [("mill", "Two carts", Where("b.md", 1)), ("mill", "the miller", Where("a.md", 2))]
    entries, (problem,) = verify(cited, archive)
    assert (str(problem.where), problem.code, problem.severity) == ("a.md:2", "archive-missing-text", Severity.WARNING)
    assert entries == ()


def test_a_missing_text_keeps_its_entries_of_the_lock(archive):
    cited = [("bridge", "Two carts", HERE), ("market", "12 boats", HERE)]
    entries, _ = verify(cited, archive)
    (archive.folder / "bridge.txt").unlink()
    kept, (problem,) = verify(cited, archive, Lock(entries))
    assert kept == entries
    assert problem.severity is Severity.NOTE
