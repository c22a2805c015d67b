"""Two states of a briefing -> what changes in what it says, in words."""

from __future__ import annotations

import pytest

from briefpress.tools.review.markdown import LIMIT_CHARACTERS, markdown
from briefpress.tools.review.shape import Line, PageChanges, Review, Section

EVENT = "events/tamor-2024-03.md"


def lines(review: Review) -> list[str]:
    return [f"{line.about}: {line.words}" for section in review.sections for line in section.lines]


def test_nothing_new_is_said_in_one_line(reviewed):
    assert markdown(reviewed()) == "## Changes to the briefing\n\n**No changes to the briefing.**\n"


def test_a_higher_figure_is_reported_with_its_range_its_dispute_and_who_said_it(reviewed, edited):
    found = reviewed(None, edited(EVENT, "{killed: 40, group: kessa-army}", "{killed: 84, group: kessa-army}"))
    assert lines(found) == [
        "killed, Army of Kessa: highest figure 40 → 84, according to River Front and the Army of Kessa",
        "River Front and Anna Dell: killed, Army of Kessa: 40 → 84",
    ]
    assert found.summary.startswith("1 event changed; 1 claim changed; ")
    assert "events/tamor-2024-03/index.html" in found.pages.changed


ACCOUNT = (
    "  - {account: The army left the town., about: outcome, by: river-front, "
    'cite: {north-wire-2024-03-05: "the soldiers fled"}}\n'
)
REPORTED = {
    ("killed: 40,", "killed: 11,"): (
        "killed, Army of Kessa: highest figure 40 → 11, according to River Front and the Army of Kessa",
        "killed, Army of Kessa: no longer disputed",
    ),
    ("killed: 40,", "killed: 12,"): (
        "killed, Army of Kessa: disputed → differing: 12 (River Front and Anna Dell); 11 (Army of Kessa)",
    ),
    ("killed: dozens,", "killed: 30,"): ("killed, civilians, Tamor airport: dozens → 30, according to River Front",),
    ("stance: blames, by", "stance: claims, by"): ("Army of Kessa: responsible: stance blames → claims",),
    ("by: kessa-army, cite", "by: kessa-army, rank: deprecated, reason: Hearsay, cite"): (
        "Army of Kessa: responsible: rank now deprecated: Hearsay; reason for the rank changed",
    ),
    (ACCOUNT, ""): ("claim removed: River Front: account, outcome: The army left the town.",),
    ("grade: contested", "corrections: [{on: 2024-05-02, what: The day was wrong.}]\ngrade: contested"): (
        "correction added (2 May 2024): The day was wrong.",
    ),
    ("combatant}\n  - {actor: kessa", "victim}\n  - {actor: kessa"): (
        "actors: added: river-front as victim; removed: river-front as combatant",
    ),
    ("date: 2024-03-03/2024-03-04", "date: 2024-03-03"): ("date: 3–4 March 2024 → 3 March 2024",),
}


@pytest.mark.slow
@pytest.mark.parametrize("change", REPORTED)
def test_a_change_of_a_record_is_reported_in_words(reviewed, edited, change):
    found = lines(reviewed(None, edited(EVENT, *change)))
    assert [line for line in REPORTED[change] if line not in found] == []


def test_a_claim_that_gains_an_origin_says_which(reviewed, edited):
    own = edited("sources/tamor-post-2024-03-09.yaml", "wire: north-wire\n", "")
    both = 'cite: {north-wire-2024-03-05: "took three lorries", tamor-post-2024-03-09: "the Front began it"}'
    more = edited(EVENT, 'cite: {north-wire-2024-03-05: "took three lorries"}', both)
    found = lines(reviewed(own, {**own, **more}))
    assert "captured, vehicles of the Army of Kessa: 1 more origin" in found
    gained = "origin added: Tamor Post (at most 2 origins); 1 more passage"
    assert f"River Front: captured, vehicles of the Army of Kessa: {gained}" in found


def test_a_retraction_shows_what_rests_on_it(reviewed, edited):
    wire = "sources/north-wire-2024-03-05.yaml"
    retracted = edited(wire, "language: en", "language: en\nretracted: {on: 2024-05-01, reason: It was invented.}")
    found = lines(reviewed(None, retracted))
    (line,) = (line for line in found if line.startswith("retracted (1 May 2024): "))
    assert line.endswith(
        "It was invented.; 4 claims depend on it, in Battle of Tamor; 5 records cite it or a reprint of it"
    )
    assert any(
        line.endswith("all of its sources are now retracted; origin removed: North Wire (all sources retracted)")
        for line in found
    )


def test_added_removed_and_renamed_records_are_reported_with_what_they_say(reviewed):
    claim = '{toll: {killed: 4}, cite: {north-wire-2024-03-05: "the soldiers fled"}}'
    raid = {"events/raid.yaml": f"title: Raid\ntype: battle\ndate: 2024-03-10\nclaims: [{claim}]\n"}
    renamed = {"actors/hill-league.yaml": None, "actors/league.yaml": "name: Hill League\ntype: armed-group\n"}
    assert "event added: Raid; 10 March 2024; 1 claim; 4 killed, according to North Wire" in lines(reviewed(None, raid))
    assert "event removed: Raid; 10 March 2024; 1 claim; 4 killed, according to North Wire" in lines(
        reviewed(raid, None)
    )
    assert "actor renamed: hill-league → league" in lines(reviewed(None, renamed))


def test_problems_are_new_or_gone_whatever_line_they_moved_to(reviewed):
    broken = {"places/a.yaml": "name: A\ntype: towm\n", "places/b.yaml": "name: B\ntype: towm\n"}
    moved = {"places/a.yaml": "# a comment\nname: A\ntype: towm\n", "places/b.yaml": "name: B\ntype: town\n"}
    found = reviewed(broken, moved)
    assert found.new == ()
    assert [problem.partition(" unknown")[0].partition(" '")[0][:20] for problem in found.gone] == [
        "places/b.yaml: error"
    ]
    assert found.faulty
    assert found.pages == PageChanges(unknown=True)


def test_a_record_that_cannot_be_read_is_said_and_not_taken_for_removed(reviewed):
    found = reviewed(None, {"places/tamor-airport.yaml": "name: [\n"})
    assert "cannot be read: this review does not cover it" in lines(found)
    assert not any("removed" in line for line in lines(found))
    assert "The new content has errors" in markdown(found)


@pytest.mark.slow
def test_every_broken_folder_is_reviewed_from_both_ends(reviewed, broken_files):
    for before, after in ((None, broken_files), (broken_files, None)):
        found = reviewed(before, after)
        assert markdown(found)
        assert found.faulty in (True, False)


@pytest.mark.slow
def test_a_huge_review_fits_a_comment_and_leaves_nothing_open():
    section = Section("x" * 100, tuple(Line("field", "y" * 100, "z" * 100) for _ in range(100)), "events/x")
    pages = PageChanges(changed=tuple(f"events/{number}/index.html" for number in range(100)))
    for repeated in (2, 4, 6, 50):
        text = markdown(Review("Much.", (section,) * repeated, (), (), pages, faulty=False))
        assert len(text) < LIMIT_CHARACTERS + 200
        assert text.count("<details>") == text.count("</details>")
    assert "and 60 more changes" in text
