"""Timelines: ordered, within the frame, points only for exact days, no end mark at an open end."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefpress.model.record.date import parse_date
from briefpress.model.record.day import Day
from briefpress.press.charts.axis import time_axis
from briefpress.press.charts.extent import extent
from briefpress.press.charts.packing import pack_lanes
from briefpress.press.charts.timeline import LONGEST, MOST, Dated, timeline
from briefpress.press.views.shape import Link

DAYS = some.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))


@some.composite
def edtf(draw):
    """A date of any form that a record may have."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    year, month = f"{first.year}", f"{first.year}-{first.month:02}"
    return draw(
        some.sampled_from(
            [
                *(
                    f"{first}",
                    month,
                    year,
                    f"{first}~",
                    f"{month}~",
                    f"{year}~",
                    f"{year[:3]}X",
                    f"{year}-21",
                    f"{year}-24",
                ),
                *(
                    f"{first}/{last}",
                    f"{month}/{last}",
                    f"{year}~/{last.year}",
                    f"{first}/..",
                    f"{month}~/",
                    f"/{last}",
                ),
                *(f"[{first}..{last}]", f"[..{last}]", f"[{first}..]"),
            ]
        )
    )


def drawn(dates):
    return timeline([Dated(Link(text), parse_date(text), "all") for text in dates], [("all", "All")])


def positions(mark):
    """Every x that a mark's paths reach, arrows and fading ends included."""
    for shape in mark.shapes:
        x = 0.0
        for command, numbers in re.findall(r"([MHhlvzV])([^A-Za-z]*)", shape.d):
            values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
            if command in "MH":
                x = values[0]
            elif command in "hl":
                x += values[0]
            yield x


@given(some.lists(DAYS, min_size=2, max_size=30))
def test_a_later_day_is_never_left_of_an_earlier_one(days):
    axis = time_axis([extent(parse_date(day.isoformat())) for day in days], 10, 500)
    found = [axis.at(Day(day.year, day.month, day.day)) for day in sorted(days)]
    assert found == sorted(found)
    assert all(10 <= x <= 500 for x in found)


@given(some.lists(edtf(), min_size=1, max_size=25))
def test_every_mark_is_within_the_frame_once(dates):
    line = drawn(dates)
    for drawing in (line.wide, line.narrow):
        marks = [mark for lane in drawing.lanes for mark in lane.marks]
        assert sorted(mark.link.text for mark in marks) == sorted(dates)
        assert all(0 <= x <= drawing.width for mark in marks for x in positions(mark))
        assert all(0 < mark.y < drawing.floor < drawing.height for mark in marks)


@given(some.lists(edtf(), min_size=1, max_size=25))
def test_a_point_is_drawn_only_for_an_exact_day_and_an_open_end_has_no_end_mark(dates):
    for mark in drawn(dates).wide.lanes[0].marks:
        text = mark.link.text
        exact = re.fullmatch(r"\d{4}-\d\d-\d\d", text)
        assert (mark.kind == "day") == any(shape.kind == "dot" for shape in mark.shapes) == bool(exact)
        begin, _, end = text.strip("[]").partition("/" if "/" in text else "..")
        assert (mark.start is None) == (begin in ("", ".."))
        assert (mark.end is None) == (("/" in text or ".." in text) and end in ("", ".."))
        if mark.kind == "within" and (mark.start is None or mark.end is None):
            assert not mark.shapes[0].d.endswith("z"), "the outline is open where the end is"


@given(some.lists(edtf(), min_size=1, max_size=25))
def test_no_two_marks_of_a_row_cover_each_other(dates):
    rows: dict[float, list] = {}
    for mark in drawn(dates).narrow.lanes[0].marks:
        reached = [*positions(mark)]
        rows.setdefault(mark.y, []).append((min(reached), max(reached)))
    for spans in rows.values():
        ordered = sorted(spans)
        assert all(one[1] <= other[0] for one, other in pairwise(ordered))


@pytest.mark.parametrize(
    ("text", "kind", "before", "after", "core"),
    [
        ("2024-03-04", "day", "", "", None),
        ("2024-03-04~", "within", "", "", None),
        ("2024-03", "within", "", "", None),
        ("[..2024-03-04]", "within", "unknown", "", None),
        ("2024-03/2024-05", "lasted", "", "", ("2024-03-31", "2024-05-01")),
        ("2024/2024-05", "lasted", "", "", None),
        ("2024-03/..", "lasted", "", "on", ("2024-03-31", None)),
        ("2024-03/", "lasted", "", "unknown", None),
        ("/2024-05-02", "lasted", "unknown", "", None),
        ("../2024-05-02", "lasted", "on", "", None),
        ("2023-24", "within", "", "", None),
        ("2023-21/2024", "lasted", "", "", ("2023-11-30", "2024-01-01")),
        ("-0043-03-15", "day", "", "", None),
        ("Y17000/..", "lasted", "", "on", ("+17000-12-31", None)),
    ],
)
def test_an_extent_says_what_is_known_of_a_date(text, kind, before, after, core):
    known = extent(parse_date(text))
    days = known.core and tuple(day and str(day) for day in known.core)
    assert (known.kind, known.before, known.after, days) == (kind, before, after, core)


def test_what_certainly_lasted_differs_from_what_may_have():
    bar, core = drawn(["2014/2016", "2012-01-01"]).wide.lanes[0].marks[1].shapes
    outer, inner = (re.fullmatch(r"M([\d.]+) [\d.]+H([\d.]+)", shape.d).groups() for shape in (bar, core))
    assert (bar.kind, core.kind) == ("bar", "core")
    assert float(outer[0]) < float(inner[0]) < float(inner[1]) < float(outer[1])


def test_a_year_with_more_events_is_wider_and_counts_only_what_is_known_to_lie_in_it():
    line = drawn(["2012", "2013-02-01", "2013-05", "2013-07-08", "2012/2013"])
    axis = time_axis([extent(parse_date(row.when[-4:])) for row in line.rows], 0, 1)
    assert [tick.count for tick in line.wide.ticks] == [1, 3]
    assert line.wide.ticks[1].x - line.wide.ticks[0].x < line.wide.width - line.wide.ticks[1].x
    assert axis.years == (2012, 2013)


def test_one_year_has_its_months_and_labels_keep_apart():
    assert [tick.label for tick in drawn(["2024-03-04", "2024-05"]).wide.ticks][:3] == ["Jan", "Feb", "Mar"]
    ticks = [tick for tick in drawn(["1950-01-01", "2024-01-01"]).narrow.ticks if tick.label]
    assert (ticks[0].label, ticks[-1].label) == ("1950", "2024")
    assert all(other.middle - one.middle >= 34 for one, other in pairwise(ticks))


def test_nothing_and_too_much_are_not_drawn():
    assert drawn([]) is None
    assert drawn(["2024"] * (MOST + 1)) is None
    assert drawn(["1025", "2024"]) is not None
    for dates in (["1024", "2024"], ["-0043-03-15", "2024"], ["2024", "Y170000002"], ["2024/Y17000"]):
        assert drawn(dates) is None, f"a year of so many is narrower than a line ({LONGEST} at most)"


def test_years_before_the_first_are_drawn_in_order_and_have_room_for_their_era():
    line = drawn(["-0043-03-15", "-0048-08-09", "-0043", "0012-05"])
    ticks = [tick for tick in line.wide.ticks if tick.label]
    assert (line.first, line.last) == (-48, 12)
    assert (ticks[0].label, ticks[-1].label) == ("49 BCE", "12 CE")
    assert all(other.middle - one.middle >= 34 * 6 / 4 for one, other in pairwise(ticks))
    marks = {mark.link.text: mark for mark in line.wide.lanes[0].marks}
    assert marks["-0048-08-09"].end < marks["-0043"].start < marks["-0043-03-15"].start < marks["0012-05"].start


def test_a_season_is_drawn_over_all_that_it_may_mean():
    mark = drawn(["2023-24", "2022", "2024"]).wide.lanes[0].marks[0]
    assert mark.kind == "within"
    known = extent(parse_date("2023-24"))
    assert [str(day) for day in known.days] == ["2022-12-01", "2024-02-29"]
    assert known.year is None


@given(some.lists(some.tuples(some.floats(0, 100), some.floats(0, 30)), max_size=40))
def test_packing_keeps_stretches_of_a_row_apart(stretches):
    spans = [(start, start + length) for start, length in stretches]
    rows = pack_lanes(spans, 2)
    for first, one in enumerate(spans):
        for second in range(first):
            other = spans[second]
            assert rows[first] != rows[second] or one[1] + 2 <= other[0] or other[1] + 2 <= one[0]
