"""lock: entries round-trip, merges can be read, and changes are detected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence import Lock, LockEntry, parse_passage, read_lock, write_lock
from briefpress.evidence.lock import HEADER, sorted_entries
from briefpress.evidence.passage import sha256


def entry(
    source="market", position=4, start="At least", end: str | None = "lost", before: str | None = None
) -> LockEntry:
    written = start if end is None else f"{start} … {end}"
    return LockEntry(
        source, position, parse_passage(written).digest, before, start, end, sha256(written), sha256("the text")
    )


WORDS = [
    "a",
    "b…",
    "e\u0301",
    "«c»",
    "“d”",
    "f\u200eg",
    "h\u2028i",
    "j\tk",
    '"\\l',
    "ع",
    "\U0001d49c",
    "—",
]  # glyphs, not folded
GLYPHS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda words: "\u00a0".join(["m", *words]))
ENTRIES = st.builds(
    entry,
    st.sampled_from(["market", "bridge", "a-1"]),
    st.integers(0, 99),
    GLYPHS,
    st.none() | GLYPHS,
    st.none() | GLYPHS,
)
LOCKS = st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry.key)


def codes(lock: Lock) -> list[tuple[str, str]]:
    return [(str(problem.where), problem.code) for problem in lock.problems]


@given(LOCKS)
def test_entries_round_trip(written):
    assert read_lock(write_lock(written)) == Lock(sorted_entries(written))


@given(LOCKS, st.randoms())
def test_order_and_exact_repeats_do_not_matter(written, chance):
    lines = write_lock(written).decode().splitlines(keepends=True)[1:] * 2
    chance.shuffle(lines)
    assert read_lock("".join([f"{HEADER}\n", *lines]).encode()) == Lock(sorted_entries(written))


@given(LOCKS, LOCKS)
def test_two_locks_merged_by_union_can_be_read(ours, theirs):
    known = {one.key: one for one in ours}
    theirs = [known.get(one.key, one) for one in theirs]
    merged = read_lock(write_lock(ours) + write_lock(theirs))
    assert merged == Lock(sorted_entries({*ours, *theirs}))


@given(LOCKS)
def test_invisible_characters_are_escaped(written):
    assert all(line.replace("\t", "").isprintable() for line in write_lock(written).decode().split("\n"))


def test_windows_line_ends_and_a_byte_order_mark_are_accepted():
    data = b"\xef\xbb\xbf" + write_lock([entry()]).replace(b"\n", b"\r\n")
    assert read_lock(data) == Lock((entry(),))


def test_no_bytes_are_an_empty_lock():
    assert read_lock(b"") == read_lock(write_lock([])) == Lock()


def test_entries_have_line_numbers():
    assert [one.line for one in read_lock(write_lock([entry(position=1), entry(end=None)])).entries] == [2, 3]


@pytest.mark.parametrize("column", range(9))
def test_a_line_with_any_field_changed_is_broken(column):
    lines = write_lock([entry("bridge"), entry()]).decode().split("\n")
    fields = lines[2].split("\t")
    fields[column] = {0: "mill", 1: "5", 2: '"At"', 3: '"At last"', 4: "-"}.get(column, "0" * len(fields[column]))
    lock = read_lock("\n".join([*lines[:2], "\t".join(fields), ""]).encode())
    assert codes(lock) == [("evidence.lock:3", "lock-broken")]
    assert lock.entries == (entry("bridge"),)


def test_glyphs_of_another_passage_are_detected_even_with_a_new_checksum():
    forged = LockEntry(**{name: getattr(entry(), name) for name in LockEntry.__slots__} | {"start": "At last"})
    assert codes(read_lock(write_lock([forged]))) == [("evidence.lock:2", "lock-broken")]


@pytest.mark.parametrize("line", ["x", "\t" * 8, "market\t4", "\ufffd", "a" * 10_000, '{"source": 1}'])
def test_an_incomplete_line_is_broken(line):
    assert codes(read_lock(f"{HEADER}\n{line}\n".encode())) == [("evidence.lock:2", "lock-broken")]


def test_a_lone_surrogate_is_broken():
    line = write_lock([entry()]).decode().split("\n")[1].replace("At least", "\\ud800")
    line = line.rpartition("\t")[0]
    data = f"{HEADER}\n{line}\t{sha256(line)[:8]}\n".encode()
    assert codes(read_lock(data)) == [("evidence.lock:2", "lock-broken")]


def test_bytes_that_are_not_utf_8_are_a_broken_line():
    assert codes(read_lock(write_lock([entry()]) + b"\xe9\xff\n")) == [("evidence.lock:3", "lock-broken")]


def test_merge_markers_are_one_error_and_both_sides_are_read():
    header, one, two = write_lock([entry(), entry("bridge")]).splitlines()
    data = b"\n".join([header, b"<<<<<<< ours", one, b"||||||| base", b"=======", two, b">>>>>>> theirs", b""])
    lock = read_lock(data)
    assert codes(lock) == [("evidence.lock:2", "lock-merge")]
    assert lock.entries == (entry("bridge"), entry())


def test_merge_markers_around_the_header_are_detected():
    assert codes(read_lock(b"<<<<<<< ours\n" + write_lock([entry()]))) == [("evidence.lock:1", "lock-merge")]


def test_conflicting_lines_are_reported_and_resolved_regardless_of_order():
    header, one, two = write_lock([entry(position=1, before="x"), entry(position=1)]).splitlines()
    for lines in ([header, one, two], [header, two, one]):
        lock = read_lock(b"\n".join(lines))
        assert codes(lock) == [("evidence.lock:3", "lock-conflict")]
        assert lock.entries == (entry(position=1, before="x"),)


@pytest.mark.parametrize("data", [b"# another file\n", HEADER.replace("format 1", "format 2").encode(), b"\0"])
def test_a_file_in_another_format_is_one_error(data):
    assert codes(read_lock(data)) == [("evidence.lock:1", "lock-format")]


@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(data):
    read_lock(data)
    read_lock(f"{HEADER}\n".encode() + data)
