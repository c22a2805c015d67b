"""Real content: no page says "said" without a date of speech in the record, and every toll in a list has a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import link
from briefpress.load.load import load
from briefpress.plan.plan import plan
from briefpress.press.views.claim_lines import ClaimLine
from briefpress.press.views.shape import ClaimView, Figure
from briefpress.press.views.view import VIEWS, view

CONTENT = Path(__file__).parents[3] / "content"
MARKS = ("according to ", "inferred by the editors")


def parts(value: object) -> Iterator[object]:
    """The value and everything within it."""
    yield value
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from parts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)


@pytest.fixture(scope="module")
def real():
    """The briefing of this repository."""
    return link(load(CONTENT)[0], Evidence.of(read_lock((CONTENT / "evidence.lock").read_bytes())))


@pytest.fixture(scope="module")
def shown(real):
    """Every piece of every HTML page's view of the real briefing."""
    pages = [page for page in plan(real) if page.format == "html" and page.view in VIEWS]
    return [piece for page in pages for piece in parts(view(real, page))]


def test_said_is_only_shown_where_a_record_states_it(real, shown):
    stated = {claim.said.edtf for event in real.events.values() for claim in event.claims if claim.claim.said}
    said = [piece for piece in shown if isinstance(piece, ClaimView | ClaimLine) and piece.said]
    assert said
    assert {piece.said.edtf for piece in said} <= stated


def test_every_figure_names_its_speaker(shown):
    figures = [piece for piece in shown if isinstance(piece, Figure)]
    assert figures
    assert [piece.text for piece in figures if not piece.according.startswith(MARKS)] == []


def test_every_claim_in_a_list_has_a_speaker(shown):
    lines = [piece for piece in shown if isinstance(piece, ClaimLine)]
    assert lines
    assert [line.what for line in lines if not line.speakers] == []
