"""Day: any year of the Gregorian calendar, its order and ISO 8601 form; and years in ids."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefpress.model.ids import ID
from briefpress.model.record.day import NEVER, YEAR_LIMIT, Day, days_in, year_id, year_of

DATES = some.dates()
YEARS = some.integers(-YEAR_LIMIT, YEAR_LIMIT)


def day(date):
    return Day(date.year, date.month, date.day)


@given(DATES)
def test_days_agree_with_datetime(date):
    assert day(date).as_date == date
    assert str(day(date)) == date.isoformat()
    before, length = day(date).part_of_year
    assert before + 1 == date.timetuple().tm_yday
    assert length == datetime.date(date.year, 12, 31).timetuple().tm_yday


@given(DATES, DATES)
def test_days_sort_by_time(one, other):
    assert (day(one) < day(other)) == (one < other)
    assert day(one) < NEVER


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((0, 2, 29), "0000-02-29"),
        ((-43, 3, 15), "-0043-03-15"),
        ((-12345, 1, 1), "-12345-01-01"),
        ((10000, 1, 1), "+10000-01-01"),
        ((476, 9, 4), "0476-09-04"),
    ],
)
def test_years_outside_four_digits_have_a_sign(parts, text):
    assert str(Day(*parts)) == text
    assert (Day(*parts).as_date is None) == (not 1 <= parts[0] <= 9999)


@given(YEARS, some.integers(1, 12))
def test_the_calendar_repeats_every_400_years(year, month):
    assert days_in(year, month) == days_in(year + 400, month)
    assert days_in(year, 2) == 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


@given(YEARS)
def test_year_ids_round_trip_and_fit_into_an_id(year):
    assert year_of(year_id(year)) == year
    assert ID.fullmatch(f"storm-{year_id(year)}")


@pytest.mark.parametrize(
    ("year", "name"), [(2024, "2024"), (476, "476-ce"), (1, "1-ce"), (0, "1-bce"), (-43, "44-bce"), (17000, "17000-ce")]
)
def test_year_ids_outside_four_digits_have_an_era(year, name):
    assert year_id(year) == name


@pytest.mark.parametrize("text", ["", "bce", "44bce", "44-bc", "-44", "2024-07"])
def test_other_texts_are_not_year_ids(text):
    with pytest.raises(ValueError, match=re.escape(repr(text))):
        year_of(text)
