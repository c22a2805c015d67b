"""check_evidence: problems with and without the archive, and the detection of tampering."""

from __future__ import annotations

import pytest

from briefpress.evidence import Lock, check_evidence, read_lock, verify, write_lock
from briefpress.model.problem import Severity, Where

CITED = [
    ("bridge", "Two carts … said", Where("events/bridge.md", 4)),
    ("market", "12 boats", Where("events/fire.md", 5)),
    ("market", "17 boats", Where("events/fire.md", 9)),
    ("market", "17 boats", Where("pages/home.md", 2)),
]


def locked(archive, cited=CITED) -> Lock:
    entries, problems = verify(cited, archive)
    assert problems == ()
    return read_lock(write_lock(entries))


def reports(cited, lock, archive) -> list[tuple[str, str, str]]:
    problems = check_evidence(cited, lock, archive)
    return [(str(problem.where), str(problem.severity), problem.code) for problem in problems]


def write(archive, source: str, old: str, new: str) -> None:
    path = archive.folder / f"{source}.txt"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_fresh_lock_has_no_problems_with_the_archive_and_without(archive):
    assert check_evidence(CITED, locked(archive), archive) == ()
    assert check_evidence(CITED, locked(archive), None) == ()


def test_without_archive_and_lock_each_citation_is_unverified():
    assert reports(CITED, Lock(), None) == [(str(where), "warning", "passage-unverified") for *_, where in CITED]


def test_with_the_archive_an_outdated_lock_is_one_warning(archive):
    assert reports(CITED, Lock(), archive) == [("evidence.lock", "warning", "lock-stale")]
    assert reports(CITED[1:], locked(archive), archive) == [("evidence.lock", "warning", "lock-stale")]


def test_without_the_archive_an_entry_that_no_record_cites_is_unused(archive):
    assert reports(CITED[1:], locked(archive), None) == [("evidence.lock:2", "warning", "lock-unused")]


def test_a_word_changed_in_the_archive_is_reported(archive):
    lock = locked(archive)
    write(archive, "bridge", "on it", "on this")
    assert reports(CITED, lock, archive) == [("evidence.lock:2", "warning", "source-changed")]
    write(archive, "market", "12 boats", "13 boats")
    assert reports(CITED, lock, archive) == [("events/fire.md:5", "error", "passage-not-found")]


def test_a_word_changed_in_a_passage_is_reported_with_the_archive_and_without(archive):
    lock = locked(archive)
    cited = [("bridge", "Two carts … say", CITED[0][2]), *CITED[1:]]
    assert reports(cited, lock, archive) == [("events/bridge.md:4", "error", "passage-not-found")]
    assert reports(cited, lock, None) == [
        ("events/bridge.md:4", "warning", "passage-unverified"),
        ("evidence.lock:2", "warning", "lock-unused"),
    ]


@pytest.mark.parametrize("column", range(9))
def test_any_field_changed_in_the_lock_is_one_error_with_the_archive_and_without(archive, column):
    lines = write_lock(locked(archive).entries).decode().split("\n")
    fields = lines[2].split("\t")
    fields[column] = fields[column].translate(str.maketrans("1234567890abcdef-", "2345678901bcdefa1"))
    lock = read_lock("\n".join([*lines[:2], "\t".join(fields), *lines[3:]]).encode())
    expected = [("evidence.lock:3", "error", "lock-broken")]
    # One mistake is one problem: the passage of a changed line is not also reported as missing.
    assert reports(CITED, lock, archive) == expected
    assert reports(CITED, lock, None) == expected


def test_a_forged_line_is_detected_with_the_archive(archive):
    entry, *others = locked(archive).entries
    lie = type(entry)(**{name: getattr(entry, name) for name in entry.__slots__} | {"position": 3})
    lock = read_lock(write_lock([lie, *others]))
    assert reports(CITED, lock, archive) == [("evidence.lock", "warning", "lock-stale")]


def test_a_source_verified_against_two_texts_has_changed(archive):
    one = locked(archive, CITED[1:2])
    write(archive, "market", "guild", "other guild")
    lock = read_lock(write_lock([*one.entries, *locked(archive, CITED[2:]).entries]))
    assert reports(CITED[1:], lock, None) == [("evidence.lock:3", "warning", "source-changed")]
    assert reports(CITED[1:], lock, archive) == [("evidence.lock:2", "warning", "source-changed")]


def test_conflict_markers_in_the_lock_are_one_error(archive):
    data = b"<<<<<<< ours\n" + write_lock(locked(archive).entries)
    for present in (archive, None):
        assert reports(CITED, read_lock(data), present) == [("evidence.lock:1", "error", "lock-merge")]


def test_a_malformed_passage_is_an_error_without_the_archive_too():
    cited = [("market", "… boats", Where("pages/home.md", 3))]
    assert reports(cited, Lock(), None) == [("pages/home.md:3", "error", "passage-no-start")]


def test_a_missing_text_with_all_passages_in_the_lock_is_a_note(archive):
    lock = locked(archive)
    (archive.folder / "bridge.txt").unlink()
    assert reports(CITED, lock, archive) == [("events/bridge.md:4", "note", "archive-missing-text")]


def test_problems_are_sorted_by_place_and_have_a_hint():
    problems = check_evidence(reversed(CITED), Lock(), None)
    assert [problem.where for problem in problems] == sorted(where for *_, where in CITED)
    hint = "save the source's text in the archive, then run `briefpress verify`"
    assert {(problem.severity, problem.hint) for problem in problems} == {(Severity.WARNING, hint)}


def test_the_message_names_the_passage_and_its_source():
    problem, *_ = check_evidence(CITED, Lock(), None)
    assert str(problem) == (
        'events/bridge.md:4: warning[passage-unverified] "Two carts … said" is not yet verified in bridge '
        "(save the source's text in the archive, then run `briefpress verify`)"
    )
