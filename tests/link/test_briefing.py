"""link: the whole briefing, its orders, and purity."""

from __future__ import annotations

from briefpress.evidence import Evidence
from briefpress.link.briefing import link


def test_events_are_sorted_by_date_and_list_their_parts(records):
    briefing = link(records(), Evidence())
    assert list(briefing.events) == ["coup-2024-02", "tamor-2024-03", "tamor-pursuit-2024-03-04"]
    assert briefing.events["tamor-2024-03"].parts == ("tamor-pursuit-2024-03-04",)


def test_claims_of_a_part_are_not_counted_with_its_parent(records):
    pursuit = (
        "title: Pursuit\ntype: clash\ndate: 2024-03-04\npart_of: tamor-2024-03\ncite: [north-wire-2024-03-05]\n"
        "claims: [{toll: {killed: 900, group: kessa-army}, by: river-front, cite: [north-wire-2024-03-05]}]\n"
    )
    briefing = link(records({"events/tamor-pursuit-2024-03-04.yaml": pursuit}), Evidence())
    assert max(row.high or 0 for row in briefing.events["tamor-2024-03"].rows) == 40


def test_disputes_are_sorted_by_severity_and_size_with_names_last(records):
    close = "{toll: {wounded: 10}, by: river-front, cite: [north-wire-2024-03-05]}"
    closer = "{toll: {wounded: 11}, by: kessa-army, cite: [north-wire-2024-03-05]}"
    header = "title: Raid\ntype: clash\ndate: 2024-03-01\ncite: [north-wire-2024-03-05]\n"
    raid = f"{header}claims:\n  - {close}\n  - {closer}\n"
    double = "name: Double\nshort: River Front\ntype: person\n"
    briefing = link(records({"events/raid.yaml": raid, "actors/double.yaml": double}), Evidence())
    assert [(dispute.property, dispute.word) for dispute in briefing.disputes] == [
        ("toll", "disputed"),
        ("toll", "differ"),
        ("name", "disputed"),
    ]


def test_linking_is_pure(records):
    found = records()
    assert link(found, Evidence()) == link(found, Evidence()) == link(records(), Evidence())
