"""Pages say no more than the records: what is latest, where an event was, who passed a claim on."""

import pytest

from tests.press.views.conftest import words

BATTLE = "events/tamor-2024-03.md"
EVENT = "title: {title}\ntype: clash\ndate: {date}\ncite: {{north-wire-2024-03-05: the soldiers fled}}\n"
FRONT = "actors/river-front/index.html"


def test_an_event_of_unknown_start_is_not_latest_and_last_in_the_table(see):
    files = {"events/old-pledge.yaml": EVENT.format(title="Old pledge", date="../2024-09-18")}
    view = see("index.html", files)
    assert "Old pledge" not in [line.link.text for line in view.latest]
    assert view.timeline.rows[-1].link.text == "Old pledge"


def test_an_event_that_its_record_puts_within_a_place_is_not_located_only_by_a_claim(see):
    files = {
        "events/raid.yaml": EVENT.format(title="Raid", date="2024-03-09")
        + "places: [tamor-airport]\nclaims:\n- {place: tamor, cite: {north-wire-2024-03-05: the soldiers fled}}\n"
    }
    view = see("places/tamor/index.html", files)
    assert [line.link.text for line in view.claimed] == []
    assert "Raid" in [line.link.text for line in view.inside]


def test_an_event_in_which_an_actor_takes_part_is_not_also_linked_to_it(see):
    claim = "- {responsible: {words: gunmen, linked_to: [%s]}, cite: {north-wire-2024-03-05: the soldiers fled}}\n"
    files = {
        "events/raid.yaml": EVENT.format(title="Raid", date="2024-03-09")
        + "actors: [{actor: river-front, role: combatant}]\nclaims:\n"
        + claim % "river-front, hill-league"
    }
    assert see(FRONT, files).linked_in == ()
    assert [line.link.text for line in see("actors/hill-league/index.html", files).linked_in] == ["Raid"]


ASKED = """question: Was the town attacked?
sides:
  - {says: Yes., claims: ["raid#who"]}
  - {says: No., claims: ["raid#none"]}
"""


def test_responsibility_as_evidence_names_the_event(see):
    files = {
        "events/raid.yaml": EVENT.format(title="Raid on Tamor", date="2024-03-09")
        + "claims:\n- {id: who, responsible: {words: gunmen}, cite: {north-wire-2024-03-05: the soldiers fled}}\n"
        + "- {id: none, account: Nobody came., by: kessa-army, cite: {north-wire-2024-03-05: the soldiers fled}}\n",
        "contradictions/attacked.yaml": ASKED,
    }
    side = see("contradictions/attacked/index.html", files).sides[0]
    assert side.claims[0].line.what == "Raid on Tamor, by “gunmen”"


VIA = (
    "claims:\n- {account: We left., by: kessa-army, via: far-wire, cite: {north-wire-2024-03-05: the soldiers fled}}\n"
)
FAR = {"publications/far-wire.yaml": "name: Far Wire\ntype: wire\n"}


@pytest.fixture
def told_through():
    return FAR | {"events/raid.yaml": EVENT.format(title="Raid", date="2024-03-09") + VIA}


def test_a_publication_lists_the_claims_that_others_report_from_it(see, rendered, told_through):
    view = see("publications/far-wire/index.html", told_through)
    assert [(line.link.text, line.what, line.speakers[0].text) for line in view.relayed] == [
        ("Raid", "We left.", "Army of Kessa")
    ]
    assert "Claims that others report from it" in words(rendered(view.head.path, told_through))


def test_the_origins_of_an_event_include_those_of_its_claims(see, told_through):
    view = see("events/raid/index.html", told_through)
    claim = view.sections[0].rows[0].claims[0]
    assert {link.text for link in claim.support.origins} == {"Far Wire"}
    assert {link.text for link in view.origins} == {"Far Wire", "North Wire"}


def test_a_relation_shows_when_it_held(rendered):
    files = {
        "actors/hill-league.yaml": "name: Hill League\ntype: armed-group\nrelations:\n"
        "- {type: allied-with, actor: river-front, by: hill-league, date: 2021~,"
        " cite: {north-wire-2024-03-05: the soldiers fled}}\n"
    }
    assert "River Front, about 2021" in words(rendered("actors/hill-league/index.html", files))


def test_the_note_of_a_verification_is_set_off(rendered):
    files = {
        "events/raid.yaml": EVENT.format(title="Raid", date="2024-03-09")
        + "claims:\n- account: We left.\n  by: kessa-army\n  cite: {north-wire-2024-03-05: the soldiers fled}\n"
        "  verification: {by: north-wire, finding: looked into it, note: how is not said,"
        " cite: {north-wire-2024-03-05: the soldiers fled}}\n"
    }
    found = rendered("events/raid/index.html", files).css_first(".finding")
    assert words(found).endswith("(how is not said)")


def test_a_coordinate_is_at_the_place_and_not_exact(rendered):
    page = words(rendered("places/tamor/index.html"))
    assert "at the place" in page
    assert "exact" not in page
