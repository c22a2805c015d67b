"""parse_point: every example of levels 0 and 1, and the edtf package as an independent oracle."""

from __future__ import annotations

from calendar import isleap

import pytest
from edtf import parse_edtf
from edtf.parser import EDTFParseException
from hypothesis import example, given
from hypothesis import strategies as some
from pydantic_core import PydanticCustomError

from briefpress.model.record.date import parse_date
from briefpress.model.record.day import Day
from briefpress.model.record.edtf import parse_point, year_text
from tests.model.record.edtf_examples import BESIDES, LEVEL_0, LEVEL_1, LEVEL_2, TIMES

SUPPORTED = LEVEL_0 | LEVEL_1 | BESIDES


def bounds(text):
    date = parse_date(text)
    return tuple(str(end) if end else None for end in (date.earliest, date.latest))


@pytest.mark.parametrize(("text", "expected"), SUPPORTED.items())
def test_every_example_of_levels_0_and_1_has_its_first_and_last_day(text, expected):
    assert bounds(text) == expected
    assert parse_date(text).edtf == text


@pytest.mark.parametrize("text", [*TIMES, *LEVEL_2])
def test_examples_of_level_2_and_times_of_day_are_rejected_with_a_reason(text):
    with pytest.raises(PydanticCustomError) as raised:
        parse_date(text)
    assert raised.value.type == "date-syntax"
    expected = "no time of day" if text in TIMES else "level 2"
    context = raised.value.context or {}
    assert expected in context["message"]
    assert "write " in context["hint"]


def strict(text):
    """The strict bounds of the edtf package, which takes 29 February of any year for a day."""
    parsed = parse_edtf(text)
    ends = tuple(Day(*end()[:3]) for end in (parsed.lower_strict, parsed.upper_strict))
    if any((end.month, end.day) == (2, 29) and not isleap(end.year) for end in ends):
        raise EDTFParseException(text)
    return ends


YEARS = some.integers(-9999, 9999)
DIGITS = YEARS.map(year_text).filter(lambda text: text != "-0000")
SIGNS = some.sampled_from(["", "~", "?", "%"])
NUMBERS = some.integers(0, 20).map(lambda number: f"{number:02}")  # 21 to 24 are seasons, of which it knows one month
DAYS = some.integers(0, 33).map(lambda number: f"{number:02}")
PLAIN = (
    some.builds("{}{}".format, DIGITS, SIGNS)
    | some.builds("{}-{}{}".format, DIGITS, NUMBERS, SIGNS)
    | some.builds("{}-{}-{}{}".format, DIGITS, NUMBERS, DAYS, SIGNS)
)
OTHERS = (
    some.integers(10_000, 999_999_999).map(lambda year: f"Y{year}")
    | some.integers(10_000, 999_999_999).map(lambda year: f"Y-{year}")
    | some.builds(lambda sign, tens: f"{sign}{tens:03}X", some.sampled_from(["", "-"]), some.integers(0, 999))
    | some.builds(lambda sign, hundreds: f"{sign}{hundreds:02}XX", some.sampled_from(["", "-"]), some.integers(0, 99))
    # where the year is negative, it takes the last of the unspecified months or days for the first, too
    | some.builds("{:04}-XX{}".format, some.integers(0, 9999), some.sampled_from(["", "-XX"]))
    | some.builds("{:04}-{:02}-XX".format, some.integers(0, 9999), some.integers(1, 12))
)


@example("0001-02-29")
@given(PLAIN | OTHERS)
def test_dates_have_the_same_bounds_as_in_the_edtf_package(text):
    try:
        expected = strict(text)
    except EDTFParseException:
        assert parse_point(text) is None
        return
    point = parse_point(text)
    assert point is not None
    assert point.meaning.whole == expected


ENDS = (
    some.builds("{}".format, DIGITS)
    | some.builds("{}-{:02}".format, DIGITS, some.integers(1, 12))
    | some.builds("{}-{:02}-{:02}".format, DIGITS, some.integers(1, 12), some.integers(1, 28))
)


@pytest.mark.slow
@given(ENDS, ENDS, SIGNS, SIGNS, some.booleans())
def test_intervals_have_the_same_bounds_as_in_the_edtf_package(one, other, sign, mark, lasted):
    start, end = sorted((one, other), key=lambda text: parse_point(text).meaning.whole)
    # in brackets it reads no qualifier, and no ends of which one is a year and the other a month
    alike = start.lstrip("-").count("-") == end.lstrip("-").count("-")
    text = f"{start}{sign}/{end}{mark}" if lasted or not alike else f"[{start}..{end}]"
    date = parse_date(text)
    assert (date.earliest, date.latest) == strict(text)


@given(some.integers(-999_999_999, 999_999_999))
def test_years_round_trip(year):
    point = parse_point(year_text(year))
    assert (point.year, point.month, point.day, point.season, point.unspecified) == (year, None, None, None, "")


@pytest.mark.parametrize(
    ("text", "unspecified", "year"),
    [
        ("202X", "decade", 2020),
        ("19XX?", "century", 1900),
        ("-019X", "decade", -199),
        ("2024-XX", "month", 2024),
        ("2024-07-XX", "day", 2024),
        ("2024-XX-XX", "month and day", 2024),
        ("2024-07", "", 2024),
    ],
)
def test_unspecified_parts_are_named(text, unspecified, year):
    point = parse_point(text)
    assert (point.unspecified, point.year) == (unspecified, year)


@pytest.mark.parametrize(
    "text",
    [
        *[
            "",
            "-0000",
            "-0000-01",
            "Y2024",
            "Y02024",
            "Y1234567890",
            "Y17000-01",
            "202X-01",
            "2024-XX-01",
            "2024-21-01",
        ],
        *["2024-1", "2024-001", "2024-01-1", "XXXX", "2XXX", "2024-X1", "2024~?", "2024-25", "2024-00", "2023-02-29"],
    ],
)
def test_other_texts_are_none(text):
    assert parse_point(text) is None
