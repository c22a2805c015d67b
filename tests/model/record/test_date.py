"""Date: the days that it may mean, contradictions, order, and pickling by text."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic_core import PydanticCustomError

from briefpress.model.record.date import Date, parse_date, parse_upkeep_date
from briefpress.model.record.day import Day
from briefpress.model.record.edtf import year_text
from tests.model.record.edtf_examples import BESIDES, LEVEL_0, LEVEL_1

SHORT = some.integers(-12, 12) | some.integers(1990, 2030)
YEARS = SHORT | some.sampled_from([-99999, 17000])
SIGNS = some.sampled_from(["", "~", "?", "%"])


@some.composite
def points(draw):
    """A date of every form that is no interval."""
    year, month, day = draw(SHORT), draw(some.integers(1, 12)), draw(some.integers(1, 28))
    forms = ["{year}-{month:02}-{day:02}", "{year}-{month:02}", "{year}", "{year}-{season}", "{year}-XX"]
    forms += ["{year}-XX-XX", "{year}-{month:02}-XX", "{long}", "{year:.3}X" if year >= 0 else "{year}"]
    texts = {"year": year_text(year), "long": year_text(draw(YEARS)), "season": draw(some.integers(21, 24))}
    return draw(some.sampled_from(forms)).format(month=month, day=day, **texts) + draw(SIGNS)


@some.composite
def dates(draw):
    """A date of every form."""
    start, end = sorted((draw(points()), draw(points())), key=lambda text: parse_date(text).order)
    forms = ["{0}", "{0}/{1}", "{0}/..", "{0}/", "../{0}", "/{0}", "[{0}..{1}]", "[..{0}]", "[{0}..]"]
    forward = any(parse_date(start).meaning.until(parse_date(end).meaning))  # not so for autumn and spring of one year
    return parse_date(draw(some.sampled_from(forms)).format(start, end if forward else start))


@given(dates())
def test_a_date_is_pickled_as_its_text(date):
    again = parse_date(date.edtf)
    assert again == date
    assert hash(again) == hash(date)
    assert pickle.loads(pickle.dumps(date)) == date  # noqa: S301 - our own bytes
    assert date.meaning == again.meaning


@given(dates())
def test_bounds_are_in_order_and_equal_for_a_day(date):
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    assert date.day is None or date.earliest == date.latest == date.day
    assert (date.earliest is None) == (date.start is None)
    assert (date.latest is None) == (date.end is None)


@given(dates(), dates())
def test_contradiction_is_symmetric(one, other):
    assert one.contradicts(other) == other.contradicts(one)
    assert not one.contradicts(one)
    assert one.contradicts(other) or not (one.precedes(other) or other.precedes(one))
    assert not (one.precedes(other) and other.precedes(one))


@given(dates(), dates())
def test_a_date_never_contradicts_a_wider_one_that_includes_it(one, other):
    ends = [end for date in (one, other) for end in (date.earliest, date.latest)]
    if None in ends or any(abs(end.year) > 9999 for end in ends):
        return
    first, last = min(ends), max(ends)
    for form in ("{}/{}", "[{}..{}]", "[{}..]", "{}/.."):
        wider = parse_date(form.format(first, last))
        assert not wider.contradicts(one)
        assert not wider.contradicts(other)


@given(points())
def test_a_date_never_contradicts_its_own_year(text):
    date = parse_date(text)
    assert not date.contradicts(parse_date(year_text(date.start.year)))


@given(some.lists(dates(), min_size=2, max_size=6))
def test_dates_without_a_season_sort_by_first_and_last_day(several):
    plain = [date for date in several if not any(end and end.season for end in (date.start, date.end))]
    ordered = [date for date in sorted(plain, key=lambda date: date.order) if date.earliest and date.latest]
    assert [(date.earliest, date.latest) for date in ordered] == sorted((d.earliest, d.latest) for d in ordered)


@pytest.mark.parametrize(
    ("season", "readings"),
    [
        (21, (["2023-03-01/2023-05-31"], ["2023-09-01/2023-11-30"])),
        (22, (["2023-06-01/2023-08-31"], ["2022-12-01/2023-02-28", "2023-12-01/2024-02-29"])),
        (23, (["2023-09-01/2023-11-30"], ["2023-03-01/2023-05-31"])),
        (24, (["2022-12-01/2023-02-28", "2023-12-01/2024-02-29"], ["2023-06-01/2023-08-31"])),
    ],
)
def test_fault_09_a_season_is_three_months_in_either_hemisphere(season, readings):
    date = parse_date(f"2023-{season}")
    found = tuple([f"{first}/{last}" for first, last in half] for half in date.meaning)
    assert found == readings
    assert date.order == (Day(2023, 1, 1), Day(2023, 12, 31), date.edtf)


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("2024-07-25", "2024-07-26", True),
        ("2024-07-25", "2024-07", False),
        ("2024-07/..", "2025", False),
        ("2024-07/..", "2024-06-30", True),
        ("[2024-07-25..2024-07-27]", "2024-07-27/2024-08-01", False),
        ("../2023", "2024", True),
        ("-0043", "Y17000", True),
        ("2023-24", "2024-01-20", False),
        ("2023-24", "2022-12-24", False),
        ("2023-24", "2023-07-01", False),
        ("2023-24", "2023-04-01", True),
        ("2023-24", "2023-10", True),
        ("2023-21", "2023-12-25", True),
        ("2023-21", "2023-04", False),
        ("2023-21", "2023-10", False),
        ("2023-23", "2023-10", False),
        ("2023-23", "2023-03-15", False),
        ("2023-23", "2023-07", True),
        ("2023-21", "2023-23", True),  # alike in months, never on one half of the Earth
        ("2023-22", "2023-24", True),
        ("2022-24", "2023-24", False),  # the winter that begins in December 2022
        ("2021-24", "2023-24", True),
        ("2023-21/2023-23", "2023-07-01", False),
        ("2023-21/2023-23", "2023-12-01", True),
    ],
)
def test_dates_without_a_common_day_in_a_hemisphere_contradict_each_other(one, other, contradict):
    first, second = parse_date(one), parse_date(other)
    assert first.contradicts(second) is contradict
    assert second.contradicts(first) is contradict


@pytest.mark.parametrize(
    ("text", "first", "last", "may"),
    [
        ("2023-21", Day(2023, 4, 1), Day(2023, 4, 30), True),
        ("2023-21", Day(2023, 10, 1), None, True),
        ("2023-21", Day(2023, 7, 1), Day(2023, 7, 31), False),  # between the two springs
        ("2023-21", Day(2023, 12, 1), None, False),
        ("2023", None, Day(2022, 12, 31), False),
        ("2023/..", Day(2030, 1, 1), None, True),
        ("2023", None, None, True),
    ],
)
def test_a_date_may_fall_between_two_days(text, first, last, may):
    assert parse_date(text).may_fall_between(first, last) is may


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("2024-07-25", "2024-07-25"),
        ("2024-07-25~", "2024-07-25"),
        ("[2024-07-25..2024-07-27]", "2024-07"),
        ("2024-07", "2024-07"),
        ("2024-05/2024-07", "2024"),
        ("2023-24", "2023"),
        ("2024/..", "2024"),
        ("../2024-07-25", "2024-07-25"),
        ("202X", "2020"),
        ("-0043-03-15", "44-bce-03-15"),
        ("Y17000", "17000-ce"),
    ],
)
def test_the_part_of_an_id_is_what_is_certain(text, identifier):
    assert parse_date(text).id_part == identifier


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-07-27/2024-07-25", "date-reversed"),
        ("2025/2024", "date-reversed"),
        ("[2024-07-27..2024-07-25]", "date-reversed"),
        ("2023-12/2023-21", "date-reversed"),
        ("Y17000/2024", "date-reversed"),
        ("/", "date-syntax"),
        ("[..]", "date-syntax"),
        ("../..", "date-syntax"),
        ("", "empty"),
        (["2024"], "not-a-text"),
        (["2024", "2025"], "not-a-text"),
        ([["2024..2025"]], "not-a-text"),
    ],
)
def test_invalid_dates_are_rejected_with_their_code(text, code):
    with pytest.raises(PydanticCustomError) as raised:
        parse_date(text)
    assert raised.value.type == code


@pytest.mark.parametrize("text", ["-0043", "0000", "Y17000", "2024/Y17000", "[-0043..2024]"])
def test_dates_of_upkeep_need_a_year_of_four_digits(text):
    assert parse_date(text).edtf == text
    with pytest.raises(PydanticCustomError) as raised:
        parse_upkeep_date(text)
    assert raised.value.type == "date-impossible"
    assert parse_upkeep_date("2024-21") == parse_date("2024-21")


def test_a_span_in_brackets_needs_no_quotes_in_yaml():
    assert parse_date(["2023-09-07..2023-09-09"]) == parse_date("[2023-09-07..2023-09-09]")


@pytest.mark.parametrize(
    ("text", "lasts"), [("2024/2025", True), ("2024-05/..", True), ("[2024..2025]", False), ("2024", False)]
)
def test_a_period_lasts_and_a_point_within_a_span_does_not(text, lasts):
    assert parse_date(text).lasts is lasts


@pytest.mark.parametrize("text", LEVEL_0 | LEVEL_1 | BESIDES)
def test_open_and_unknown_ends_are_distinguished(text):
    date = parse_date(text)
    assert date.open_start == text.startswith("..")
    assert date.open_end == text.endswith("/..")


@given(some.text(alphabet="0123456789-/.~?%[]{}X,:TYWSE uBCAJuly\u2013\u0661", max_size=24) | some.text(max_size=12))
def test_no_text_raises_anything_but_a_field_error(text):
    found: Date | PydanticCustomError
    try:
        found = parse_date(text)
    except PydanticCustomError as error:
        found = error
    if isinstance(found, PydanticCustomError):
        assert found.type in ("date-syntax", "date-impossible", "date-reversed", "empty")
        assert found.type == "empty" or (found.context or {})["hint"]
