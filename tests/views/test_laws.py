"""What holds of every view of every page, of the sound briefing and of the real one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import orjson
import pytest

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import link
from briefpress.load import load
from briefpress.plan import plan
from briefpress.views.shape import Link, Mark, Reference
from briefpress.views.view import view

CONTENT = Path(__file__).parents[2] / "content"
SOUND = Path(__file__).parents[1] / "sound" / "content"


def views(content):
    records, _ = load(content)
    lock = content / "evidence.lock"
    made = link(records, Evidence.of(read_lock(lock.read_bytes() if lock.is_file() else b"")))
    return {page: view(made, page) for page in plan(made)}


@pytest.fixture(scope="module", params=[SOUND, CONTENT], ids=["sound", "real"])
def seen(request):
    return views(request.param)


def parts(value: object) -> Iterator[object]:
    """The value and all that it holds."""
    yield value
    inner: Iterator[object] = iter(())
    if is_dataclass(value):
        inner = (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, tuple):
        inner = iter(value)
    for each in inner:
        yield from parts(each)


def pages(seen):
    return {page.path: made for page, made in seen.items() if page.format == "html"}


def anchors(made) -> set[str]:
    """The places of a page that its templates name: anchors of rows, claims, passages, groups and headings."""
    return {part.anchor for part in parts(made) if is_dataclass(part) and hasattr(part, "anchor")}


def test_views_are_plain_frozen_data(seen):
    for made in pages(seen).values():
        for part in parts(made):
            assert (
                part is None
                or isinstance(part, str | int | float | bool | tuple)
                or (is_dataclass(part) and type(part).__dataclass_params__.frozen)
            ), type(part)


def test_every_view_is_json(seen):
    for made in seen.values():
        orjson.dumps(made)


def test_the_same_briefing_gives_the_same_views():
    first, second = ([orjson.dumps(made) for made in views(SOUND).values()] for _ in range(2))
    assert first == second


def test_every_link_leads_to_a_page_and_to_a_place_on_it(seen):
    known = pages(seen)
    places = {path: anchors(made) for path, made in known.items()}
    files = {page.path for page in seen}
    for path, made in known.items():
        for part in parts(made):
            if isinstance(part, Link) and part.path:
                target, _, place = part.path.partition("#")
                assert (target or path) in files, part
                if place and target:
                    assert place in places[target], part


def test_every_mark_has_its_reference_and_every_reference_its_marks(seen):
    for made in pages(seen).values():
        references = [part for part in parts(made) if isinstance(part, Reference)]
        cited = {passage.anchor: passage for reference in references for passage in reference.passages}
        listed = {mark.anchor for passage in cited.values() for mark in passage.marks}
        for part in parts(made):
            if isinstance(part, Mark):
                assert part.target in cited
                assert part.anchor in listed
        assert [reference.number for reference in references] == list(range(1, len(references) + 1))


def test_every_mark_in_a_text_is_one_of_a_reference(seen):
    for made in pages(seen).values():
        listed = {mark.anchor for part in parts(made) if isinstance(part, Reference)
                  for passage in part.passages for mark in passage.marks}  # fmt: skip
        texts = [part for part in parts(made) if isinstance(part, str) and 'class="citation"' in part]
        assert {anchor for text in texts for anchor in re.findall(r'id="(cite-[^"]+)"', text)} <= listed


def test_no_place_on_a_page_has_two_owners(seen):
    for path, made in pages(seen).items():
        if (
            path != "disputes/index.html"
        ):  # there the rows and claims of many events stand, and templates name none of them
            named = [part.anchor for part in parts(made) if is_dataclass(part) and hasattr(part, "anchor")]
            marks = [part.anchor for part in parts(made) if isinstance(part, Mark)]
            others = [anchor for anchor in named if anchor not in set(marks)]
            assert len(others) == len(set(others)), path


def test_every_event_is_on_the_chronology_and_on_its_years(seen):
    known = pages(seen)
    events = {path for path in known if path.startswith("events/") and path != "events/index.html"}
    for place in ("chronology/index.html", "events/index.html"):
        assert events <= {part.path for part in parts(known[place]) if isinstance(part, Link)}
    of_years = {
        part.path
        for path, made in known.items()
        if re.fullmatch(r"chronology/\d{4}/index.html", path)
        for part in parts(made)
        if isinstance(part, Link)
    }
    assert events <= of_years


def test_every_passage_that_a_page_shows_is_on_the_page_of_its_source(seen):
    known = pages(seen)
    for made in known.values():
        for part in parts(made):
            if isinstance(part, Reference):
                shown = {(passage.start, passage.end) for passage in known[part.source.path].passages}
                assert {(passage.start, passage.end) for passage in part.passages} <= shown
