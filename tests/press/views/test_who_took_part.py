"""Statements that name a party without blaming it, and verbs that agree with their speakers."""

from __future__ import annotations

import pytest

from briefpress.press.views.dossier.summary import dossier_summary
from briefpress.press.views.page_context import ROOT_PAGE, PageContext
from briefpress.press.views.wording import is_plural

EVENT = "events/raid.yaml"
PATH = "events/raid/index.html"
NORTH = "cite: [north-wire-2024-03-05]"
POST = "cite: [wounded]"
ROLES = "roles:\n  combatant: {label: Combatant}\n  attacker: {label: Attacker, responsible: true}\n"


@pytest.fixture
def raid(edited):
    """``raid(*claims)``: the files of an event with these claims, and roles of both kinds."""

    def files(*claims: str, date: str = "2024-03-01") -> dict[str, str]:
        said = "".join(f"  - {{{claim}}}\n" for claim in claims)
        roles = "roles:\n  combatant: {label: Combatant}\n"
        return {
            EVENT: f"title: Raid\ntype: clash\ndate: {date}\n{NORTH}\nclaims:\n{said}",
            **edited("vocabulary.yaml", roles, ROLES),
        }

    return files


def lede(view) -> str:
    return "".join(node if isinstance(node, str) else getattr(node, "words", "") for node in view.lede.blocks[0].inner)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("by: kessa-army", "River Front took part, according to the Army of Kessa"),
        ("by: kessa-army, stance: blames", "River Front took part, according to the Army of Kessa"),
        ("by: river-front, stance: claims", "River Front says that it took part"),
        ("by: kessa-army, stance: denies", "The Army of Kessa denies that River Front took part"),
        ("by: hill-league, stance: claims", "River Front took part, according to Hill League"),
        ("speaker: three fishers, stance: denies", "Three fishers deny that River Front took part"),
    ],
)
def test_a_role_that_blames_nobody_is_said_as_taking_part(see, raid, claim, words):
    view = see(PATH, raid(f"responsible: river-front, role: combatant, {claim}, {NORTH}"))
    assert lede(view) == words
    assert [section.property for section in view.sections] == ["participants"]


def test_speakers_who_claim_the_deed_of_another_name_it(see, raid):
    view = see(PATH, raid(f"responsible: kessa-army, by: hill-league, stance: claims, {NORTH}"))
    assert lede(view) == "Hill League claims responsibility naming the Army of Kessa"


def test_the_sides_of_a_dispute_say_what_is_denied_and_nothing_twice(see, raid):
    says, denies = "by: river-front, stance: claims", "by: kessa-army, stance: denies"
    files = raid(*(f"responsible: river-front, role: combatant, {who}, {NORTH}" for who in (says, denies)))
    (found,) = [one for one in see("index.html", files).disagreements if "raid" in one.link.path]
    assert [side.value for side in found.sides] == ["", "that River Front took part"]


def test_a_figure_that_a_publication_prints_names_its_speakers_as_a_sentence_does(see, raid):
    files = raid(f"toll: {{killed: 2}}, by: kessa-army, speaker: a colonel, {NORTH}")
    (event,) = [
        one for one in see("publications/north-wire/index.html", files).reported if "raid" in one.event.link.path
    ]
    speakers = event.rows[0].figures[0].speakers
    assert "".join(link.text for link in speakers) == "the Army of Kessa (a colonel)"


@pytest.mark.parametrize("role", ["", "role: attacker, "])
def test_without_a_role_or_with_one_that_is_responsible_a_claim_blames(see, raid, role):
    view = see(PATH, raid(f"responsible: river-front, {role}by: kessa-army, {NORTH}"))
    assert lede(view) == "River Front was responsible, according to the Army of Kessa"
    assert [section.property for section in view.sections] == ["responsible"]


def test_a_dispute_about_taking_part_is_named_so(see, raid):
    says, denies = "by: river-front, stance: claims", "by: kessa-army, stance: denies"
    files = raid(*(f"responsible: river-front, role: combatant, {who}, {NORTH}" for who in (says, denies)))
    (line,) = [line for line in see("actors/river-front/index.html", files).named_in if "raid" in line.link.path]
    assert (line.disputed, line.detail) == ("who took part", "took part, speaks")


def test_a_lede_prefers_a_speakers_own_deed_then_a_named_party(see, raid):
    vague = f"responsible: {{described: men on boats}}, by: kessa-army, {NORTH}"
    named = f"responsible: river-front, stance: blames, by: kessa-army, {NORTH}"
    own = f"responsible: hill-league, by: hill-league, stance: claims, {NORTH}"
    restated = f"responsible: hill-league, by: hill-league, stance: claims, restates: '#own', {NORTH}"
    assert lede(see(PATH, raid(vague, named))) == "The Army of Kessa blames River Front"
    assert lede(see(PATH, raid(restated, vague, named, f"id: own, {own}"))) == "Hill League claims responsibility"


def test_a_hedge_in_a_lede_follows_what_it_hedges(see, raid):
    view = see(
        PATH, raid(f"responsible: river-front, speaker: unnamed accusers, stance: blames, hedge: suspected, {NORTH}")
    )
    assert lede(view) == "Unnamed accusers blame River Front (suspected)"


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        ("three residents of the village", True),
        ("“Islamic extremists”", True),
        ("“they”", True),
        ("armed men", True),
        ("rebels with links to a group", True),
        ("another local official", False),
        ("one of the witnesses", False),
        ("a group of farmers", False),
        ("a resident", False),
        ("JNIM", False),
        ("a local official and a former worker of the mission", True),
        ("sources, witnesses and an AFP correspondent", True),
        ("the police", True),
        ("a police source", False),
    ],
)
def test_a_verb_agrees_with_its_speakers(words, plural):
    assert is_plural(words) is plural


@pytest.mark.parametrize(("name", "verb"), [("United Nations", "blames"), ("hill rebels", "blame")])
def test_the_name_of_one_body_takes_a_singular_verb_whatever_its_ending(see, raid, name, verb):
    files = raid(f"responsible: river-front, by: body, stance: blames, {NORTH}")
    actor = f"name: {name}\ntype: armed-group\n"
    assert f" {verb} River Front" in lede(see(PATH, {**files, "actors/body.yaml": actor}))


def test_the_range_is_worded_from_the_claims_whose_speakers_are_named(see, raid):
    view = see(
        PATH,
        raid(
            f"id: own, toll: {{killed: 18}}, by: river-front, {NORTH}",
            f"toll: {{killed: 19}}, by: kessa-army, {NORTH}",
            f"toll: {{killed: 18+}}, restates: '#own', {NORTH}",
        ),
    )
    assert [figure.text for figure in view.toll] == ["18–19 killed, according to River Front and the Army of Kessa"]


def test_the_figure_of_an_event_is_not_what_one_side_counts_of_its_enemies(see, raid):
    files = raid(
        f"toll: {{killed: 30, group: armed-men}}, by: kessa-army, {NORTH}",
        f"toll: {{killed: 16, group: kessa-army}}, by: kessa-army, {NORTH}",
    )
    (line,) = [line for line in see("index.html", files).latest if line.link.path.startswith("events/raid/")]
    assert (
        line.figure.text == "16 killed (Army of Kessa), according to the Army of Kessa; figures also for 1 other group"
    )


def test_an_event_counts_the_origin_of_a_claim_that_restates_one_of_another_event(see, raid):
    source = "title: Wounded\npublication: tamor-post\ntype: article-newspaper\nissued: 2024-03-07\n"
    own = raid(f"toll: {{killed: 2}}, by: kessa-army, {NORTH}", f"toll: {{wounded: 1}}, restates: 'later#told', {POST}")
    told = f"claims:\n  - {{id: told, toll: {{wounded: 1}}, {POST}}}\n"
    later = f"title: Later\ntype: clash\ndate: 2024-03-02\n{POST}\n{told}"
    view = see(PATH, {**own, "events/later.yaml": later, "sources/wounded.yaml": source})
    assert len(view.origins) == 2
    (claim,) = [claim for section in view.sections for row in section.rows for claim in row.claims if claim.restates]
    assert (claim.elsewhere, claim.restates.text) == (True, "Later")


def test_a_relation_names_its_speaker_as_a_sentence_does(see, edited):
    said = edited(
        "actors/river-front.md", "by: hill-league, cite: {tamor", "by: kessa-army, speaker: a colonel, cite: {tamor"
    )
    (relation,) = [one for one in see("actors/river-front/index.html", said).relations if one.speakers]
    assert "".join(link.text for link in relation.speakers) == "the Army of Kessa (a colonel)"


def test_the_largest_tolls_of_a_summary_are_the_leading_figures_of_events(linked, raid):
    briefing = linked(
        raid(
            f"toll: {{killed: 300, group: armed-men}}, by: kessa-army, {NORTH}",
            f"id: own, toll: {{killed: 160, group: kessa-army}}, by: kessa-army, {NORTH}",
            f"toll: {{killed: 170+, group: kessa-army}}, restates: '#own', {NORTH}",
        )
    )
    summary = dossier_summary(PageContext(briefing, ROOT_PAGE), tuple(briefing.order), (), (), ())
    assert summary.tolls[0].figure.text == "160 killed (Army of Kessa), according to the Army of Kessa"
