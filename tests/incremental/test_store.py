"""What is kept: only what this very briefpress sealed is read; all else is as if it were not there."""

from __future__ import annotations

import pickle
import platform
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.build import Request, build
from briefpress.incremental import read as reading
from briefpress.incremental import store as storing
from briefpress.incremental.parsed import ParsedRecords, bundles, read_parsed, save_parsed
from briefpress.incremental.read import read
from briefpress.incremental.store import Store
from briefpress.load.load import load
from briefpress.load.record_file import read_record
from briefpress.press.formats.html import environment
from briefpress.press.formats.template_code import TemplateCode

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


def test_what_was_saved_is_read_and_git_passes_the_folder_over(store):
    store.save("words", b"some words")
    assert store.read("words") == b"some words"
    assert (store.folder / ".gitignore").read_text() == "*\n"
    assert sorted(path.name for path in store.folder.iterdir()) == [".gitignore", "words"]


def test_a_file_cut_short_anywhere_or_changed_anywhere_is_not_there(store):
    store.save("words", b"some words")
    whole = (store.folder / "words").read_bytes()
    for end in range(len(whole)):
        (store.folder / "words").write_bytes(whole[:end])
        assert store.read("words") is None
        (store.folder / "words").write_bytes(whole[:end] + bytes([whole[end] ^ 1]) + whole[end + 1 :])
        assert store.read("words") is None


def test_a_file_of_another_name_key_or_briefpress_is_not_there(store, monkeypatch):
    store.save("words", b"some words")
    (store.folder / "others").write_bytes((store.folder / "words").read_bytes())
    assert store.read("others") is None
    assert Store(store.folder, b"another key").read("words") is None
    monkeypatch.setattr(storing, "_maker", lambda: "briefpress 99 on Python 4")
    assert store.read("words") is None


def test_a_folder_that_leads_elsewhere_is_neither_read_nor_written(store, tmp_path):
    store.save("words", b"some words")
    link = Store(tmp_path / "link", KEY)
    link.folder.symlink_to(store.folder)
    link.save("more", b"more")
    assert link.read("words") is None
    assert not (store.folder / "more").exists()


def test_where_nothing_can_be_kept_a_build_goes_on_without(briefing, tmp_path):
    (tmp_path / "taken").write_text("a file stands where the folder is to be")
    store = Store(tmp_path / "taken", KEY)
    assert build(Request(briefing(), tmp_path / "site", store=store)).written
    assert read_parsed(store) == ParsedRecords()


def test_a_file_with_the_same_bytes_is_not_parsed_again(warm, store, monkeypatch):
    monkeypatch.setattr(reading, "read_record", None)  # whoever parses fails
    found = read(warm, parsed=read_parsed(store))
    records, problems, after = found.loaded.records, found.loaded.problems, found.parsed
    assert problems == ()
    assert after.files.keys() == {record.file for record in records.all()}


def test_records_from_the_store_are_those_that_parsing_gives(warm, store):
    records = read(warm, parsed=read_parsed(store)).loaded.records
    parsed, _ = load(warm)
    assert records == parsed
    assert [record.wordings for record in records.all()] == [record.wordings for record in parsed.all()]


def test_only_what_is_new_is_parsed_and_what_is_gone_is_forgotten(warm, store, monkeypatch):
    (warm / "pages/methodology.md").unlink()
    (warm / "pages/ferries.md").write_text("---\ntitle: Ferries\n---\nOn the river.\n")
    seen, parse = [], read_record

    def parsed(data, file):
        seen.append(file)
        return parse(data, file)

    monkeypatch.setattr(reading, "read_record", parsed)
    before = read_parsed(store)
    after = read(warm, parsed=before).parsed
    save_parsed(store, before, after)
    assert seen == ["pages/ferries.md"]
    assert read_parsed(store).files.keys() == before.files.keys() - {"pages/methodology.md"} | {"pages/ferries.md"}


def test_only_the_bundle_of_a_file_that_changes_is_pickled_again(warm, store):
    before = read_parsed(store)
    (warm / "pages/ferries.md").write_text("---\ntitle: Ferries\n---\nOn the river.\n")
    after = read(warm, parsed=before).parsed
    after = save_parsed(store, before, after)
    assert len(before.pickles.keys() - after.pickles.keys()) <= 1
    assert read_parsed(store) == after


@given(st.lists(st.text("ab/-", min_size=1, max_size=6), unique=True), st.integers(0))
def test_a_name_more_changes_no_bundle_but_its_own(names, number):
    before = [*bundles(names)]
    place = number % (len(names) + 1)
    after = [*bundles([*names[:place], "new", *names[place:]])]
    assert [name for bundle in before for name in bundle] == names
    assert len([bundle for bundle in after if bundle not in before]) <= 2


def test_a_broken_file_is_never_kept(warm, store):
    (warm / "pages/ferries.md").write_text("---\ntitle: [\n---\n")
    for _ in range(2):
        before = read_parsed(store)
        found = read(warm, parsed=before)
        problems, after = found.loaded.problems, found.parsed
        save_parsed(store, before, after)
        assert [problem.code for problem in problems] == ["yaml-syntax"]
    assert "pages/ferries.md" not in read_parsed(store).files


class Hostile:
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self):
        return Path.touch, (self.mark,)


def test_a_strangers_pickle_is_never_opened(briefing, tmp_path, store):
    mark = tmp_path / "opened"
    store.save("records", pickle.dumps(Hostile(mark)))
    planted = (store.folder / "records").read_bytes()
    pickle.loads(planted[32:])  # noqa: S301  (this is what it would do)
    mark.unlink()
    ours = Store(store.folder, b"the key of whoever builds")
    assert build(Request(briefing(), tmp_path / "site", store=ours)).written
    assert not mark.exists()


def test_templates_are_compiled_once(warm, store):
    kept = {path.name: path.stat().st_mtime_ns for path in store.folder.glob("template-*")}
    assert len(kept) > 20
    build(Request(warm, warm.parent / "again", store=store))
    assert {path.name: path.stat().st_mtime_ns for path in store.folder.glob("template-*")} == kept


def test_another_version_compiles_templates_again(warm, store, monkeypatch):
    compiled = []
    generate = TemplateCode.visit_Template

    def counted(self, node, frame=None):
        compiled.append(self.name)
        generate(self, node, frame)

    monkeypatch.setattr(TemplateCode, "visit_Template", counted)
    many = len(list(store.folder.glob("template-*")))
    for number, maker in enumerate([storing._maker(), "briefpress 99", "briefpress 99"]):
        monkeypatch.setattr(storing, "_maker", lambda maker=maker: maker)
        environment.cache_clear()
        build(Request(warm, warm.parent / f"again-{number}", store=store))
        assert len(compiled) == (0, many, many)[number]


@pytest.mark.parametrize("other", ["briefpress", "jinja2", "markupsafe", "Python", "implementation"])
def test_another_python_briefpress_or_library_has_another_seal(monkeypatch, other):
    def maker(changed):
        monkeypatch.setattr(storing, "version", lambda library: "2" if library == changed else "1")
        monkeypatch.setattr(platform, "python_version", lambda: "4.0" if changed == "Python" else "3.0")
        monkeypatch.setattr(platform, "python_implementation", lambda: "B" if changed == "implementation" else "A")
        return storing._maker.__wrapped__()

    assert maker(other) != maker("") == maker("")


def test_the_seal_depends_on_every_module_that_decides_how_templates_are_compiled():
    package = Path(storing.__file__).parents[1]
    generates = re.compile(r"from jinja2 import nodes|jinja2\.compiler|\(jinja2\.Environment\):")
    found = {
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        if generates.search(file.read_text(encoding="utf-8"))
    }
    assert "press/formats/template_code.py" in found
    assert found <= set(storing._MAKERS)


def test_compiled_templates_may_lie_where_all_briefings_share_them(briefing, tmp_path):
    store = Store(tmp_path / "own", b"key", tmp_path / "settings/compiled")
    build(Request(briefing(), tmp_path / "site", store=store))
    assert [path.name for path in store.folder.iterdir() if path.suffix != ".gitignore"] != []
    assert not list(store.folder.glob("template-*"))
    assert len(list(store.common.folder.glob("template-*"))) > 20
