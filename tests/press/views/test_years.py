"""Events of any year: ordered, under their year, on pages named after it; those that cannot be drawn are left out."""

from __future__ import annotations

import pytest

from briefpress.plan.plan import plan
from briefpress.press.views.view import view
from tests.far_dates import ANCIENT, DATES, FILES, MANY, identifier
from tests.press.views.conftest import words


@pytest.fixture(scope="module")
def far(linked):
    return linked(FILES)


def test_events_of_any_year_are_in_order_and_under_their_year(far):
    known = {identifier(date): year for date, year in DATES.items()}
    assert [event for event in far.order if event in known] == list(known)
    assert {event: far.years[event] for event in known} == known


def test_every_page_of_such_a_briefing_has_its_view(far):
    pages = plan(far)
    assert {f"chronology/{year}/index.html" for year in DATES.values()} < {page.path for page in pages}
    assert all(view(far, page) is not None for page in pages if page.format == "html")


def test_a_year_s_page_says_its_era_and_leads_to_its_neighbours(see, rendered):
    page = see("chronology/44-bce/index.html", FILES)
    assert (page.head.title, page.year) == ("Chronology 44 BCE", "44 BCE")
    assert (page.earlier.text, page.earlier.path) == ("200 BCE", "chronology/200-bce/index.html")
    assert (page.later.text, page.later.path) == ("1 BCE", "chronology/1-bce/index.html")
    groups = [(group.label, [line.when.text for line in group.events]) for group in page.years[0].months]
    assert groups == [("44 BCE", ["winter 44 BCE"]), ("March 44 BCE", ["15 March 44 BCE"])]
    shown = rendered("chronology/44-bce/index.html", FILES)
    assert words(shown.css_first("h1")) == "Events in 44 BCE"
    assert shown.css_first("time") is None  # HTML has no day before the year 1


def test_a_season_is_under_its_year_and_in_no_month(see):
    year = see("chronology/2023/index.html", FILES).years[0]
    assert [(group.label, len(group.events)) for group in year.months] == [("2023", 3), ("May 2023", 1)]


def test_the_whole_says_from_which_year_to_which_and_draws_no_line_of_34000_years(see, rendered):
    home = see("index.html", FILES)
    assert home.period == "17,001 BCE–17,000 CE"
    assert [link.link.text for link in home.years][:3] == ["17,001 BCE", "200 BCE", "44 BCE"]
    assert home.timeline is None
    assert "17,001 BCE" in words(rendered("index.html", FILES).css_first("nav.years"))


def test_a_list_is_chosen_from_by_years_in_their_order(see):
    facets = see("chronology/index.html", FILES).facets
    assert [(choice.value, choice.label) for choice in facets.years.choices][:3] == [
        ("17001-bce", "17,001 BCE"),
        ("200-bce", "200 BCE"),
        ("44-bce", "44 BCE"),
    ]


def test_a_long_list_is_split_by_years_before_the_first_too(see, rendered):
    actor = see("actors/kessa-army/index.html", MANY)
    assert actor.split
    assert [link.link.text for link in actor.years][:2] == ["120 BCE", "119 BCE"]
    page = see("actors/kessa-army/120-bce/index.html", MANY)
    assert page.year == "120 BCE"
    assert page.head.title.endswith("120 BCE")
    assert "120 BCE" in words(rendered("actors/kessa-army/120-bce/index.html", MANY).css_first("h1"))


def test_sources_are_by_year_the_latest_first_and_those_without_a_date_last(see):
    files = FILES | {"sources/undated.yaml": FILES["sources/tablet.yaml"].replace("issued: -0043-03-16\n", "")}
    years = see("sources/index.html", files).years
    assert [(group.year, group.anchor) for group in years] == [
        ("17,000 CE", "year-17000-ce"),
        ("2024", "year-2024"),
        ("2023", "year-2023"),
        ("44 BCE", "year-44-bce"),
        ("", "undated"),
    ]


def test_a_timeline_of_years_before_the_first_says_their_era(see, rendered):
    assert (see("actors/cassius/index.html", ANCIENT).activity.first) == -48
    page = rendered("actors/cassius/index.html", ANCIENT)
    assert "5 events from 49 BCE to 12 CE" in words(page.css_first("svg.timeline desc"))
    ticks = [words(tick) for tick in page.css("svg.timeline.wide text.tick:not(.amount)")]
    assert (ticks[0], ticks[-1]) == ("49 BCE", "12 CE")
