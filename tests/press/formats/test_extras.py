"""Without an extra the build continues: its pages are left out, and a note per library says how to install it."""

from __future__ import annotations

import importlib.util

import pytest

from briefpress.plan.notes import plan_notes
from briefpress.plan.site_page import SitePage
from briefpress.press.formats import extras
from briefpress.run.installation import install_command
from tests.press.formats.conftest import addressed

PAGES = (
    SitePage("events/index.html", "html", "events"),
    SitePage("feeds/events.atom", "atom", "events-feed"),
    SitePage("feeds/events.rss", "rss", "events-feed"),
    SitePage("feeds/events.ics", "calendar", "calendar"),
)


@pytest.fixture
def bare(monkeypatch):
    """An environment without the libraries of any extra."""
    monkeypatch.setattr(extras, "find_spec", lambda _name: None)


def test_with_the_libraries_every_page_is_made():
    assert all(importlib.util.find_spec(name) for name in ("feedgen", "icalendar"))
    assert extras.renderable(PAGES) == (PAGES, ())


@pytest.mark.usefixtures("bare")
def test_without_them_their_pages_are_left_out_with_a_note():
    pages, notes = extras.renderable(PAGES)
    assert pages == PAGES[:1]
    hint = f"(run {install_command('feeds')})"
    assert [str(note) for note in notes] == [
        f"briefing.yaml: note[left-out] feeds/events.atom and 1 more left out: feedgen is not installed {hint}",
        f"briefing.yaml: note[left-out] feeds/events.ics left out: icalendar is not installed {hint}",
    ]


@pytest.mark.usefixtures("bare")
def test_what_is_not_planned_is_not_missed():
    assert extras.renderable(PAGES[:1]) == (PAGES[:1], ())


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        ("base_url: https://a.example\nedition: 2024-06\n", []),
        ("edition: 2024-06\n", ["no-base-url"]),
        ("edition: 2024-06\noutputs: [html, json]\n", []),
        ("base_url: https://a.example\nedition: first\n", ["no-day"]),
        ("base_url: https://a.example\noutputs: [html, sitemap]\n", []),
    ],
)
def test_what_the_content_does_not_say_enough_for_is_noted(briefing, settings, codes):
    folder = briefing({"briefing.yaml": "format: 1\ntitle: River\n"})
    assert [problem.code for problem in plan_notes(addressed(folder, settings))] == codes
