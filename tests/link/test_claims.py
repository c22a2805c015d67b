"""Linked claims: one for each count, with its reports, voices and date of saying."""

from __future__ import annotations

import pytest

SAYS = "account: They fled., about: rout"


def test_a_claim_with_three_counts_becomes_three_linked_claims(raid):
    claims = raid(
        f"{{{SAYS}, cite: [wire-one]}}",
        "{toll: [{killed: 1}, {wounded: 2, cite: [wire-two]}], by: river-front, cite: [wire-one]}",
        "{loss: {lost: 3, item: vehicles}, cite: [wire-one]}",
    ).claims
    assert [(claim.index, claim.written, claim.property) for claim in claims] == [
        (0, 0, "account"),
        (1, 1, "toll"),
        (2, 1, "toll"),
        (3, 2, "loss"),
    ]
    assert [claim.reports for claim in claims] == [("wire-one",), ("wire-one",), ("wire-two",), ("wire-one",)]


@pytest.mark.parametrize(
    ("fields", "voices"),
    [
        ("by: [river-front, kessa-army], speaker: a captain, cite: [wire-one]", ("river-front", "kessa-army")),
        ("speaker: a captain, cite: [wire-one]", ("a captain",)),
        ('speaker: "[[anna-dell]]", cite: [wire-one]', ("anna-dell",)),
        ("cite: [wire-one]", ("north-wire",)),
        ("cite: [post-wire]", ("north-wire",)),
        ("cite: [wire-one, wire-two]", ("north-wire",)),
        ("cite: [post-own, wire-one]", ("tamor-post", "north-wire")),
        ("cite: [post-opinion]", ("Ada Orme", "Ben Pike")),
        ("inferred: by the smoke, cite: [wire-one]", ()),
    ],
)
def test_a_claim_has_the_voices_of_its_speakers(raid, fields, voices):
    (claim,) = raid(f"{{{SAYS}, {fields}}}").claims
    assert claim.voices == voices


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("said: 2024-03-21, cite: [wire-one]", "2024-03-21"),
        ("cite: [wire-one]", "2024-04-01"),
        ("cite: [wire-two, wire-one]", "2024-04-01"),
        ("cite: [post-opinion]", None),
    ],
)
def test_the_date_of_saying_defaults_to_the_first_report(raid, fields, said):
    (claim,) = raid(f"{{{SAYS}, {fields}}}").claims
    assert (claim.said.edtf if claim.said else None) == said


def test_a_retracted_source_reports_but_does_not_count(raid):
    (claim,) = raid(f"{{{SAYS}, cite: [post-taken-back, wire-one]}}").claims
    assert (claim.reports, claim.counting_reports) == (("post-taken-back", "wire-one"), ("wire-one",))
    assert claim.origins.publications == ("north-wire",)


def test_a_quantity_word_has_the_bounds_of_the_vocabulary(raid):
    (claim,) = raid("{toll: {killed: Dozens}, cite: [wire-one]}").claims
    assert (claim.count.text, claim.count.low, claim.count.high) == ("Dozens", 24, None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("toll: {killed: 1}", "toll: {killed: 2}", True),
        ("toll: {killed: 1}", "toll: {wounded: 1}", False),
        ("toll: {killed: 1}", "toll: {killed-or-wounded: 1}", False),
        ("toll: {killed: 1}", "toll: {killed: 1, group: civilians}", False),
        (
            "toll: {killed: 1, group: [river-front, civilians]}",
            "toll: {killed: 1, group: [civilians, river-front]}",
            True,
        ),
        ("toll: {killed: 1, group: [river-front, civilians]}", "toll: {killed: 1, group: civilians}", False),
        ("toll: {killed: 1, group: {words: Men}}", "toll: {killed: 1, group: {words: men}}", True),
        ("toll: {killed: 1, place: tamor}", "toll: {killed: 1}", False),
        ("loss: {lost: 1, item: vehicles}", "toll: {missing: 1}", False),
        ("responsible: river-front", "responsible: kessa-army", True),
        ("date: 2024", "date: 2023", True),
        ("account: A., about: Rout", "account: B., about: rout", True),
        ("account: A., about: rout", "account: A., about: cause", False),
    ],
)
def test_claims_about_the_same_thing_share_a_key(raid, one, other, same):
    first, second = raid(f"{{{one}, cite: [wire-one]}}", f"{{{other}, cite: [wire-one]}}").claims
    assert (first.key == second.key) is same
