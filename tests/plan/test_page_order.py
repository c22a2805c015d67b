"""page_order: pages of a region together, every page once."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import Briefing, link
from briefpress.load.load import load
from briefpress.plan.page_order import page_order
from briefpress.plan.plan import plan
from briefpress.plan.site_page import SitePage

MALI = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return link(load(MALI)[0], Evidence())


def region(briefing: Briefing, page: SitePage) -> tuple[int, int] | None:
    """The ten degrees in which an event of one place is, that place having a coordinate of its own."""
    event = briefing.records.events.get(page.id) if page.view == "event" else None
    places = [named.place for named in event.places] if event else []
    point = briefing.records.places[places[0]].point if len(places) == 1 and places[0] else None
    return (int(point.lon // 10), int(point.lat // 10)) if point else None


def test_every_page_is_ordered_once(briefing):
    pages = plan(briefing)
    assert sorted(page_order(briefing, reversed(pages)), key=lambda page: page.path) == list(pages)


def test_pages_of_a_region_are_adjacent(briefing):
    regions = [region(briefing, page) for page in page_order(briefing, plan(briefing))]
    runs = [where for where, _ in groupby(where for where in regions if where)]
    assert len(runs) == len(set(runs)) > 1
