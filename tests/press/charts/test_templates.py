"""Rendered charts: each with a title, a description and the same data as a table, and without inline style."""

from __future__ import annotations

import pytest
from msgspec import json

from briefpress.press.charts.actor_timeline import LEAST, actor_timeline
from briefpress.press.charts.briefing_timeline import briefing_timeline
from tests.press.charts.conftest import event

FIELD = "actors: [{actor: river-front, role: combatant}]\nplaces: [{place: tamor, precision: 3}]\n"
MORE = {f"events/raid-{year}.yaml": event(f"Raid of {year}", year, FIELD) for year in range(2010, 2014)}
PAGES = {
    "index.html": ("chart timeline wide", "chart timeline narrow"),
    "actors/river-front/index.html": ("chart timeline wide", "chart timeline narrow"),
    "events/tamor-2024-03/index.html": ("chart map small", "chart ranges wide", "chart ranges narrow"),
    "events/raid-2010/index.html": ("chart map small",),
    "places/tamor/index.html": ("chart map small",),
    "map/index.html": ("chart map whole",),
}


@pytest.mark.parametrize(("path", "kinds"), PAGES.items())
def test_each_chart_has_a_title_a_description_and_a_table_by_it(rendered, path, kinds):
    page = rendered(path, MORE)
    charts = page.css("svg.chart:not(.key)")
    assert tuple(chart.attributes["class"] for chart in charts) == kinds
    for chart in charts:
        title, about = (page.css_first(f"#{id_}") for id_ in chart.attributes["aria-labelledby"].split())
        assert (title.tag, about.tag) == ("title", "desc")
        assert title.text().strip()
        assert about.text().strip()
        assert chart.attributes["role"] == ("graphics-document" if chart.css("a") else "img")
    assert page.css("table, dl.header"), "the same in words"
    assert not page.css("[style], style, svg script, svg [onclick]")


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique_and_every_link_of_a_chart_is_in_the_page_outside_it_too(rendered, path):
    page = rendered(path, MORE)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert sorted(ids) == sorted(set(ids))
    drawn = {link.attributes["href"] for link in page.css("svg a")}
    written = {link.attributes["href"] for link in page.css("main a") if link.attributes.get("tabindex") != "-1"}
    assert drawn <= written


def test_the_table_of_a_timeline_has_every_event(rendered):
    page = rendered("index.html", MORE)
    rows = page.css(".as-table tbody tr")
    marks = page.css("svg.timeline.wide .lane > a")
    assert len(rows) == len(marks) == 3 + len(MORE)


def test_a_place_known_only_by_its_region_is_hatched(rendered):
    page = rendered("events/raid-2010/index.html", MORE)
    assert page.css_first("svg.map .region circle").attributes["fill"] == "url(#locator-hatch)"
    assert page.css_first("#locator-hatch").tag == "pattern"


def test_an_actor_with_few_events_has_no_timeline(context):
    made = context(MORE)
    events = made.briefing.events_of["actors", "river-front"]
    assert actor_timeline(made, "river-front", events[: LEAST - 1]) is None
    line = actor_timeline(made, "river-front", events)
    assert (line.total, line.lanes[0]) == (len(events), ("combatant", "Combatant", 4 + 1))


def test_charts_are_plain_data_and_the_same_every_time(context):
    one, other = (json.encode(briefing_timeline(context(MORE))) for _ in range(2))
    assert one == other
