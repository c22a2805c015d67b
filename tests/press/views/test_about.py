"""The machine-readable description and the citation of a record's page."""

from __future__ import annotations

ADDRESS = "format: 1\ntitle: The war on the river\nedition: 2024-06\nbase_url: https://a.example/river/\n"


def test_an_event_has_its_days_and_its_place_and_no_claim(see):
    head = see("events/tamor-2024-03/index.html", {"briefing.yaml": ADDRESS}).head
    assert head.about["url"] == "https://a.example/river/events/tamor-2024-03/"
    about = head.about["mainEntity"]
    assert (about["@type"], about["name"]) == ("Event", "Battle of Tamor")
    assert about["location"][0]["name"] == "Tamor"
    assert set(about) == {"@type", "name", "startDate", "endDate", "location"}
    assert (head.work.type, head.work.container, head.work.edition) == ("webpage", "The war on the river", "2024-06")


def test_a_person_is_a_person_and_all_others_are_organisations(see):
    types = {name: see(f"actors/{name}/index.html").head.about["mainEntity"]["@type"] for name in ACTORS}
    assert types == ACTORS


ACTORS = {"anna-dell": "Person", "river-front": "Organization"}


def test_only_pages_of_records_are_about_something(see):
    head = see("events/index.html").head
    assert (head.about, head.work, head.feed) == (None, None, "")
    assert see("actors/river-front/index.html").head.feed == "actors/river-front/feed.xml"
