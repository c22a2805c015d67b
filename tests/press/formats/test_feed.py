"""Atom and RSS, read by feedparser: every entry has its own address and a date from the records."""

from __future__ import annotations

import feedparser
import pytest

ROOT = "https://river.example/briefing/"
EVENT = "events/tamor-2024-03.md"


def read(data):
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.bozo_exception
    return feed


def test_every_feed_is_well_formed_and_its_entries_are_distinguished(site):
    feeds = [path for path in site if path.endswith((".atom", ".rss", "feed.xml"))]
    assert len(feeds) > 4
    for path in feeds:
        feed = read(site[path])
        assert feed.version in ("atom10", "rss20")
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids))
        assert all(entry.id.startswith(ROOT) and entry.title and entry.link.startswith(ROOT) for entry in feed.entries)


@pytest.mark.parametrize(("path", "version"), [("feeds/events.atom", "atom10"), ("feeds/events.rss", "rss20")])
def test_a_feed_says_what_it_is_and_where(printed, path, version):
    feed = read(printed()[path])
    assert (feed.version, feed.feed.title, feed.feed.link) == (
        version,
        "The war on the river: events",
        f"{ROOT}events/",
    )
    assert feed.feed.updated_parsed[:6] == (2024, 6, 1, 0, 0, 0)
    assert any(link.rel == "self" and link.href == ROOT + path for link in feed.feed.links)


def test_a_record_without_a_day_has_that_of_the_edition(printed):
    feed = read(printed()["feeds/events.atom"])
    assert {entry.updated for entry in feed.entries} == {"2024-06-01T00:00:00+00:00"}
    assert feed.feed.updated == "2024-06-01T00:00:00+00:00"


def test_what_changed_last_comes_first(printed, edited):
    files = edited(EVENT, "grade: contested", "added: 2024-06-02\nupdated: 2024-07-05\ngrade: contested")
    first = read(printed(files)["feeds/events.atom"]).entries[0]
    assert (first.title, first.published[:10], first.updated[:10]) == ("Battle of Tamor", "2024-06-02", "2024-07-05")
    assert first.summary == (
        "3–4 March 2024, Tamor. The battle lasted two days. The army put its dead at eleven. "
        "11–40 killed (Army of Kessa), according to River Front and the Army of Kessa."
    )


def test_an_actor_has_a_feed_of_its_own_events(printed):
    feed = read(printed()["actors/river-front/feed.xml"])
    assert feed.feed.title == "The war on the river: River Front"
    assert "Battle of Tamor" in [entry.title for entry in feed.entries]


def test_corrections_and_retractions_are_news(printed, edited):
    mended = "corrections: [{on: 2024-06-09, what: 'The army lost [[kessa-army|men]].', because: We misread.}]"
    taken = "retracted: {on: 2024-06-11, reason: Made up.}"
    files = edited(EVENT, "grade: contested", f"{mended}\ngrade: contested")
    files |= edited("sources/tamor-post-2024-03-06.yaml", "issued: 2024-03-06", f"issued: 2024-03-06\n{taken}")
    found = read(printed(files)["feeds/corrections.atom"])
    assert [(entry.title, entry.summary, entry.updated[:10]) for entry in found.entries] == [
        ("Retracted: Many dead at our gates", "Made up.", "2024-06-11"),
        ("Correction: Battle of Tamor", "The army lost men. We misread.", "2024-06-09"),
    ]
    assert found.feed.updated[:10] == "2024-06-11"


def test_marks_of_a_text_stay_text(printed, edited):
    files = edited(EVENT, "title: Battle of Tamor", 'title: "A <b> & ]]> “title”"')
    assert "A <b> & ]]> “title”" in [entry.title for entry in read(printed(files)["feeds/events.rss"]).entries]
