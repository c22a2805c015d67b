"""Two briefings -> what is not said as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.tools.diff.changes import Changes
from briefpress.tools.diff.renames import Renames

SOUND = Path(__file__).parents[2] / "sound"
EVENT = "events/tamor-2024-03.md"
HEAD = "title: Raid\ntype: battle\ndate: 2024-03-10\n"


def event(*claims: str) -> dict[str, str]:
    """An event of some claims, each one line of YAML, of which its own source says nothing more."""
    cite = 'cite: {north-wire-2024-03-05: "the soldiers fled"}'
    return {"events/raid.yaml": HEAD + "claims:\n" + "".join(f"  - {{{claim}, {cite}}}\n" for claim in claims)}


def only(found: Changes):
    (change,) = found.records
    return change


def aspects(found: Changes):
    return [(claim.before is not None, claim.after is not None, set(claim.aspects)) for claim in only(found).claims]


def test_a_briefing_does_not_differ_from_itself(changes):
    assert changes() == Changes(Renames())


def test_records_are_added_and_removed(changes):
    place = {"places/ferry.yaml": "name: The ferry\ntype: town\n"}
    assert changes(None, place).added == (("places", "ferry"),)
    assert changes(place, None).removed == (("places", "ferry"),)


@pytest.mark.parametrize("formerly", ["", "formerly: [anna-dell]\nnote: She changed her name.\n"])
def test_a_record_with_the_same_content_or_that_says_so_is_renamed_and_nothing_else_changes(changes, edited, formerly):
    renamed = {
        "actors/anna-dell.yaml": None,
        "actors/ada-dell.yaml": "name: Anna Dell\ntype: person\nrelations:\n"
        "  - {type: leads, actor: river-front, inferred: She signs all its statements.}\n" + formerly,
        **edited(EVENT, '"[[anna-dell]]"', '"[[ada-dell]]"'),
    }
    found = changes(None, renamed)
    assert found.renames.ids == {("actors", "anna-dell"): "ada-dell"}
    assert (found.added, found.removed) == ((), ())
    claims = [claim for change in found.records for claim in change.claims]
    assert {aspect for claim in claims for aspect in claim.aspects} <= {"speaker"}


def test_a_renamed_group_is_still_whom_the_claims_count(changes, edited):
    renamed = {
        "actors/kessa-army.yaml": None,
        "actors/army-of-kessa.yaml": "name: Army of Kessa\ntype: military\n",
        EVENT: (SOUND / "content" / EVENT).read_text(encoding="utf-8").replace("kessa-army", "army-of-kessa"),
        **edited("actors/river-front.md", "[[kessa-army|the army]]", "[[army-of-kessa|the army]]"),
    }
    found = changes(None, renamed)
    assert found.renames.ids == {("actors", "kessa-army"): "army-of-kessa"}
    assert [change.after.id for change in found.records] == ["river-front"]  # its text names the army


def test_two_records_that_become_one_are_merged(changes):
    found = changes(
        {"places/ferry.yaml": "name: The ferry\ntype: town\n"},
        {"places/kessa.yaml": "name: Kessa\ntype: country\nformerly: [ferry]\n"},
    )
    assert found.renames.merged == {("places", "ferry"): "kessa"}
    assert found.removed == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["toll: {killed: 4}, by: kessa-army"], ["toll: {killed: 5}, by: kessa-army"], [(True, True, {"value"})]),
        (["toll: {killed: 4}, by: kessa-army"], ["toll: {killed: 4}, by: river-front"], [(True, True, {"speaker"})]),
        (["toll: {killed: 4}"], ["toll: {killed: 4}", "toll: {wounded: 4}"], [(False, True, set())]),
        (["toll: {killed: 4}", "toll: {wounded: 4}"], ["toll: {wounded: 4}"], [(True, False, set())]),
        (["date: 2024-03-10"], ["date: 2024-03-11"], [(True, True, {"value"})]),
        (["responsible: river-front"], ["responsible: hill-league"], [(True, True, {"value", "group"})]),
        (
            ["responsible: river-front, by: kessa-army, stance: blames"],
            ["responsible: river-front, by: kessa-army, stance: denies"],
            [(True, True, {"stance"})],
        ),
        (
            ["toll: {killed: 4}"],
            ["toll: {killed: 4}, rank: preferred, reason: It is near."],
            [(True, True, {"rank", "reason"})],
        ),
        (
            ["toll: {killed: 4, group: kessa-army}"],
            ["toll: {killed: 4, group: river-front}"],
            [(True, True, {"group"})],
        ),
        (["account: They left."], ["account: They left it."], [(True, True, {"value"})]),
    ],
)
def test_a_claim_is_paired_with_what_it_was(changes, before, after, expected):
    assert aspects(changes(event(*before), event(*after))) == expected


def test_claims_that_only_moved_have_not_changed(changes):
    claims = ["toll: {killed: 4}", "toll: {wounded: 4}, by: kessa-army", "account: They left.", "date: 2024-03-10"]
    assert changes(event(*claims), event(*reversed(claims))).records == ()


def test_of_many_claims_by_one_speaker_the_one_that_changed_is_found(changes):
    before = [f"toll: {{killed: {number}}}, by: kessa-army, said: 2024-03-{number}" for number in range(10, 20)]
    after = [claim.replace("killed: 15", "killed: 150") for claim in before]
    assert aspects(changes(event(*before), event(*after))) == [(True, True, {"value"})]


def test_a_wire_that_is_named_takes_an_origin_from_claims_of_records_that_did_not_change(changes, edited):
    both = "{north-wire-2024-03-05: the soldiers fled, tamor-post-2024-03-09: the Front began it}"
    raid = {"events/raid.yaml": f"{HEAD}claims:\n  - {{account: They left., cite: {both}}}\n"}
    own = edited("sources/tamor-post-2024-03-09.yaml", "wire: north-wire\n", "")
    found = changes({**raid, **own}, raid)
    (change,) = (change for change in found.records if change.after.id == "raid")
    assert [claim.aspects for claim in change.claims] == [frozenset({"origins"})]
    assert change.fields == ()


def test_rows_change_with_their_range_and_disputes_come_and_go(changes, edited):
    agreed = edited(EVENT, "{killed: 40, group: kessa-army}", "{killed: 11, group: kessa-army}")
    change = only(changes(agreed, None))
    assert [(row.before.high, row.after.high) for row in change.rows] == [(11, 40)]
    assert [(dispute.before, dispute.after.word) for dispute in change.disputes] == [(None, "disputed")]
    assert [dispute.after for dispute in only(changes(None, agreed)).disputes] == [None]


def test_a_text_that_changed_is_counted_in_words(changes, edited):
    assert only(changes(None, edited(EVENT, "lasted two days", "lasted for two whole days"))).words == (24, 26)


def test_passages_are_compared_as_the_lock_proves_them(changes, edited):
    lock = edited("events/coup-2024-02.yaml", "since the coup … of February", "since the coup")
    found = changes(None, lock)
    assert found.unproved == (("north-wire-2024-03-05", "since the coup"),)
    assert changes(lock, None).unproved == ()
    unproved = {"evidence.lock": ""}
    assert len(changes(unproved, None).proved) == len(changes(None, unproved).unproved) == 13


def test_a_name_that_two_actors_come_to_share_is_a_dispute(changes):
    shared = {"actors/hill-league.yaml": "name: Hill League\nshort: the Front\ntype: armed-group\n"}
    (name,) = changes(None, shared).names
    assert (name.before, name.after.actors) == (None, ("hill-league", "river-front"))


def test_settings_and_words_of_the_vocabulary_are_compared(changes, edited):
    found = changes(None, {**edited("briefing.yaml", "2024-06", "2024-07"), **edited("vocabulary.yaml", "24+", "20+")})
    assert [(field.name, field.before, field.after) for field in found.settings] == [("edition", "2024-06", "2024-07")]
    assert [field.name for field in found.vocabulary] == ["quantities: dozens"]


def test_a_record_that_did_not_parse_is_neither_removed_nor_added(changes):
    broken = {"places/tamor-airport.yaml": "name: [\n"}
    for found in (changes(None, broken), changes(broken, None)):
        assert found.unread == (("places", "tamor-airport"),)
        assert (found.added, found.removed) == ((), ())
