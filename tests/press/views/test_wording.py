from types import SimpleNamespace

import pytest

from briefpress.model.record.count import parse_count
from briefpress.model.record.date import parse_date
from briefpress.press.views.wording import (
    count_words,
    counted_words,
    date_words,
    letters,
    listed,
    range_words,
    spaced,
    strongest_dispute,
    when,
    with_article,
    year_name,
    years_words,
)  # fmt: skip

DATES = {
    # days, months, years
    "2024-07-25": "25 July 2024",
    "2024-07-05": "5 July 2024",
    "2024-07": "July 2024",
    "2024": "2024",
    # qualified
    "2024-07-25~": "about 25 July 2024",
    "2024-07?": "possibly July 2024",
    "2024%": "possibly about 2024",
    # seasons
    "2024-21": "spring 2024",
    "2024-22": "summer 2024",
    "2024-23": "autumn 2024",
    "2024-24": "winter 2024",
    "2024-24~": "about winter 2024",
    # years of other than four digits
    "0476": "476 CE",
    "0000": "1 BCE",
    "-0043": "44 BCE",
    "-0043-03-15": "15 March 44 BCE",
    "-0043-03?": "possibly March 44 BCE",
    "-0043-24": "winter 44 BCE",
    "Y17000": "17,000 CE",
    "Y-17000~": "about 17,001 BCE",
    # unspecified digits
    "202X": "the 2020s",
    "20XX": "a year in 2000–2099",
    "20XX~": "about a year in 2000–2099",
    "004X": "a year in 40–49 CE",
    "000X": "a year in 1 BCE–9 CE",
    "-019X": "a year in 200–191 BCE",
    "-01XX?": "possibly a year in 200–101 BCE",
    "-0043-XX": "a month in 44 BCE",
    "2024-XX": "a month in 2024",
    "2024-XX-XX": "a day in 2024",
    "2024-07-XX": "a day in July 2024",
    # what lasts
    "2024-07-25/2024-07-27": "25–27 July 2024",
    "2024-07-25/2024-08-02": "25 July – 2 August 2024",
    "2023-12-30/2024-01-02": "30 December 2023 – 2 January 2024",
    "2024-05/2024-07": "May–July 2024",
    "2023-12/2024-02": "December 2023 – February 2024",
    "2012/2024": "2012–2024",
    "2024-07-25/2024-08": "25 July 2024 – August 2024",
    "2024/2024": "2024",
    "2023-08~/2024-02": "about August 2023 to February 2024",
    "2023-21/2023-23": "spring–autumn 2023",
    "2023-24/2024-21": "winter 2023 – spring 2024",
    "-0043-03-15/-0043-03-17": "15–17 March 44 BCE",
    "-0043/-0041": "44–42 BCE",
    "-0043/0012": "44 BCE – 12 CE",
    "0012/2024": "12 CE – 2024",
    "202X/2024": "the 2020s to 2024",
    # open and unknown ends
    "/2023-24": "until winter 2023",
    "Y17000/..": "since 17,000 CE",
    "2023-08~/": "from about August 2023, end unknown",
    "2023-08/..": "since August 2023",
    "../2023-08": "until August 2023",
    "/2023-08": "until August 2023",
    # one day within
    "[2024-05-19..2024-05-26]": "between 19 and 26 May 2024",
    "[2024-05..2024-06]": "between May and June 2024",
    "[..2024-05-26]": "on or before 26 May 2024",
    "[2024-05-19..]": "on or after 19 May 2024",
}


@pytest.mark.parametrize(("edtf", "words"), DATES.items())
def test_every_form_of_a_date_has_words(edtf, words):
    assert date_words(parse_date(edtf)) == words


def test_a_date_is_a_day_for_machines_only_where_it_is_one():
    assert when(parse_date("2024-07-25")).day == "2024-07-25"
    others = (
        "2024-07-25~",
        "2024-07",
        "2024-07-25/2024-07-27",
        "2024-07-XX",
        "[2024-07-25..2024-07-25]",
        "-0043-03-15",
    )
    assert [when(parse_date(edtf)).day for edtf in (*others, "0000-02-29")] == [""] * 7


def test_a_date_has_its_strict_bounds_and_leaves_open_ends_empty():
    lasting, within = when(parse_date("2024-07/..")), when(parse_date("[2024-05-19..2024-05-26]"))
    assert (lasting.earliest, lasting.latest, lasting.lasts) == ("2024-07-01", "", True)
    assert (within.earliest, within.latest, within.lasts) == ("2024-05-19", "2024-05-26", False)
    season = when(parse_date("2023-24"))
    assert (season.earliest, season.latest, season.lasts) == ("2022-12-01", "2024-02-29", False)


COUNTS = {
    "84": "84",
    "2000": "2,000",
    "16+": "at least 16",
    "18-21": "18–21",
    "~70": "about 70",
    "~70-90": "about 70–90",
    "~70+": "about 70 or more",
    ">130": "more than 130",
    "<10": "fewer than 10",
    "20 (15-30)": "20 (15–30)",
    "0": "0",
    "dozens": "dozens",
    "several dozen": "several dozen",
}


@pytest.mark.parametrize(("count", "words"), COUNTS.items())
def test_a_count_is_said_as_it_was_said(count, words):
    assert count_words(parse_count(count)) == words


def row(*counts, low=None, high=None, open_low=False, open_high=False):
    current = [SimpleNamespace(count=parse_count(count)) for count in counts]
    return SimpleNamespace(current=current, low=low, high=high, open_low=open_low, open_high=open_high)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (row("84", low=84, high=84), "84"),
        (row("18", "19", low=18, high=19), "18–19"),
        (row("20+", low=20, high=20, open_high=True), "at least 20"),
        (row("18", "20+", low=18, high=20, open_high=True), "18 to at least 20"),
        (row("47", ">130", low=47, high=131, open_high=True), "47 to more than 130"),
        (row("<10", "12", low=9, high=12, open_low=True), "fewer than 10 to 12"),
        (row("~70", "~70", low=70, high=70), "about 70"),
        (row("dozens", "20", low=20, high=20), "20"),
        (row("20 (15-30)", low=15, high=30), "20 (15–30)"),
        (row("many", "some", "many"), "many, some"),
    ],
)
def test_a_range_says_when_an_end_is_open(made, words):
    assert range_words(made.current) == words


@pytest.mark.parametrize(
    ("count", "outcome", "words"),
    [
        ("84", "killed", "84 killed"),
        ("1", "killed", "1 killed"),
        ("0", "killed", "none killed"),
        ("none", "wounded", "none wounded"),
        ("dozens", "killed or captured", "dozens killed or captured"),
        ("0", "casualties", "no casualties"),
        ("none", "casualties", "no casualties"),
        ("1", "casualties", "1 casualty"),
        ("at least 1", "casualties", "at least 1 casualty"),
        ("11", "casualties", "11 casualties"),
        ("20 (15–30)", "casualties", "20 (15–30) casualties"),
        ("hundreds", "casualties", "hundreds of casualties"),
        ("many", "casualties", "many casualties"),
        ("a majority", "casualties", "a majority of casualties"),
        ("huge", "lost", "huge losses"),
        ("hundreds", "lost", "hundreds of losses"),
        ("none", "lost", "no losses"),
        ("3", "lost", "3 lost"),
    ],
)
def test_a_count_goes_with_what_became_of_those_counted(count, outcome, words):
    assert counted_words(count, outcome) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Malian army", "the Malian army"),
        ("Army of Kessa", "the Army of Kessa"),
        ("Niger's defence ministry", "Niger's defence ministry"),
        ("CSP-DPA", "CSP-DPA"),
        ("Wagner", "Wagner"),
        ("Assimi Goïta", "Assimi Goïta"),
        ("gunmen", "gunmen"),
        ("a local official", "a local official"),
        ("", ""),
    ],
)
def test_the_name_of_a_body_has_an_article_within_a_sentence(name, words):
    assert with_article(name) == words


def test_small_words():
    assert [listed(words) for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]
    assert [strongest_dispute(words) for words in ((), ("", "differ"), ("differ", "disputed"))] == [
        "",
        "differ",
        "disputed",
    ]
    assert [years_words(years) for years in ((), (2012,), (2012, 2013, 2024))] == ["", "2012", "2012–2024"]
    assert [years_words(years) for years in ((-43, 12), (-43, -40), (476, 2024))] == [
        *("44 BCE–12 CE", "44–41 BCE", "476 CE–2024"),
    ]
    assert [year_name(identifier) for identifier in ("", "2024", "44-bce")] == ["", "2024", "44 BCE"]
    assert spaced("killed-or-wounded") == "killed or wounded"


def test_letters_go_on_after_z():
    assert [letters(index) for index in (0, 25, 26, 27, 51, 52, 701, 702)] == "a z aa ab az ba zz aaa".split()
