"""Range charts: ordered, from 0; words have no point, open ends no end mark; no chart without a difference to show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefpress.press.charts.numbers import number_axis
from briefpress.press.charts.ranges import range_charts
from tests.press.charts.conftest import event

TEST = "events/test.yaml"


def charts(context, *counts, extra=""):
    """The charts of an event with these counts of killed by speaker."""
    claims = "".join(
        f"  - {{by: {by}, said: {said}, toll: {{killed: {count}}}{more}}}\n" for by, said, count, more in counts
    )
    made = context({TEST: event("Test", "2024-03-05", f"claims:\n{claims}{extra}")})
    return range_charts(made, made.briefing.events["test"])


def said(by, count, more="", day="2024-03-06"):
    return by, day, count, more


@given(some.integers(0, 10**9), some.lists(some.integers(0, 10**9), min_size=2))
def test_numbers_are_in_their_order_from_0_within_the_axis(highest, numbers):
    axis = number_axis(max(highest, *numbers), 100, 400)
    found = [axis.at(number) for number in sorted(numbers)]
    assert found == sorted(found)
    assert axis.at(0) == 100
    assert all(100 <= x <= 400 for x in found)
    assert axis.ticks[0] == 0
    assert axis.ticks[-1] == axis.top >= highest
    assert len(axis.ticks) <= 7


@pytest.mark.parametrize(
    ("count", "kind", "marked", "shapes"),
    [
        ("12", "exact", (True, True), {"point"}),
        ("~12", "about", (True, True), {"ring"}),
        ("9-12", "range", (True, True), {"span"}),
        ("12+", "open", (True, False), {"span", "tip"}),
        ("dozens", "words", (False, False), set()),
        ("some", "words", (False, False), set()),
    ],
)
def test_a_mark_says_no_more_than_the_count(context, count, kind, marked, shapes):
    chart = charts(context, said("river-front", count), said("kessa-army", "40"), said("hill-league", "41"))[0]
    for drawing in (chart.wide, chart.narrow):
        line = drawing.panels[0].lines[0]
        assert (line.mark.kind, {shape.kind for shape in line.mark.shapes}) == (kind, shapes)
        assert (line.mark.start is not None, line.mark.end is not None) == marked


def test_every_claim_has_one_mark_by_its_speaker_within_the_frame(context):
    chart = charts(context, said("river-front", "40"), said("kessa-army", "11"), said("hill-league", "20+"))[0]
    for drawing in (chart.wide, chart.narrow):
        lines = drawing.panels[0].lines
        assert [" ".join(words.text for words in line.speaker) for line in lines] == [
            "according to River Front",
            "according to the Army of Kessa",
            "according to Hill League",
        ]
        assert [line.value.text for line in lines] == ["40", "11", "at least 20"]
        ends = [end for line in lines for end in (line.mark.start, line.mark.end) if end is not None]
        assert all(drawing.left <= end <= drawing.right for end in ends)
        assert all(0 < line.value.y < drawing.height for line in lines)
    assert (chart.claims, chart.outcome, chart.wide.panels[0].high) == (3, "killed", None)


def test_what_is_not_current_is_crossed_and_outside_the_range(context):
    revised = charts(
        context, said("river-front", "90"), said("river-front", "40", day="2024-03-08"), said("kessa-army", "11")
    )[0]
    panel = revised.wide.panels[0]
    state = {
        line.value.text: (line.state, any(shape.kind == "cross" for shape in line.mark.shapes)) for line in panel.lines
    }
    assert state == {"90": ("revised", True), "40": ("", False), "11": ("", False)}
    assert panel.low < panel.high < next(line.mark.start for line in panel.lines if line.state)
    aside = charts(
        context, said("river-front", "40"), said("kessa-army", "11", ", rank: deprecated, reason: a misprint")
    )[0]
    assert [line.state for line in aside.wide.panels[0].lines] == ["", "deprecated"]
    assert aside.wide.panels[0].low is None


def test_there_is_no_chart_where_it_would_say_nothing(context):
    assert charts(context, said("river-front", "40")) == ()
    assert charts(context, said("river-front", "40"), said("kessa-army", "40")) == ()
    assert charts(context, said("river-front", "some"), said("kessa-army", "dozens")) == ()


def test_groups_have_panels_of_one_axis_and_are_not_summed(context):
    made = context()
    (chart,) = range_charts(made, made.briefing.events["tamor-2024-03"])
    assert [panel.name.text for panel in chart.wide.panels] == [
        "killed among Army of Kessa",
        "killed among civilians, Tamor airport",
    ]
    assert [line.value.text for panel in chart.wide.panels for line in panel.lines] == ["40", "11", "dozens"]
