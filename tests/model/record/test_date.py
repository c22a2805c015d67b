"""Date: EDTF levels 0 and 1 and ``[A..B]``, with strict bounds, running forward."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from briefpress.model.record.date import Date, parse_date

DAY = datetime.date


def bounds(text):
    date = parse_date(text)
    assert date.edtf == text
    return date.earliest, date.latest


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024-07-25", DAY(2024, 7, 25), DAY(2024, 7, 25)),
        ("2024-02", DAY(2024, 2, 1), DAY(2024, 2, 29)),
        ("2023-02", DAY(2023, 2, 1), DAY(2023, 2, 28)),
        ("2024", DAY(2024, 1, 1), DAY(2024, 12, 31)),
        ("2022-07-28~", DAY(2022, 7, 28), DAY(2022, 7, 28)),
        ("2022-07?", DAY(2022, 7, 1), DAY(2022, 7, 31)),
        ("2022%", DAY(2022, 1, 1), DAY(2022, 12, 31)),
        ("2024-07-25/2024-07-27", DAY(2024, 7, 25), DAY(2024, 7, 27)),
        ("2023-08~/", DAY(2023, 8, 1), None),
        ("2023-08/..", DAY(2023, 8, 1), None),
        ("/2023-08", None, DAY(2023, 8, 31)),
        ("../2023", None, DAY(2023, 12, 31)),
        ("2023/2023-05", DAY(2023, 1, 1), DAY(2023, 5, 31)),
        ("[2023-09-07..2023-09-09]", DAY(2023, 9, 7), DAY(2023, 9, 9)),
        ("[..2023-09-09]", None, DAY(2023, 9, 9)),
        ("[2023-09-07..]", DAY(2023, 9, 7), None),
        ("202X", DAY(2020, 1, 1), DAY(2029, 12, 31)),
        ("2024-XX", DAY(2024, 1, 1), DAY(2024, 12, 31)),
        ("2024-07-XX", DAY(2024, 7, 1), DAY(2024, 7, 31)),
        ("2024-21", DAY(2024, 3, 1), DAY(2024, 5, 31)),
        ("2024-22~", DAY(2024, 6, 1), DAY(2024, 8, 31)),
        ("202X?", DAY(2020, 1, 1), DAY(2029, 12, 31)),
        ("2024-23", DAY(2024, 9, 1), DAY(2024, 11, 30)),
    ],
)
def test_a_date_has_the_first_and_the_last_day_that_it_may_mean(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-02-30", "date-impossible"),
        ("2023-02-29", "date-impossible"),
        ("2024-13", "date-impossible"),
        ("2024-00", "date-impossible"),
        ("2024-07-00", "date-impossible"),
        ("2024-07-27/2024-07-25", "date-reversed"),
        ("2025/2024", "date-reversed"),
        ("[2024-07-27..2024-07-25]", "date-reversed"),
        ("25 July 2024", "date-syntax"),
        ("2024/07/25", "date-syntax"),
        ("07-25-2024", "date-syntax"),
        ("2024-7-5", "date-syntax"),
        ("yesterday", "date-syntax"),
        ("2024-07-25T10:00", "date-syntax"),
        ("2024-07-25/25 July", "date-syntax"),
        ("[2024-07-25, 2024-07-27]", "date-syntax"),
        ("/", "date-syntax"),
        ("..", "date-syntax"),
        ("[..]", "date-syntax"),
        ("../..", "date-syntax"),
        ("0000", "date-impossible"),
        ("2024-\u0660\u0667", "date-syntax"),
        ("", "empty"),
        (["2024"], "not-a-text"),
        (["2024", "2025"], "not-a-text"),
        ([["2024..2025"]], "not-a-text"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text, code):
    with pytest.raises(PydanticCustomError) as raised:
        parse_date(text)
    assert raised.value.type == code


def test_a_span_in_brackets_needs_no_quotes_in_yaml():
    assert parse_date(["2023-09-07..2023-09-09"]) == parse_date("[2023-09-07..2023-09-09]")


@pytest.mark.parametrize(
    ("text", "lasts"), [("2024/2025", True), ("2024-05/..", True), ("[2024..2025]", False), ("2024", False)]
)
def test_a_span_lasts_and_a_point_within_a_span_does_not(text, lasts):
    assert parse_date(text).lasts is lasts


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        ("2024-07-25", "2024-07-26", True),
        ("2024-07-25", "2024-07", False),
        ("2024-07/..", "2025", False),
        ("2024-07/..", "2024-06-30", True),
        ("[2024-07-25..2024-07-27]", "2024-07-27/2024-08-01", False),
        ("../2023", "2024", True),
    ],
)
def test_two_dates_exclude_each_other_when_they_share_no_day(one, other, exclude):
    first, second = parse_date(one), parse_date(other)
    assert first.excludes(second) is exclude
    assert second.excludes(first) is exclude


YEARS = st.integers(1000, 2999)
MONTHS = st.tuples(YEARS, st.integers(1, 12))
DAYS = st.dates(DAY(1000, 1, 1), DAY(2999, 12, 31))
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])


def month(year_month, sign):
    year, number = year_month
    last = calendar.monthrange(year, number)[1]
    return f"{year:04}-{number:02}{sign}", DAY(year, number, 1), DAY(year, number, last)


POINTS = (
    st.builds(lambda day, sign: (f"{day.isoformat()}{sign}", day, day), DAYS, QUALIFIERS)
    | st.builds(month, MONTHS, QUALIFIERS)
    | st.builds(lambda year, sign: (f"{year}{sign}", DAY(year, 1, 1), DAY(year, 12, 31)), YEARS, QUALIFIERS)
    | st.builds(lambda tens: (f"{tens}X", DAY(tens * 10, 1, 1), DAY(tens * 10 + 9, 12, 31)), st.integers(100, 299))
    | st.builds(lambda year: (f"{year}-XX", DAY(year, 1, 1), DAY(year, 12, 31)), YEARS)
)
OPEN = st.sampled_from([("", None, None), ("..", None, None)])


@given(POINTS)
def test_every_point_of_levels_0_and_1_is_read_with_its_bounds(point):
    text, earliest, latest = point
    assert bounds(text) == (earliest, latest)


@given(POINTS | OPEN, POINTS | OPEN, st.sampled_from(["{}/{}", "[{}..{}]"]))
def test_every_interval_runs_from_its_start_to_its_end_or_is_refused(start, end, form):
    assume(start[1] or end[2])
    assume("X" not in start[0] + end[0] or "/" in form)
    if form.startswith("["):
        start, end = (("", None, None) if part[0] == ".." else part for part in (start, end))
    text = form.format(start[0], end[0])
    if start[1] and end[2] and end[2] < start[1]:
        with pytest.raises(PydanticCustomError) as raised:
            parse_date(text)
        assert raised.value.type == "date-reversed"
    else:
        assert bounds(text) == (start[1], end[2])


@given(st.lists(POINTS, min_size=2, max_size=6))
def test_dates_sort_by_their_first_day_then_their_last(points):
    ordered = sorted((parse_date(text) for text, *_ in points), key=lambda date: date.order)
    days = [(date.earliest, date.latest) for date in ordered]
    assert days == sorted(days)


@given(st.text(alphabet="0123456789-/.~?%[]X, YES", max_size=24))
def test_no_text_raises_anything_but_a_fault(text):
    try:
        date = parse_date(text)
    except PydanticCustomError:
        return
    assert isinstance(date, Date)
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
