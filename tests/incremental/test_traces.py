"""Traces of views: after any edit, pages equal those of a clean build, and few views are computed."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefpress.build import Request, build
from briefpress.incremental import reuse
from briefpress.incremental.store import Store
from briefpress.incremental.traces import Trace, Traces, read_traces, save_traces, stamp_of
from briefpress.incremental.valid_traces import store_traces
from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press import press
from briefpress.press.views.view import View, view
from tests.edits import STEPS, begin, take
from tests.incremental.test_laws import built, files

pytestmark = pytest.mark.slow


@settings(max_examples=8, deadline=None)
@given(STEPS)
def test_after_any_edit_pages_equal_those_of_a_clean_build(steps):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        begin(root / "content")
        store = Store(root / ".briefpress", b"k" * 32)
        for _ in range(2):  # the second notes what views read
            built(root, "kept", store)
        for number, step in enumerate(steps):
            take(root / "content", step)
            if not (root / "content/briefing.yaml").exists():  # then it is no content folder, kept or not
                continue
            over, fresh = built(root, "kept", store), built(root, f"fresh-{number}", None)
            assert over == fresh
            assert fresh is None or files(root / "kept") == files(root / f"fresh-{number}")


def test_after_an_edit_only_views_that_read_the_change_are_computed(tmp_path, monkeypatch):
    begin(tmp_path / "content")
    store = Store(tmp_path / ".briefpress", b"k" * 32)
    for _ in range(2):
        pages = built(tmp_path, "site", store)
    made: list[str] = []

    def recorded(briefing: Briefing, page: SitePage) -> View:
        made.append(page.path)
        return view(briefing, page)

    monkeypatch.setattr(press, "view", recorded)
    text = tmp_path / "content/pages/methodology.md"
    text.write_text(f"{text.read_text(encoding='utf-8')}\nNothing else was done.\n", encoding="utf-8")
    assert built(tmp_path, "site", store) == pages
    assert set(made) == {
        "methodology/index.html",
        "events/tamor-2024-03/index.html",  # which it mentions
        *(
            "index.html",
            "corrections/index.html",
            "data/index.html",
            "data/briefing.json",
            "data/pages.jsonl",
            "_redirects",
        ),
    }


def test_a_build_with_other_options_does_not_reuse_pages(tmp_path):
    begin(tmp_path / "content")
    store = Store(tmp_path / ".briefpress", b"k" * 32)
    for _ in range(2):
        built(tmp_path, "site", store)
    for site, kept in (("site", store), ("fresh", None)):
        build(Request(tmp_path / "content", tmp_path / site, dossiers=True, store=kept))
    assert (tmp_path / "fresh/print/briefing.pdf").exists()
    assert files(tmp_path / "site") == files(tmp_path / "fresh")


def test_an_edit_during_a_build_is_not_taken_as_read(tmp_path, monkeypatch):
    begin(tmp_path / "content")
    store = Store(tmp_path / ".briefpress", b"k" * 32)
    built(tmp_path, "site", store)
    settings = tmp_path / "content/briefing.yaml"

    def renamed(*given):
        settings.write_text(settings.read_text().replace("title: ", "title: On ", 1))
        return store_traces(*given)

    monkeypatch.setattr(reuse, "store_traces", renamed)
    built(tmp_path, "site", store)
    monkeypatch.undo()
    assert built(tmp_path, "site", store) == built(tmp_path, "fresh", None)
    assert files(tmp_path / "site") == files(tmp_path / "fresh")


def test_traces_are_valid_only_under_their_stamp(tmp_path):
    store, stamp = Store(tmp_path / "store", b"k" * 32), stamp_of([b"records", b"settings"])
    kept = Traces({"index.html": Trace("the page", "key", b"1234")}, {7: b"5678"})
    save_traces(store, stamp, kept)
    assert read_traces(store, stamp) == kept
    assert read_traces(store, stamp_of([b"recordss", b"ettings"])) == Traces()
    assert read_traces(Store(tmp_path / "store", b"x" * 32), stamp) == Traces()
