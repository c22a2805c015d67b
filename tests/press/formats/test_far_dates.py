"""Dates of any year in every format: expressed as the format allows, or left out."""

from __future__ import annotations

import csv
import io
import json
import sqlite3

import frictionless
import icalendar
import jsonschema
import pytest

from tests.far_dates import DATES, FILES, identifier

CHANGED = {"events/of-2023.yaml": FILES["events/of-2023.yaml"] + "added: 2023-24\nupdated: 2024-05-03\n"}


@pytest.fixture(scope="module")
def files(printed):
    return printed({**FILES, **CHANGED})


def bounds(date, files):
    document = json.loads(files["data/briefing.json"])
    return document["events"][identifier(date)]["date"]


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("Y-17000", "-17000-01-01", "-17000-12-31"),
        ("-019X", "-0199-01-01", "-0190-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("2023-21", "2023-03-01", "2023-11-30"),
        ("2023-24", "2022-12-01", "2024-02-29"),
        ("2024/Y17000", "2024-01-01", "+17000-12-31"),
    ],
)
def test_the_json_has_the_first_and_the_last_day_that_a_date_may_mean(files, date, earliest, latest):
    assert bounds(date, files) == {"edtf": date, "earliest": earliest, "latest": latest}


def test_the_json_keeps_its_contract(files):
    schema = json.loads(files["data/briefing.schema.json"])
    jsonschema.validate(json.loads(files["data/briefing.json"]), schema, jsonschema.Draft202012Validator)


@pytest.mark.slow
def test_the_tables_keep_their_types_and_have_every_date_as_edtf(files, tmp_path, monkeypatch):
    for path, data in files.items():
        if path.startswith("data/") and path.endswith((".csv", "datapackage.json")):
            (tmp_path / path.removeprefix("data/")).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    report = frictionless.validate("datapackage.json")
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(files["data/events.csv"].decode(), newline=""))}
    for date in DATES:
        row = rows[identifier(date)]
        assert row["date_edtf"].removeprefix("'") == date  # what begins with a minus could be a formula
        shown = bounds(date, files)
        assert [row[f"date_{end}"] for end in ("earliest", "latest")] == [
            day if len(day) == 10 and day > "0001" else "" for day in (shown["earliest"], shown["latest"])
        ]


def test_the_database_has_every_date(files):
    with sqlite3.connect(":memory:") as database:
        database.deserialize(files["data/briefing.sqlite"])
        found = dict(database.execute("SELECT id, date_edtf FROM events"))
        assert {identifier(date): date for date in DATES}.items() <= found.items()


def test_the_calendar_has_the_events_between_the_years_1_and_9999(files):
    made = icalendar.Calendar.from_ical(files["feeds/events.ics"])
    found = {str(event["uid"]).partition("@")[0]: event for event in made.walk("VEVENT")}
    inside = ("0476-09-04", "2023", "2023-21", "2023-24", "2023-05-02", "2024/Y17000")
    assert found.keys() & {identifier(date) for date in DATES} == {identifier(date) for date in inside}
    assert "dtend" not in found[identifier("2024/Y17000")]


def test_a_feed_has_the_days_of_records_and_says_the_season_of_an_event(files):
    feed = files["feeds/events.atom"].decode()
    assert "2024-05-03T00:00:00" in feed
    assert "2022-12-01T00:00:00" in feed


def test_a_bibliography_has_sources_of_any_year(files):
    items = {item["id"]: item["issued"] for item in json.loads(files["data/sources.csl.json"]) if "issued" in item}
    assert items["tablet"] == {"edtf": "-0043-03-16", "date-parts": [[-44, 3, 16]]}
    assert items["winter"] == {"edtf": "2023-24", "date-parts": [[2023]], "season": 4}
    assert items["later"] == {"edtf": "Y17000", "date-parts": [[17000]]}
    assert "year = {44 BCE}" in files["data/sources.bib"].decode()
    assert "DA  - 2023///winter 2023\r\n" in files["data/sources.ris"].decode()


@pytest.mark.parametrize(
    ("edition", "day"), [("2024", "2024-01-01"), ("2023-24", "2022-12-01"), ("Y17000", "2024-05-03")]
)
def test_an_edition_is_the_day_of_a_feed_where_its_name_is_a_date_with_a_year_of_four_digits(printed, edition, day):
    made = printed({**FILES, **CHANGED}, f"base_url: https://river.example/\nedition: {edition}\n")
    assert f"{day}T00:00:00" in made["feeds/events.atom"].decode()
