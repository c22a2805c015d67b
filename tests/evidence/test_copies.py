"""copies: sources that print the same text, declared or not."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence import Lock, Overlap, check_copies, overlaps, verify
from briefpress.evidence.copies import _runs
from briefpress.model.problem import Severity, Where


def invented(seed: int, count: int = 120) -> str:
    chance = random.Random(seed)  # noqa: S311 - the same words at each run
    return " ".join("".join(chance.choices("aeioulmnrst", k=chance.randint(2, 8))) for _ in range(count))


WIRE = invented(1)


def never(_one: str, _other: str) -> bool:
    return False


def reports(archive, declared=never, lock: Lock = Lock()):  # noqa: B008 - an immutable value
    folder = [] if archive is None else sorted(archive.folder.glob("*.txt"))
    sources = {path.stem: Where(f"sources/{path.stem}.yaml", 1) for path in folder}
    return [(str(one.where), one.code, str(one.severity)) for one in check_copies(sources, lock, archive, declared)]


def test_case_and_punctuation_do_not_hide_a_copy(archive_of):
    copied = WIRE.upper().replace(" ", ", ")
    archive = archive_of(first=WIRE, second=f"{copied} {invented(2, 20)}", other=invented(3))
    assert overlaps(archive, ["first", "second", "other"]) == (Overlap("first", "second", 1.0),)


def test_texts_that_share_less_than_half_are_not_copies(archive_of):
    half = " ".join(WIRE.split(" ")[:55])
    archive = archive_of(first=WIRE, second=f"{half} {invented(2, 65)}")
    assert overlaps(archive, ["first", "second"]) == ()


def test_the_share_is_of_the_shorter_text(archive_of):
    words = WIRE.split(" ")
    archive = archive_of(long=WIRE, short=" ".join([*words[:45], *invented(2, 15).split(" ")]))
    (overlap,) = overlaps(archive, ["long", "short"])
    assert 0.7 < overlap.share < 0.75


def test_short_texts_are_never_copies(archive_of):
    few = " ".join(WIRE.split(" ")[:20])
    assert overlaps(archive_of(first=few, second=few), ["first", "second"]) == ()


def test_every_printing_of_a_text_is_found(archive_of):
    names = [f"paper-{number:02}" for number in range(20)]
    archive = archive_of(**{name: f"{WIRE} {invented(number, 5)}" for number, name in enumerate(names)})
    assert {overlap.second for overlap in overlaps(archive, names)} == set(names[1:])


def test_unreadable_texts_are_skipped(archive_of):
    archive = archive_of(first=WIRE, second=b"\xff", third="")
    assert overlaps(archive, ["first", "second", "third", "fourth", "first"]) == ()


def test_identical_files_that_are_not_text_are_not_duplicates(archive_of):
    archive = archive_of(first=b"\xff", second=b"\xff", third="", fourth="")
    (archive.folder / "fifth.txt").mkdir()
    assert reports(archive) == []


def test_identical_files_are_reported_only_as_duplicates(archive_of):
    archive = archive_of(first=WIRE, second=WIRE)
    assert reports(archive) == [("sources/second.yaml:1", "duplicate-text", "warning")]


def test_an_undeclared_copy_is_a_warning_at_the_later_source(archive_of):
    archive = archive_of(first=WIRE, second=f"{WIRE} {invented(2, 9)}")
    assert reports(archive) == [("sources/second.yaml:1", "undeclared-copy", "warning")]


def test_declared_copies_are_not_reported(archive_of):
    archive = archive_of(first=WIRE, third=f"{WIRE} more")
    assert reports(archive, lambda one, other: {one, other} == {"first", "third"}) == []


def test_identical_files_are_a_note_if_declared(archive_of):
    archive = archive_of(first=WIRE, second=WIRE)
    assert reports(archive, lambda _one, _other: True) == [("sources/second.yaml:1", "duplicate-text", "note")]


def test_without_the_archive_the_lock_shows_duplicates(archive_of):
    run = " ".join(WIRE.split(" ")[:5])
    archive = archive_of(first=WIRE, second=WIRE, third=f"{WIRE} more")
    here = Where("a.md", 1)
    entries, _ = verify([(source, run, here) for source in ("first", "second", "third")], archive)
    sources = {source: Where(f"sources/{source}.yaml") for source in ("first", "second", "third", "uncited")}
    (problem,) = check_copies(sources, Lock(entries), None, never)
    assert (problem.code, problem.where.file, problem.severity) == (
        "duplicate-text",
        "sources/second.yaml",
        Severity.WARNING,
    )


@given(st.lists(st.sampled_from(["one", "Two", "three,"]), max_size=30))
def test_a_text_of_n_words_has_at_most_n_minus_seven_runs(words):
    assert len(_runs(" ".join(words))) <= max(0, len(words) - 7)
