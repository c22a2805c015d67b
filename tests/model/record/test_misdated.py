"""A text that is no date gets an error that says why, and what to write instead; what it names is a date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic_core import PydanticCustomError

from briefpress.model.record.date import parse_date
from briefpress.model.record.spelled import spelled

# What people write: the text, and what the error proposes.
WRITTEN = {
    # a day
    "24 July 2024": ["2024-07-24"],
    "July 24, 2024": ["2024-07-24"],
    "Wednesday, 24th July 2024": ["2024-07-24"],
    "24 Jul. 2024": ["2024-07-24"],
    "24-Jul-2024": ["2024-07-24"],
    "2024 July 24": ["2024-07-24"],
    "2024/07/25": ["2024-07-25"],
    "2024.07.25": ["2024-07-25"],
    "2024\u201307\u201325": ["2024-07-25"],
    "20240725": ["2024-07-25"],
    "2024-25-07": ["2024-07-25"],
    "2024-7-25": ["2024-07-25"],
    "25/07/2024": ["2024-07-25"],
    "25.07.2024": ["2024-07-25"],
    "07/25/2024": ["2024-07-25"],
    "05/07/2024": ["2024-07-05", "2024-05-07"],
    "2024-W30-4": ["2024-07-25"],
    "2024-207": ["2024-07-25"],
    # a month, a year, a season
    "July 2024": ["2024-07"],
    "Sept 2024": ["2024-09"],
    "07/2024": ["2024-07"],
    "202407": ["2024-07"],
    "spring 2024": ["2024-21"],
    "fall of 2024": ["2024-23"],
    "985": ["0985"],
    "AD 500": ["0500"],
    "44 BC": ["-0043"],
    "1 BCE": ["0000"],
    "Y2024": ["2024"],
    "y17000": ["Y17000"],
    "17000": ["Y17000"],
    # more or less known
    "c. 2024": ["2024~"],
    "circa July 2024": ["2024-07~"],
    "~2024": ["2024~"],
    "2024 ?": ["2024?"],
    "2024?~": ["2024%"],
    "July 2024?": ["2024-07?"],
    "2020s": ["202X"],
    "20th century": ["19XX"],
    "199u": ["199X"],
    "2004-uu-uu": ["2004-XX-XX"],
    # two ends
    "25-27 July 2024": ["2024-07-25/2024-07-27", "[2024-07-25..2024-07-27]"],
    "25 July - 2 August 2024": ["2024-07-25/2024-08-02", "[2024-07-25..2024-08-02]"],
    "May\u2013June 2024": ["2024-05/2024-06", "[2024-05..2024-06]"],
    "2023-2024": ["2023/2024", "[2023..2024]"],
    "2023/24": ["2023/2024"],
    "1998-99": ["1998/1999"],
    "2024-07-25..2024-07-27": ["[2024-07-25..2024-07-27]"],
    "[2024/2025]": ["[2024..2025]"],
    "2024-07-25 / 2024-07-27": ["2024-07-25/2024-07-27"],
    "from May 2024 to June 2024": ["2024-05/2024-06"],
    "between May 2024 and June 2024": ["[2024-05..2024-06]"],
    "2024-07-25/27 July 2024": ["2024-07-25/2024-07-27"],
    "2024/open": ["2024/.."],
    "2024/unknown": ["2024/"],
    "unknown/2024": ["/2024"],
    "since May 2024": ["2024-05/.."],
    "until May 2024": ["../2024-05"],
    "before 2024": ["[..2024]"],
    "after 25 July 2024": ["[2024-07-25..]"],
    "2024-W30": ["2024-07-22/2024-07-28", "[2024-07-22..2024-07-28]"],
}
LEVEL_2_HINTS = {
    "2004-06~-11": "2004-06-11~",
    "?2004-06": "2004-06?",
    "1984-1X": "[1984-10..1984-12]",
    "1984-02-2X": "[1984-02-20..1984-02-29]",
    "2001-34": "[2001-04..2001-06] for one day of those months",
    "2023-28": "[2023-12..2024-02] for one day of those months",
    "2024-25": "[2024-03..2024-05] for one day of those months, 2024/2025 for both years",
}


def refused(text):
    with pytest.raises(PydanticCustomError) as raised:
        parse_date(text)
    context = raised.value.context or {}
    return raised.value.type, context["message"], context["hint"]


@pytest.mark.parametrize(("text", "dates"), WRITTEN.items())
def test_what_people_write_is_refused_with_the_date_to_write(text, dates):
    assert refused(text) == ("date-syntax", f"'{text}' is not how EDTF writes a date", f"write {' or '.join(dates)}")
    assert [parse_date(date).edtf for date in dates] == dates


@pytest.mark.parametrize(("text", "written"), LEVEL_2_HINTS.items())
def test_what_level_2_alone_has_is_refused_with_what_says_the_same(text, written):
    code, message, hint = refused(text)
    assert (code, hint) == ("date-syntax", f"write {written}")
    assert "EDTF level 2" in message
    date = written.split(" ")[0]
    assert parse_date(date).edtf == date


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        ("2023-13", "date-impossible", "no month is 13", "months are 01 to 12"),
        ("2024-00", "date-impossible", "no month is 00", "months are 01 to 12"),
        ("2024-02-30", "date-impossible", "no day '2024-02-30'", "2024-02 has 29 days"),
        ("2023-02-29~", "date-impossible", "no day '2023-02-29~'", "2023-02 has 28 days"),
        ("-0003-02-29", "date-impossible", "no day '-0003-02-29'", "-0003-02 has 28 days"),
        ("2024-07-00", "date-impossible", "no day", "2024-07 has 31 days"),
        ("2024-13-XX", "date-impossible", "no month is 13", "months"),
        ("31/02/2024", "date-syntax", "no such day", "2024-07-25"),
        ("2024-07-25/2024-13", "date-impossible", "in '2024-07-25/2024-13', there is no day '2024-13'", "months"),
        ("[2024..tomorrow]", "date-syntax", "in '[2024..tomorrow]', 'tomorrow' is not a date", "write 2024-07-25"),
        ("5 March", "date-syntax", "a date has a year", "write 2024-07-25"),
        ("2024-07-25T10:00", "date-syntax", "no time of day", "write 2024-07-25 alone"),
        ("2024-07-25 10:00", "date-syntax", "no time of day", "write 2024-07-25 alone"),
        ("-44", "date-syntax", "four digits", "44 BCE is -0043"),
        ("-0000-05", "date-syntax", "1 BCE, has no sign", "write 0000"),
        ("Y1234567890", "date-syntax", "nine digits at most", "Y999999999"),
        ("Y17000-01", "date-syntax", "more than four digits has no month", "Y17000"),
        ("{2024,2025}", "date-syntax", "a set of dates is EDTF level 2", "A/B"),
        ("[2024-07-25,2024-07-27]", "date-syntax", "a list of possible dates is EDTF level 2", "[A..B]"),
        ("[2024]", "date-syntax", "two ends", "[A..B]"),
        ("2024/2025/2026", "date-syntax", "an interval has two ends", "A/B"),
        ("1950S2", "date-syntax", "significant digits", "195X"),
        ("1XXX", "date-syntax", "an X in this position", "20XX"),
        ("202X-05", "date-syntax", "an X in this position", "2024-07-XX"),
        ("/", "date-syntax", "names no day", "2024-07/.."),
        ("..", "date-syntax", "is not a date", "write 2024-07-25"),
        ("yesterday", "date-syntax", "is not a date", "write 2024-07-25"),
        ("2024-\u0660\u0667", "date-syntax", "is not a date", "write 2024-07-25"),
    ],
)
def test_what_has_no_date_behind_it_is_refused_with_the_reason(text, code, message, hint):
    found = refused(text)
    assert found[0] == code
    assert message in found[1]
    assert hint in found[2]


@pytest.mark.parametrize(
    "text", ["~" * 5000, "~?" * 25, "[" * 5000 + "..]", "1/" * 3000, "Y" + "9" * 5000, "July " * 900]
)
def test_a_long_text_is_refused_at_once(text):
    assert refused(text)[0] == "date-syntax"


MONTHS = "January February March April May June July August September October November December".split()


@given(
    some.dates(),
    some.sampled_from(["{0.day} {1} {0.year:04}", "{1} {0.day}, {0.year:04}", "{0.year:04}/{0.month}/{0.day}"]),
)
def test_every_day_that_is_written_out_is_understood(day, form):
    found = spelled(form.format(day, MONTHS[day.month - 1]))
    assert found[0] == day.isoformat()


@given(some.dates(), some.booleans())
def test_a_day_in_numbers_is_proposed_in_either_order_where_both_are_possible(day, american):
    numbers = (day.month, day.day) if american else (day.day, day.month)
    found = spelled("{}/{}/{:04}".format(*numbers, day.year))
    assert day.isoformat() in found
    assert (len(found) == 2) == (day.day <= 12 and day.day != day.month)


@given(some.text(alphabet="0123456789-/. JulyMay,XTcu~?", max_size=16))
def test_what_is_proposed_for_a_date_is_a_date(text):
    for edtf in spelled(text):
        assert parse_date(edtf).edtf == edtf
