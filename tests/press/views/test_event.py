TAMOR = "events/tamor-2024-03/index.html"


def row(view, anchor):
    return next(row for section in view.sections for row in section.rows if row.anchor == anchor)


def test_the_header_says_what_when_where_and_who(see):
    view = see(TAMOR)
    assert (view.title, view.type, view.class_, view.grade) == ("Battle of Tamor", "Battle", "violence", "contested")
    assert view.when.text == "3–4 March 2024"
    place = view.places[0]
    assert [place.place.text, *(above.text for above in place.within)] == ["Tamor", "River region", "Kessa"]
    assert [(who.actor.text, who.role) for who in view.actors] == [
        ("River Front", "Combatant"),
        ("Army of Kessa", "Combatant"),
    ]
    assert [mark.number for mark in view.header_marks] == ["2a"]


def test_claims_of_one_count_are_side_by_side_with_their_range(see):
    army = row(see(TAMOR), "toll_killed_kessa-army")
    assert (army.outcome, [link.text for link in army.subject], army.range) == ("killed", ["Army of Kessa"], "11–40")
    said = [
        ([who.text for who in claim.speakers], [who.text for who in claim.spokesman], claim.count, claim.word)
        for claim in army.claims
    ]
    assert said == [
        (["River Front"], ["Anna Dell"], "40", "disputed"),
        (["Army of Kessa"], [], "11", "disputed"),
    ]
    assert army.word == "disputed"


def test_the_sections_are_in_one_order_and_a_place_of_a_count_is_named(see):
    view = see(TAMOR)
    assert [section.property for section in view.sections] == ["toll", "responsible", "loss", "account"]
    assert [link.text for link in row(view, "toll_killed_civilians_at_tamor-airport").subject] == [
        "civilians",
        "Tamor airport",
    ]
    assert [link.text for link in row(view, "loss_captured_vehicles_kessa-army").subject] == [
        "vehicles",
        "Army of Kessa",
    ]


def test_a_claim_shows_its_reports_its_origins_and_its_voices_apart(see):
    blame = row(see(TAMOR), "responsible").claims[0]
    support = blame.support
    assert (support.reports, [origin.text for origin in support.origins], support.voices) == (1, ["North Wire"], 1)
    assert (blame.stance, [link.text for link in blame.value]) == ("blames", ["River Front"])


def test_citations_are_numbered_down_the_page_and_the_references_lead_back(see):
    view = see(TAMOR)
    first, second = view.references
    assert (first.number, first.source.text, second.source.text) == (1, "What the army says", "Fighting at Tamor")
    assert [link.text for link in first.lineage] == ["Tamor Post", "North Wire"]
    header = second.passages[0]
    assert (header.letter, header.start, header.end, header.state) == ("a", "two days of", "at Tamor", "verified")
    assert header.address == "https://north-wire.example/2024/03/05/tamor#:~:text=two%20days%20of,at%20Tamor"
    assert [mark.anchor for mark in header.marks] == ["cite-2a-1", "cite-2a-2"]


def test_a_passage_that_no_lock_proves_is_shown_unverified_and_leads_to_the_whole_page(see):
    files = {"evidence.lock": ""}
    passage = see(TAMOR, files).references[1].passages[0]
    assert (passage.state, passage.address) == ("unverified", "https://north-wire.example/2024/03/05/tamor")


def test_parts_and_parent_lead_to_each_other_and_neighbours_follow_the_dates(see):
    battle, pursuit = see(TAMOR), see("events/tamor-pursuit-2024-03-04/index.html")
    assert [part.link.text for part in battle.parts] == ["Pursuit south of Tamor"]
    assert (pursuit.parent.link.text, pursuit.counted_with_parent) == ("Battle of Tamor", True)
    assert (battle.earlier.text, battle.later.text) == ("Coup in Kessa", "Pursuit south of Tamor")
    assert (pursuit.earlier.text, pursuit.later) == ("Battle of Tamor", None)


def test_a_relation_shows_from_both_ends(see):
    coup = see("events/coup-2024-02/index.html")
    assert [(line.label, line.other.text, line.inferred.__html__()) for line in coup.relations] == [
        ("followed by", "Pursuit south of Tamor", "by the dates")
    ]


def test_a_later_figure_of_one_speaker_revises_the_earlier_and_stays_in_sight(see):
    event = """\
title: Strike
type: clash
date: 2024-03-04
places: [tamor]
cite: {north-wire-2024-03-05: "two days of … at Tamor"}
claims:
  - by: kessa-army
    said: 2024-03-05
    toll: {killed: 5, group: civilians}
    cite: {north-wire-2024-03-05: "followed them south"}
  - by: kessa-army
    said: 2024-03-08
    toll: {killed: 9, group: civilians}
    cite: {tamor-post-2024-03-09: "the Front began it"}
  - by: river-front
    toll: {killed: 70, group: civilians}
    rank: deprecated
    reason: It takes [[tamor-2024-03|the battle]] for this.
    cite: {north-wire-2024-03-05: "the soldiers fled"}
"""
    killed = see("events/strike/index.html", {"events/strike.yaml": event}).sections[0].rows[0]
    assert [(claim.count, claim.state) for claim in killed.claims] == [
        ("5", "revised"),
        ("70", "deprecated"),
        ("9", ""),
    ]
    assert killed.range == "", "one figure is no range"
    assert (
        killed.claims[1].reason.__html__()
        == 'It takes <a href="../../events/tamor-2024-03/index.html">the battle</a> for this.'
    )


def test_a_claim_says_whether_all_its_sources_or_some_are_retracted(see):
    source = """\
title: Fighting at Tamor
publication: north-wire
type: article-newspaper
issued: 2024-03-05
url: https://north-wire.example/2024/03/05/tamor
retracted: {on: 2024-05-01, reason: Its reporter was not there.}
"""
    view = see(TAMOR, {"sources/north-wire-2024-03-05.yaml": source})
    claims = row(view, "toll_killed_kessa-army").claims
    assert [(claim.retraction, claim.support.reports) for claim in claims] == [("all", 0), ("", 1)]
    assert view.references[1].retracted == "Its reporter was not there."
