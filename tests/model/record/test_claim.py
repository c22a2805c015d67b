"""Claim: its properties, counts, references and citations."""

from __future__ import annotations

import pytest

from briefpress.model.record import Claim, Count, Group, Loss, Toll
from briefpress.model.record.validation import validated


def claim(**fields):
    found, problems = validated(Claim, fields, "events/x.yaml")
    assert problems == ()
    return found


def codes(**fields):
    return [(problem.code, problem.where.path) for problem in validated(Claim, fields, "events/x.yaml")[1]]


@pytest.mark.parametrize(
    ("fields", "properties"),
    [
        ({"toll": {"killed": "1"}}, ("toll",)),
        ({"loss": {"lost": "1", "item": "arms"}}, ("loss",)),
        ({"responsible": "jnim"}, ("responsible",)),
        ({"date": "2024"}, ("date",)),
        ({"place": "bamba"}, ("place",)),
        ({"account": "It fell."}, ("account",)),
        ({}, ()),
        ({"account": "It fell.", "date": "2024"}, ("date", "account")),
    ],
)
def test_a_claim_lists_its_properties(fields, properties):
    assert claim(**fields).properties == properties


def test_a_single_count_is_a_list_of_one():
    assert claim(toll={"killed": "84", "group": "wagner-group"}).toll == (
        Toll.model_validate({"killed": "84", "group": "wagner-group"}),
    )


@pytest.mark.parametrize("outcome", ["killed", "killed-or-wounded", "killed-or-captured", "neutralised", "casualties"])
def test_the_outcome_is_the_name_of_the_count(outcome):
    (toll,) = claim(toll={outcome: "~30", "group": ["a", "b"]}).toll
    assert (toll.outcome, toll.count, toll.group) == (outcome, Count("~30", 30, 30), Group(("a", "b")))


def test_a_loss_has_an_item():
    (loss,) = claim(loss=[{"captured-or-damaged": "5", "item": "vehicles", "group": "malian-army"}]).loss
    assert isinstance(loss, Loss)
    assert (loss.outcome, loss.item, loss.count.low) == ("captured-or-damaged", "vehicles", 5)


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"toll": {"group": "a"}}, "outcome", ("toll", 0)),
        ({"toll": {"killed": "1", "wounded": "2"}}, "outcome", ("toll", 0)),
        ({"toll": {"killed-or-sad": "1"}}, "outcome", ("toll", 0)),
        ({"toll": {"outcome": "killed", "count": "1"}}, "outcome", ("toll", 0)),
        ({"toll": {"destroyed": "1"}}, "outcome", ("toll", 0)),
        ({"toll": ["84"]}, "toll-syntax", ("toll", 0)),
        ({"toll": {"killed": "21-18"}}, "count-reversed", ("toll", 0, "count")),
        ({"loss": {"lost": "1"}}, "missing-field", ("loss", 0)),
        ({"loss": {"killed": "1", "item": "arms"}}, "outcome", ("loss", 0)),
        ({"credibility": "7"}, "unknown-word", ("credibility",)),
        ({"rank": "best"}, "unknown-word", ("rank",)),
        ({"place": {"place": "a", "words": "b"}}, "place-syntax", ("place",)),
        ({"provisional": "yes"}, "not-true-or-false", ("provisional",)),
    ],
)
def test_an_invalid_claim_is_reported_at_its_field(fields, code, path):
    assert codes(**fields) == [(code, path)]


def test_a_claim_refers_to_its_speakers_groups_places_and_verifiers():
    parsed = claim(
        by=["csp-dpa", "afp"],
        via="associated-press",
        toll=[{"killed": "1", "group": ["a", "civilians"], "place": "bamba"}],
        verification={"by": "afp", "finding": "not-verified"},
    )
    assert [(ref.kinds[0], ref.id, ref.path) for ref in parsed.refs("claims", 2)] == [
        ("actors", "csp-dpa", ("claims", 2, "by", 0)),
        ("actors", "afp", ("claims", 2, "by", 1)),
        ("actors", "associated-press", ("claims", 2, "via")),
        ("places", "bamba", ("claims", 2, "toll", 0, "place")),
        ("actors", "a", ("claims", 2, "toll", 0, "group", 0)),
        ("actors", "civilians", ("claims", 2, "toll", 0, "group", 1)),
        ("actors", "afp", ("claims", 2, "verification", 0, "by")),
    ]
    assert [(ref.id, ref.path) for ref in claim(responsible="jnim").refs()] == [("jnim", ("responsible", 0))]
    assert [(ref.id, ref.path) for ref in claim(place="bamba").refs()] == [("bamba", ("place",))]
    assert list(claim(responsible={"words": "men"}).refs()) == []


def test_a_claim_has_citations_of_its_own_of_its_counts_and_of_its_findings():
    parsed = claim(
        toll=[{"killed": "1"}, {"wounded": "2", "cite": {"b": "y"}}],
        cite={"a": "x"},
        verification=[{"finding": "verified", "cite": ["c"]}],
    )
    assert [(citation.source, path) for citation, path in parsed.cited("claims", 0)] == [
        ("a", ("claims", 0, "cite", "a")),
        ("b", ("claims", 0, "toll", 1, "cite", "b")),
        ("c", ("claims", 0, "verification", 0, "cite", 0)),
    ]
