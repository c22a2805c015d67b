"""A run killed at any file operation leaves, after the next run has recovered, the old site or the new one."""

import itertools
import os
import shutil

import pytest

from briefpress.write import LIST_NAME, recover, write

pytestmark = pytest.mark.slow

OPERATIONS = ("open", "write", "mkdir", "rename", "replace", "unlink", "rmdir")
OLD = [
    *(("index.html", "1", b"home"), ("same.html", "1", b"same"), ("events/gone/index.html", "1", b"gone")),
    *(("events/one/index.html", "1", b"one"), ("file", "1", b"to be a folder"), ("folder/a/b", "1", b"to be a file")),
]
NEW = [
    *(("index.html", "2", b"new home"), ("same.html", "1", None), ("events/two/index.html", "1", b"two")),
    *(("events/one/index.html", "2", b"other"), ("file/inside", "1", b"inside"), ("folder", "1", b"a file")),
]
NEW_FROM_NOTHING = [(path, key, data or b"same") for path, key, data in NEW]


class Killed(BaseException):
    """Nothing in the press catches it."""


def deadly(monkeypatch, moment, *, late):
    """From the given operation on, counted from 0, none happens; with ``late`` that one still does, or half of it."""
    count = itertools.count()

    def patched(name, real):
        def operation(*args, **options):
            now = next(count)
            if now == moment and late:
                real(args[0], args[1][: len(args[1]) // 2]) if name == "write" else real(*args, **options)
            if now >= moment:
                raise Killed
            return real(*args, **options)

        return operation

    for name in OPERATIONS:
        monkeypatch.setattr(os, name, patched(name, getattr(os, name)))


def killed(moment, attempt, *, late=False):
    """Whether the attempt was still at work at that moment."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        deadly(monkeypatch, moment, late=late)
        try:
            attempt()
        except Killed:
            return True
    return False


def contents(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def template(tmp_path):
    """The old site and a file of somebody else's in it, beside what the new site is."""
    write(tmp_path / "old", OLD)
    (tmp_path / "old/events/CNAME").write_text("example.org")
    write(tmp_path / "new", NEW_FROM_NOTHING)
    (tmp_path / "new/events/CNAME").write_text("example.org")
    return tmp_path


def moments(template):
    """A fresh copy of the old site for every moment at which a run can be killed."""
    for moment in itertools.count():
        site = template / "work" / "site"
        shutil.rmtree(site.parent, ignore_errors=True)
        shutil.copytree(template / "old", site)
        yield moment, site


def assert_old_or_new(template, site):
    assert contents(site) in (contents(template / "old"), contents(template / "new"))
    assert [found.name for found in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("late", [False, True])
def test_killed_while_updating_a_site(template, late):
    for moment, site in moments(template):
        at_work = killed(moment, lambda site=site: write(site, NEW), late=late)
        recover(site)
        assert_old_or_new(template, site)
        write(site, NEW_FROM_NOTHING)
        assert contents(site) == contents(template / "new")
        if not at_work:
            break
    assert moment > 20


def test_killed_while_recovering(template):
    for moment, site in moments(template):
        at_work = killed(moment, lambda site=site: write(site, NEW))
        for second in itertools.count():
            if not killed(second, lambda site=site: recover(site), late=bool(second % 2)):
                break
        assert_old_or_new(template, site)
        if not at_work:
            break
    assert moment > 20


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("empty", [False, True])
def test_killed_while_writing_a_new_site(tmp_path, late, empty):
    write(tmp_path / "new", NEW_FROM_NOTHING)
    for moment in itertools.count():
        site = tmp_path / "work" / "site"
        shutil.rmtree(site.parent, ignore_errors=True)
        (site if empty else site.parent).mkdir(parents=True)
        at_work = killed(moment, lambda site=site: write(site, NEW_FROM_NOTHING), late=late)
        kept = recover(site)
        assert contents(site) in ({}, contents(tmp_path / "new"))
        assert kept.listed == (site / LIST_NAME).exists()
        write(site, NEW_FROM_NOTHING, kept)
        assert contents(site) == contents(tmp_path / "new")
        assert [found.name for found in site.parent.iterdir()] == ["site"]
        if not at_work:
            break
    assert moment > 20
