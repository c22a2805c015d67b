"""The calendar, read by icalendar: whole days, and no day that is not meant."""

from __future__ import annotations

from datetime import date, timedelta

import icalendar
import pytest

from briefpress.press.views.exports.calendar import APPOINTMENTS


def events(printed, files=None):
    made = icalendar.Calendar.from_ical(printed(files)["feeds/events.ics"])
    return {str(event["uid"]): event for event in made.walk("VEVENT")}


def test_it_is_sound_and_every_event_is_distinguished(site):
    made = icalendar.Calendar.from_ical(site["feeds/events.ics"])
    found = [str(event["uid"]) for event in made.walk("VEVENT")]
    assert len(found) == len(set(found)) > 2
    assert not [event.errors for event in made.walk() if event.errors]
    assert max(len(line) for line in site["feeds/events.ics"].split(b"\r\n")) <= 75


def test_an_event_says_what_where_and_when(printed):
    event = events(printed)["tamor-2024-03@river.example"]
    assert str(event["summary"]) == "Battle of Tamor (3–4 March 2024)"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2024, 3, 3), date(2024, 3, 5))
    assert str(event["location"]) == "Tamor"
    assert str(event["url"]) == "https://river.example/briefing/events/tamor-2024-03/"
    assert event["dtstamp"].dt.date() == date(2024, 6, 1)


@pytest.mark.parametrize(
    ("edtf", "title", "first", "end"),
    [
        ("2024-03-03", "Raid", date(2024, 3, 3), date(2024, 3, 4)),
        ("2024-03", "Raid (March 2024)", date(2024, 3, 1), date(2024, 4, 1)),
        ("2024-03-03/..", "Raid (since 3 March 2024)", date(2024, 3, 3), None),
        ("9999", "Raid (9999)", date(9999, 1, 1), None),
        ("2024/Y17000", "Raid (2024 – 17,000 CE)", date(2024, 1, 1), None),
        ("2023-24", "Raid (winter 2023)", date(2022, 12, 1), date(2024, 3, 1)),
    ],
)
def test_an_uncertain_date_is_all_its_days_and_says_so(printed, edtf, title, first, end):
    files = {"events/raid.yaml": f"title: Raid\ntype: clash\ndate: {edtf}\n"}
    event = events(printed, files)["raid@river.example"]
    assert (str(event["summary"]), event["dtstart"].dt) == (title, first)
    assert (event["dtend"].dt if "dtend" in event else None) == end


@pytest.mark.parametrize("edtf", ["../2024-03", "-0043-03-15", "0000/2024", "Y17000"])
def test_an_event_without_a_first_day_of_four_digits_has_no_place_in_it(printed, edtf):
    files = {"events/raid.yaml": f"title: Raid\ntype: clash\ndate: {edtf}\n"}
    assert "raid@river.example" not in events(printed, files)


@pytest.mark.slow
def test_of_very_many_events_it_has_the_latest_and_says_so(printed):
    days = (date(2020, 1, 1) + timedelta(number) for number in range(APPOINTMENTS))
    files = {f"events/raid-{day}.yaml": f"title: Raid\ntype: clash\ndate: {day}\n" for day in days}
    made = icalendar.Calendar.from_ical(printed(files)["feeds/events.ics"])
    found = [str(event["uid"]) for event in made.walk("VEVENT")]
    assert len(found) == APPOINTMENTS
    assert found[-1] == "tamor-pursuit-2024-03-04@river.example"
    assert str(made["description"]) == "The latest 1,000 of 1,003 events"
