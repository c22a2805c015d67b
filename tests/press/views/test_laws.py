"""Laws of all views of all pages, for the sound briefing and the real one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import link
from briefpress.load.load import load
from briefpress.model.prose import CitationMark, PageText
from briefpress.plan.plan import plan
from briefpress.press.formats.data import compact_json, digest_input
from briefpress.press.views.shape import Link, Mark, Reference
from briefpress.press.views.view import view

CONTENT = Path(__file__).parents[3] / "content"
SOUND = Path(__file__).parents[2] / "sound" / "content"


def views(content):
    records, _ = load(content)
    lock = content / "evidence.lock"
    made = link(records, Evidence.of(read_lock(lock.read_bytes() if lock.is_file() else b"")))
    return {page: view(made, page) for page in plan(made)}


def parts(value: object) -> Iterator[object]:
    """The value and everything in it."""
    yield value
    inner: Iterator[object] = iter(())
    if isinstance(value, Struct):
        inner = (getattr(value, name) for name in value.__struct_fields__)
    elif isinstance(value, PageText):
        inner = iter((value.blocks, value.root))
    elif isinstance(value, tuple):
        inner = iter(value)
    for each in inner:
        yield from parts(each)


@pytest.fixture(scope="module", params=[SOUND, CONTENT], ids=["sound", "real"])
def made(request):
    """Every view by its page."""
    return views(request.param)


@pytest.fixture(scope="module")
def shown(made):
    """Everything that each HTML page shows, by path; the view itself comes first."""
    return {page.path: tuple(parts(value)) for page, value in made.items() if page.format == "html"}


def anchors(page) -> set[str]:
    """The ids on a page that its view names: rows, claims, passages, groups and headings."""
    return {part.anchor for part in page if hasattr(part, "anchor")}


def is_frozen(kind: Any) -> bool:
    return issubclass(kind, Struct) and kind.__struct_config__.frozen


def test_views_are_plain_frozen_data(shown):
    plain = {
        str,
        int,
        float,
        bool,
        tuple,
        type(None),
        PageText,
        dict,
    }  # a dict is JSON-LD, which goes onto the page as it is
    for page in shown.values():
        kinds = {type(part) for part in page} - plain
        assert [kind for kind in kinds if not is_frozen(kind)] == []


def test_every_view_is_json(made):
    for value in made.values():
        compact_json(value)


def test_the_same_briefing_gives_the_same_views():
    first, second = ([digest_input(value) for value in views(SOUND).values()] for _ in range(2))
    assert first == second


def test_every_link_leads_to_a_page_and_to_a_place_on_it(made, shown):
    places = {path: anchors(page) for path, page in shown.items()}
    files = {page.path for page in made}
    for path, page in shown.items():
        for target, _, place in {part.path.partition("#") for part in page if isinstance(part, Link) and part.path}:
            assert (target or path) in files, (path, target)
            assert not (place and target) or place in places[target], (path, target, place)


def test_every_mark_has_its_reference_and_every_reference_its_marks(shown):
    for page in shown.values():
        references = [part for part in page if isinstance(part, Reference)]
        cited = {passage.anchor: passage for reference in references for passage in reference.passages}
        listed = {mark.anchor for passage in cited.values() for mark in passage.marks}
        marks = [part for part in page if isinstance(part, Mark)]
        assert {mark.target for mark in marks} <= cited.keys()
        assert {mark.anchor for mark in marks} == listed
        assert [reference.number for reference in references] == list(range(1, len(references) + 1))


def test_every_mark_in_a_text_is_one_of_a_reference(shown):
    for page in shown.values():
        listed = {part.anchor for part in page if isinstance(part, Mark)}
        assert {part.anchor for part in page if isinstance(part, CitationMark)} <= listed


def test_no_place_on_a_page_has_two_owners(shown):
    for path, page in shown.items():
        marks = {part.anchor for part in page if isinstance(part, Mark)}  # each is in a text and in its reference
        owned = [part.anchor for part in page if hasattr(part, "anchor") and not isinstance(part, (Mark, CitationMark))]
        assert len(owned) == len(set(owned)), path
        assert marks.isdisjoint(owned)


def test_every_event_is_on_the_chronology_and_on_its_years(shown):
    def linked(pattern):
        pages = [page for path, page in shown.items() if re.fullmatch(pattern, path)]
        return {part.path for page in pages for part in page if isinstance(part, Link)}

    events = {path for path, page in shown.items() if page[0].head.kind == "event"}
    assert events
    for pattern in ("chronology/index.html", r"chronology/(\d{4}|undated)/index.html", "events/index.html"):
        assert events <= linked(pattern)


def test_every_passage_that_a_page_shows_is_on_the_page_of_its_source(shown):
    for page in shown.values():
        for reference in {part for part in page if isinstance(part, Reference)}:
            there = {(passage.start, passage.end) for passage in shown[reference.source.path][0].passages}
            assert {(passage.start, passage.end) for passage in reference.passages} <= there
