"""Wording: the texts of a record that may contain citations or links."""

from __future__ import annotations

from briefpress.model.record import Event
from briefpress.model.record.validation import validated


def event(**fields):
    given = {"id": "x", "file": "events/x.md", "title": "T", "type": "battle", "date": "2024"}
    record, problems = validated(Event, given | fields, "events/x.md")
    assert problems == ()
    return record


def links(record):
    return {link.target: wording.path for wording in record.wordings for link in wording.prose.links}


def test_links_are_found_in_every_text_field_and_the_body():
    record = event(
        body="See [[body]].\n",
        body_line=9,
        note="see [[note]]",
        grade_reason="as [[grade]] says",
        claims=[{"account": "A.", "speaker": "[[speaker]]", "verification": {"finding": "[[finding]]"}}],
        inferred={"date": "by [[inferred]]"},
        corrections=[{"on": "2024", "what": "not [[what]]"}],
    )
    assert links(record) == {
        "body": (),
        "note": ("note",),
        "grade": ("grade_reason",),
        "speaker": ("claims", 0, "speaker"),
        "finding": ("claims", 0, "verification", 0, "finding"),
        "inferred": ("inferred", "date"),
        "what": ("corrections", 0, "what"),
    }


def test_names_are_not_parsed():
    assert event(title="[[title]]", places=[{"words": "[[words]]"}]).wordings == ()


def test_a_body_has_line_numbers_and_a_field_has_none():
    record = event(body="One.\n\nTwo [[b]].\n", body_line=9, note="[[n]]")
    lines = [wording.line(link.line) for wording in record.wordings for link in wording.prose.links]
    assert lines == [11, 0]


def test_parsing_a_body_once_keeps_records_equal():
    record, same = event(body="See [[a]].\n", body_line=9), event(body="See [[a]].\n", body_line=9)
    assert record.prose is record.prose
    assert record.wordings is record.wordings
    assert record == same
