"""Mentions: backlinks, with the field of each."""

from __future__ import annotations

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.link.mentions import Mention, mentions


@pytest.mark.parametrize(
    ("key", "who"),
    [
        (("actors", "anna-dell"), [Mention("events", "tamor-2024-03", "claims")]),
        (("actors", "hill-league"), [Mention("actors", "river-front", "relations")]),
        (
            ("actors", "kessa-army"),
            [
                Mention("actors", "river-front", "body"),
                Mention("events", "tamor-2024-03", "actors"),
                Mention("events", "tamor-2024-03", "claims"),
            ],
        ),
        (("places", "river-region"), [Mention("places", "tamor", "within")]),
        (
            ("publications", "north-wire"),
            [
                Mention("sources", "north-wire-2024-03-05", "publication"),
                Mention("sources", "tamor-post-2024-03-09", "wire"),
            ],
        ),
        (
            ("sources", "tamor-post-2024-03-09"),
            [
                Mention("actors", "river-front", "relations"),
                Mention("events", "tamor-2024-03", "body"),
                Mention("events", "tamor-2024-03", "claims"),
            ],
        ),
        (("events", "coup-2024-02"), [Mention("events", "tamor-pursuit-2024-03-04", "relations")]),
        (
            ("events", "tamor-2024-03"),
            [Mention("events", "tamor-pursuit-2024-03-04", "part_of"), Mention("pages", "methodology", "body")],
        ),
    ],
)
def test_mentions_have_the_record_and_the_field(records, key, who):
    assert list(mentions(records())[key]) == who


def test_a_record_does_not_mention_itself(records):
    found = mentions(records({"actors/new.yaml": "name: New\ntype: person\nnote: on [[new]]\n"}))
    assert ("actors", "new") not in found


def test_events_of_a_place_include_places_within_and_events_of_an_actor_only_fields(records):
    found = link(records({"events/coup-2024-02.yaml": COUP}), Evidence()).events_of
    assert found["places", "river-region"] == found["places", "tamor"] == ("tamor-2024-03", "tamor-pursuit-2024-03-04")
    assert found["actors", "anna-dell"] == ("tamor-2024-03",)
    assert ("actors", "hill-league") not in found


COUP = "title: Coup\ntype: coup\ndate: 2024-02\nnote: not the work of [[hill-league]]\ncite: [north-wire-2024-03-05]\n"
