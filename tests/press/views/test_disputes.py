def test_a_dispute_sets_its_claims_side_by_side(see):
    view = see("disputes/index.html")
    dispute = view.disputes[0]
    assert (dispute.event.text, dispute.property, dispute.size) == ("Battle of Tamor", "toll", 29)
    assert dispute.event.path == "events/tamor-2024-03/index.html#toll_killed_kessa-army"
    assert ([claim.count for claim in dispute.row.claims], dispute.row.range) == (["40", "11"], "11–40")
    assert [reference.source.text for reference in view.references] == ["Fighting at Tamor", "What the army says"]


def test_the_records_own_date_is_shown_where_it_is_a_side(see):
    event = """\
title: Truce
type: coup
date: 2024-03-20
places: [kessa]
cite: {north-wire-2024-03-05: the soldiers fled}
claims:
  - {date: 2024-03-22, by: river-front, cite: {north-wire-2024-03-05: the soldiers fled}}
"""
    dispute = see("disputes/index.html", {"events/truce.yaml": event}).disputes[-1]
    assert (dispute.property, dispute.header) == ("date", "20 March 2024")
    assert [claim.value[0].text for claim in dispute.row.claims] == ["22 March 2024"]


def test_a_denial_says_whose_deed_it_is_about(see):
    event = """\
title: Fire
type: clash
date: 2024-03-20
places: [kessa]
cite: {north-wire-2024-03-05: the soldiers fled}
claims:
  - {responsible: river-front, by: kessa-army, stance: blames, cite: {north-wire-2024-03-05: the soldiers fled}}
  - {responsible: river-front, by: river-front, stance: denies, cite: {north-wire-2024-03-05: the soldiers fled}}
  - {responsible: hill-league, by: river-front, stance: blames, cite: {north-wire-2024-03-05: the soldiers fled}}
"""
    dispute = see("disputes/index.html", {"events/fire.yaml": event}).disputes[-1]
    assert [link.text for link in dispute.row.subject] == ["River Front"]
    assert [claim.stance for claim in dispute.row.claims] == ["blames", "denies"]


def test_a_ranked_claim_is_shown_with_the_sides_and_never_instead_of_them(see):
    event = """\
title: March
type: clash
date: 2024-03
places: [kessa]
cite: {north-wire-2024-03-05: the soldiers fled}
claims:
  - {toll: {killed: 3}, by: kessa-army, cite: {north-wire-2024-03-05: the soldiers fled}}
  - toll: {killed: 30}
    by: river-front
    rank: preferred
    reason: it saw
    cite: {north-wire-2024-03-05: the soldiers fled}
  - toll: {killed: 300}
    by: hill-league
    rank: deprecated
    reason: a slip
    cite: {north-wire-2024-03-05: the soldiers fled}
"""
    row = see("disputes/index.html", {"events/march.yaml": event}).disputes[1].row
    assert [(claim.count, claim.preferred, claim.state, claim.reason.__html__()) for claim in row.claims] == [
        ("3", False, "", ""),
        ("30", True, "", "it saw"),
        ("300", False, "deprecated", "a slip"),
    ]
    assert row.range == "3–30"


def test_close_figures_differ_and_are_apart(see):
    event = """\
title: March
type: clash
date: 2024-03
places: [kessa]
cite: {north-wire-2024-03-05: the soldiers fled}
claims:
  - {toll: {killed: 18}, by: kessa-army, provisional: true, cite: {north-wire-2024-03-05: the soldiers fled}}
  - {toll: {killed: 21}, by: river-front, cite: {north-wire-2024-03-05: the soldiers fled}}
"""
    view = see("disputes/index.html", {"events/march.yaml": event})
    assert ([dispute.event.text for dispute in view.differing], len(view.disputes)) == (["March"], 1)


def test_a_name_of_two_actors_is_disputed(see):
    files = {"actors/hill-league.yaml": "name: Hill League\nshort: the FRONT\ntype: armed-group\n"}
    view = see("disputes/index.html", files)
    assert [(name.name, [actor.text for actor in name.actors]) for name in view.names] == [
        ("the FRONT", ["the FRONT", "River Front"])
    ]
