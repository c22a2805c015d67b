"""Relations, from both ends; the other end has the reverse label."""

from __future__ import annotations

from briefpress.link.relations import relations


def test_a_relation_is_linked_at_both_ends(records):
    found = relations(records())
    (stated,) = found["actors", "anna-dell"]
    assert (stated.label, stated.other, stated.reverse) == ("leads", ("actors", "river-front"), False)
    own, led = found["actors", "river-front"]
    assert (own.label, own.other, own.reverse) == ("allied with", ("actors", "hill-league"), False)
    assert (led.label, led.other, led.reverse) == ("led by", ("actors", "anna-dell"), True)
    assert led.relation is stated.relation


def test_events_have_relations_too(records):
    found = relations(records())
    assert [(one.label, one.other) for one in found["events", "coup-2024-02"]] == [
        ("followed by", ("events", "tamor-pursuit-2024-03-04"))
    ]


def test_a_type_without_a_label_is_its_own_label(records):
    hates = "name: Anna Dell\ntype: person\nrelations: [{type: hates, actor: river-front, inferred: how}]\n"
    found = relations(records({"actors/anna-dell.yaml": hates}))
    assert [one.label for one in found["actors", "anna-dell"]] == ["hates"]
    assert [one.label for one in found["actors", "river-front"]][-1] == "hates"


def test_records_without_relations_have_no_entry(records):
    assert ("actors", "kessa-army") not in relations(records())
