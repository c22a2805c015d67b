"""The store reads only what the same version of briefpress has sealed, and ignores everything else."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.build import Request, build
from briefpress.incremental import read as reading
from briefpress.incremental import store as storing
from briefpress.incremental.parsed import ParsedRecords, bundles, read_parsed, save_parsed
from briefpress.incremental.read import read_content
from briefpress.incremental.store import Store
from briefpress.load.load import load
from briefpress.load.record_file import read_record

pytestmark = pytest.mark.slow

KEY = b"k" * 32


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / ".briefpress", KEY)


@pytest.fixture
def warm(briefing, tmp_path, store):
    """A content folder that was built once over the store."""
    content = briefing()
    assert build(Request(content, tmp_path / "site", store=store)).written
    return content


def test_saved_bytes_are_read_back_and_git_ignores_the_folder(store):
    store.save("words", b"some words")
    assert store.read("words") == b"some words"
    assert (store.folder / ".gitignore").read_text() == "*\n"
    assert sorted(path.name for path in store.folder.iterdir()) == [".gitignore", "words"]


def test_a_truncated_or_changed_file_is_ignored(store):
    store.save("words", b"some words")
    whole = (store.folder / "words").read_bytes()
    for end in range(len(whole)):
        (store.folder / "words").write_bytes(whole[:end])
        assert store.read("words") is None
        (store.folder / "words").write_bytes(whole[:end] + bytes([whole[end] ^ 1]) + whole[end + 1 :])
        assert store.read("words") is None


def test_a_file_with_another_name_key_or_version_is_ignored(store, monkeypatch):
    store.save("words", b"some words")
    (store.folder / "others").write_bytes((store.folder / "words").read_bytes())
    assert store.read("others") is None
    assert Store(store.folder, b"another key").read("words") is None
    monkeypatch.setattr(storing, "_version", lambda: "briefpress 99 on Python 4")
    assert store.read("words") is None


def test_a_linked_store_folder_is_neither_read_nor_written(store, tmp_path):
    store.save("words", b"some words")
    link = Store(tmp_path / "link", KEY)
    link.folder.symlink_to(store.folder)
    link.save("more", b"more")
    assert link.read("words") is None
    assert not (store.folder / "more").exists()


def test_a_build_works_without_a_writable_store(briefing, tmp_path):
    (tmp_path / "taken").write_text("a file in place of the folder")
    store = Store(tmp_path / "taken", KEY)
    assert build(Request(briefing(), tmp_path / "site", store=store)).written
    assert read_parsed(store) == ParsedRecords()


def test_an_unchanged_file_is_not_parsed_again(warm, store, monkeypatch):
    monkeypatch.setattr(reading, "read_record", None)  # any parsing fails
    found = read_content(warm, parsed=read_parsed(store))
    records, problems, after = found.loaded.records, found.loaded.problems, found.parsed
    assert problems == ()
    assert after.files.keys() == {record.file for record in records.all()}


def test_stored_records_equal_parsed_ones(warm, store):
    records = read_content(warm, parsed=read_parsed(store)).loaded.records
    parsed, _ = load(warm)
    assert records == parsed
    assert [record.wordings for record in records.all()] == [record.wordings for record in parsed.all()]


def test_only_new_files_are_parsed_and_deleted_ones_are_dropped(warm, store, monkeypatch):
    (warm / "pages/methodology.md").unlink()
    (warm / "pages/ferries.md").write_text("---\ntitle: Ferries\n---\nOn the river.\n")
    seen, parse = [], read_record

    def parsed(data, file):
        seen.append(file)
        return parse(data, file)

    monkeypatch.setattr(reading, "read_record", parsed)
    before = read_parsed(store)
    after = read_content(warm, parsed=before).parsed
    save_parsed(store, before, after)
    assert seen == ["pages/ferries.md"]
    assert read_parsed(store).files.keys() == before.files.keys() - {"pages/methodology.md"} | {"pages/ferries.md"}


def test_only_the_bundle_of_a_file_that_changes_is_pickled_again(warm, store):
    before = read_parsed(store)
    (warm / "pages/ferries.md").write_text("---\ntitle: Ferries\n---\nOn the river.\n")
    after = read_content(warm, parsed=before).parsed
    after = save_parsed(store, before, after)
    assert len(before.pickles.keys() - after.pickles.keys()) <= 1
    assert read_parsed(store) == after


@given(st.lists(st.text("ab/-", min_size=1, max_size=6), unique=True), st.integers(0))
def test_an_added_name_changes_only_its_own_bundle(names, number):
    before = [*bundles(names)]
    place = number % (len(names) + 1)
    after = [*bundles([*names[:place], "new", *names[place:]])]
    assert [name for bundle in before for name in bundle] == names
    assert len([bundle for bundle in after if bundle not in before]) <= 2


def test_a_broken_file_is_never_stored(warm, store):
    (warm / "pages/ferries.md").write_text("---\ntitle: [\n---\n")
    for _ in range(2):
        before = read_parsed(store)
        found = read_content(warm, parsed=before)
        problems, after = found.loaded.problems, found.parsed
        save_parsed(store, before, after)
        assert [problem.code for problem in problems] == ["yaml-syntax"]
    assert "pages/ferries.md" not in read_parsed(store).files


class Hostile:
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def test_a_foreign_pickle_is_never_loaded(briefing, tmp_path, store):
    mark = tmp_path / "opened"
    store.save("records", pickle.dumps(Hostile(mark)))
    planted = (store.folder / "records").read_bytes()
    pickle.loads(planted[32:])  # noqa: S301  (this is what it would do)
    mark.unlink()
    ours = Store(store.folder, b"the key of this user")
    assert build(Request(briefing(), tmp_path / "site", store=ours)).written
    assert not mark.exists()


def test_templates_are_compiled_once(warm, store):
    kept = {path.name: path.stat().st_mtime_ns for path in store.folder.glob("template-*")}
    assert len(kept) > 20
    build(Request(warm, warm.parent / "again", store=store))
    assert {path.name: path.stat().st_mtime_ns for path in store.folder.glob("template-*")} == kept


def test_compiled_templates_can_be_shared_by_all_briefings(briefing, tmp_path):
    store = Store(tmp_path / "own", b"key", tmp_path / "settings/compiled")
    build(Request(briefing(), tmp_path / "site", store=store))
    assert [path.name for path in store.folder.iterdir() if path.suffix != ".gitignore"] != []
    assert not list(store.folder.glob("template-*"))
    assert len(list(store.common.folder.glob("template-*"))) > 20
