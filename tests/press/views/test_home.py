def test_the_key_figures(see):
    view = see("index.html")
    figures = view.figures
    assert (view.title, view.edition, view.period) == ("The war on the river", "2024-06", "2024")
    assert (figures.violent_incidents, figures.developments, figures.statistics) == (1, 1, 0)
    assert (figures.toll_claims, figures.claims, figures.disputes, figures.differing) == (3, 6, 1, 0)
    assert (figures.sources, figures.origins, figures.publications) == (2, 1, 2)
    assert (figures.organisations, figures.people, figures.places) == (3, 1, 4)


def test_a_source_that_no_claim_cites_is_not_counted_among_the_key_figures(see):
    cited = 'cite: {tamor-post-2024-03-06: "Many dead"}'
    claim = f"title: Burial\ntype: coup\ndate: 2024-03\n{cited}\nclaims:\n  - {{account: Many are buried., {cited}}}\n"
    assert see("index.html").figures.sources == 2
    assert see("index.html", {"events/burial.yaml": claim}).figures.sources == 3


def test_the_biggest_disagreement_in_short(see):
    quarrel = see("index.html").disagreements[0]
    assert (quarrel.link.text, quarrel.about, quarrel.word) == ("Battle of Tamor", "killed Army of Kessa", "disputed")
    assert [
        (side.value, [who.text for who in side.speakers], [who.text for who in side.spokesman], side.origins)
        for side in quarrel.sides
    ] == [("40", ["River Front"], ["Anna Dell"], 1), ("11", ["Army of Kessa"], [], 1)]


def test_the_latest_come_first_and_the_most_named_lead(see):
    view = see("index.html")
    assert [line.link.text for line in view.latest] == ["Pursuit south of Tamor", "Battle of Tamor", "Coup in Kessa"]
    assert view.actors[0].events == 1
    assert [link.text for link in view.pages] == ["How this briefing is made"]


def test_an_empty_briefing_has_a_home(see):
    gone = {
        f"events/{name}": None for name in ("coup-2024-02.yaml", "tamor-2024-03.md", "tamor-pursuit-2024-03-04.yaml")
    }
    view = see("index.html", gone | {"pages/methodology.md": "---\ntitle: None\n---\nNothing.\n"})
    assert (view.period, view.latest, view.disagreements, view.figures.claims) == ("", (), (), 0)
