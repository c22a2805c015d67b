"""write: what a run changes in the folder of a site, and what it leaves alone."""

import os

import pytest

from briefpress.model.problem import BriefpressError
from briefpress.write import LIST_NAME, Spool, recover, write
from briefpress.write.manifest import listed_paths

PAGES = [("index.html", "a", b"home"), ("events/one/index.html", "b", b"one"), ("events/two/index.html", "c", b"two")]


def contents(folder):
    """Every file below a folder and its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def folders(folder):
    return {found.relative_to(folder).as_posix() for found in folder.rglob("*") if found.is_dir()}


@pytest.fixture
def site(tmp_path):
    """A site of three pages."""
    write(tmp_path / "site", PAGES)
    return tmp_path / "site"


@pytest.mark.parametrize("place", ["new", "new/deeper/still", "empty", "link"])
def test_a_site_is_written_into_an_empty_folder(tmp_path, place):
    (tmp_path / "empty").mkdir()
    (tmp_path / "target").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "target")
    done = write(tmp_path / place, PAGES)
    assert done.written == ("events/one/index.html", "events/two/index.html", "index.html")
    found = contents((tmp_path / place).resolve())
    assert found.pop(LIST_NAME)
    assert found == {path: data for path, _, data in PAGES}


def test_two_sheets_with_one_path_are_an_error(site):
    aside = Spool.of(site)
    with pytest.raises(BriefpressError, match=r"have the path 'index\.html'"):
        write(site, ((path, key, aside.store(path, data)) for path, key, data in (*PAGES, PAGES[0])))
    assert recover(site).key("index.html") == "a"


def test_an_unwritable_spool_folder_is_an_error(tmp_path):
    with pytest.raises(BriefpressError, match="cannot write"):
        Spool.of(tmp_path / "site").store("index.html", b"home")


def test_recover_returns_the_key_of_each_file(site):
    kept = recover(site)
    assert [kept.key(path) for path, _, _ in PAGES] == ["a", "b", "c"]
    assert kept.key("unknown.html") == ""


def test_listed_paths_are_read_from_the_list_alone(site):
    assert listed_paths(site) == [LIST_NAME, *sorted(path for path, _, _ in PAGES)]
    assert listed_paths(site / "events") == [LIST_NAME]


def test_write_returns_the_manifest_that_recover_reads(site):
    assert write(site, [*PAGES[:2], ("new.html", "", b"new")]).site == recover(site)


@pytest.mark.parametrize("data", [None, b"one"])
def test_unchanged_files_are_not_touched(site, data):
    before = {path: (site / path).stat() for path, _, _ in PAGES}
    os.utime(site / "events/one/index.html", ns=(1, 1))
    done = write(site, [("index.html", "z", b"HOME"), ("events/one/index.html", "b", data), PAGES[2]])
    assert (done.written, done.deleted) == (("index.html",), ())
    assert done.kept == ("events/one/index.html", "events/two/index.html")
    assert (site / "events/one/index.html").stat().st_mtime_ns == 1
    assert (site / "events/two/index.html").stat() == before["events/two/index.html"]
    assert (site / "index.html").read_bytes() == b"HOME"


def test_an_unchanged_site_is_not_touched(site):
    before = (site / LIST_NAME).stat()
    done = write(site, [(path, key, None) for path, key, _ in PAGES])
    assert (done.written, done.deleted) == ((), ())
    assert (site / LIST_NAME).stat() == before


def test_files_no_longer_planned_are_deleted_with_their_empty_folders(site):
    done = write(site, PAGES[:1])
    assert done.deleted == ("events/one/index.html", "events/two/index.html")
    assert contents(site).keys() == {"index.html", LIST_NAME}
    assert folders(site) == set()


def test_foreign_files_are_kept(site):
    (site / "events/one/notes.txt").write_text("mine")
    (site / "CNAME").write_text("example.org")
    (site / "mine").mkdir()
    write(site, PAGES[:1])
    assert contents(site).keys() == {"index.html", "CNAME", "events/one/notes.txt", LIST_NAME}
    assert folders(site) == {"events", "events/one", "mine"}


def test_a_file_may_become_a_folder_and_a_folder_a_file(site):
    write(site, [("index.html/inside", "", b"inside"), ("events", "", b"a file")])
    assert contents(site).keys() == {"index.html/inside", "events", LIST_NAME}
    write(site, PAGES)
    assert contents(site).keys() == {*(path for path, _, _ in PAGES), LIST_NAME}


def test_no_work_folder_is_left_beside_the_site(site):
    write(site, PAGES[1:])
    assert [found.name for found in site.parent.iterdir()] == ["site"]


def test_a_foreign_folder_is_rejected(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    for attempt in (recover, lambda folder: write(folder, PAGES)):
        with pytest.raises(BriefpressError, match="has files that briefpress did not write"):
            attempt(tmp_path)
    assert contents(tmp_path) == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("foreign", ["robots.txt", "robots.txt/inside", "feeds", "feeds/all.xml/inside"])
def test_a_foreign_file_is_never_overwritten(site, foreign):
    (site / foreign).parent.mkdir(parents=True, exist_ok=True)
    (site / foreign).write_text("mine")
    before = contents(site)
    with pytest.raises(BriefpressError, match="was not written by briefpress"):
        write(site, [("robots.txt", "", b"ours"), ("feeds/all.xml", "", b"ours")])
    assert contents(site) == before
    assert not list(site.parent.glob(".*"))


@pytest.mark.parametrize(
    "pages", [[("events/one/index.html", "", b"changed")], [("events/three.html", "", b"new")], []]
)
def test_a_symbolic_link_out_of_the_site_is_never_followed(site, pages):
    outside = site.parent / "outside"
    (site / "events").rename(outside)
    (site / "events").symlink_to(outside)
    before = contents(outside)
    with pytest.raises(BriefpressError, match="symbolic link"):
        write(site, pages)
    assert contents(outside) == before
    assert (site / "index.html").read_bytes() == b"home"


@pytest.mark.parametrize("pages", [PAGES, []])
def test_a_symbolic_link_in_place_of_our_file_is_replaced_but_not_its_target(site, pages):
    (site.parent / "target").write_bytes(b"home")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(site.parent / "target")
    write(site, pages)
    assert (site.parent / "target").read_bytes() == b"home"
    assert not (site / "index.html").is_symlink()
    assert contents(site).keys() == {*(path for path, _, _ in pages), LIST_NAME}


@pytest.mark.parametrize("harm", ["delete", "truncate", "edit"])
def test_a_damaged_file_has_no_key_and_is_written_again(site, harm):
    path = site / "events/one/index.html"
    path.unlink() if harm == "delete" else path.write_bytes(b"" if harm == "truncate" else b"ONE")
    if harm == "edit":  # as long as it was, but written later than the list
        later = (site / LIST_NAME).stat().st_mtime_ns + 1_000_000
        os.utime(path, ns=(later, later))
    kept = recover(site)
    assert kept.key("events/one/index.html") == ""
    with pytest.raises(ValueError, match="to keep"):
        write(site, [("events/one/index.html", "b", None)], kept)
    assert write(site, PAGES, kept).written == ("events/one/index.html",)
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize("key", ["", "other"])
def test_a_file_is_kept_only_under_its_own_key(site, key):
    with pytest.raises(ValueError, match="to keep"):
        write(site, [("index.html", key, None)])
    assert (site / "index.html").read_bytes() == b"home"


@pytest.mark.parametrize(
    "damage", ["", "briefpress files 2\nend\n", "briefpress files 1\na 4 index.html\n", "briefpress files 1\nx\nend\n"]
)
def test_a_damaged_list_is_an_error(site, damage):
    (site / LIST_NAME).write_text(damage)
    with pytest.raises(BriefpressError, match="damaged"):
        recover(site)


@pytest.mark.parametrize("path", ["../outside.txt", "/etc/passwd", "events/../../outside.txt"])
def test_a_list_cannot_name_files_outside_the_site(site, path):
    (site.parent / "outside.txt").write_text("mine")
    (site / LIST_NAME).write_text(f"briefpress files 1\na 4 {path}\nend\n")
    with pytest.raises(BriefpressError, match="damaged"):
        write(site, [])
    assert (site.parent / "outside.txt").read_text() == "mine"


def test_an_exception_while_pressing_leaves_the_old_site(site):
    def broken():
        yield ("index.html", "", b"changed")
        raise FileNotFoundError("a template")

    before = contents(site)
    with pytest.raises(FileNotFoundError, match="a template"):
        write(site, broken())
    assert contents(site) == before
    assert not list(site.parent.glob(".*"))


def test_system_errors_are_reported(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BriefpressError, match="cannot write the site"):
        write(tmp_path / "file", PAGES)
    with pytest.raises(BriefpressError, match="cannot write the site"):
        write(tmp_path / "file/site", PAGES)
