"""Voices: bodies of one principal speak with one voice, and a claim that restates another adds none."""

from __future__ import annotations

from briefpress.link.voices import voices_of

STAFF = (
    "name: General staff\ntype: military\nrelations:\n  - {type: voice-of, actor: kessa-army, inferred: It leads it.}\n"
)
GOVERNMENT = "name: Government\ntype: military\n"
FILES = {"actors/general-staff.yaml": STAFF, "actors/government.yaml": GOVERNMENT}
CITED = "cite: [wire-one]"


def test_a_body_that_is_anothers_voice_counts_as_that_other(raid):
    event = raid(
        f"{{toll: {{killed: 3}}, by: general-staff, {CITED}}}",
        f"{{toll: {{killed: 3}}, by: kessa-army, {CITED}}}",
        files=FILES,
    )
    staff, army = event.claims
    assert (staff.voices, staff.principals) == (("general-staff",), ("kessa-army",))
    assert (army.voices, army.principals) == (("kessa-army",), ("kessa-army",))
    assert event.rows[0].voices == ("general-staff",)


def test_a_claim_that_restates_another_adds_no_voice(raid):
    event = raid(
        f"{{id: staff, toll: {{killed: some}}, by: general-staff, {CITED}}}",
        f'{{toll: {{killed: some}}, by: government, restates: "#staff", {CITED}}}',
        files=FILES,
    )
    assert event.rows[0].voices == ("general-staff",)
    assert [claim.voices for claim in event.claims] == [("general-staff",), ("government",)]


def test_a_chain_of_voices_ends_at_its_last_and_a_circle_where_it_closes(records):
    def actor(name, other):
        return f"name: {name}\ntype: military\nrelations:\n  - {{type: voice-of, actor: {other}, inferred: So.}}\n"

    found = records({"actors/a.yaml": actor("A", "b"), "actors/b.yaml": actor("B", "kessa-army")})
    assert voices_of(found.actors.values()) == {"a": "kessa-army", "b": "kessa-army"}
    circle = records({"actors/a.yaml": actor("A", "b"), "actors/b.yaml": actor("B", "a")})
    assert set(voices_of(circle.actors.values())) == {"a", "b"}
