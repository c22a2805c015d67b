import datetime

FRONT = "actors/river-front/index.html"


def test_every_name_is_shown_with_who_uses_it(see):
    view = see(FRONT)
    assert (view.name, view.short, view.type) == ("Front of the River People", "River Front", "Armed group")
    assert [(name.name, [source.text for source in name.sources]) for name in view.names] == [
        ("the Front", ["Fighting at Tamor"])
    ]


def test_relations_show_from_both_ends_with_who_says_so(see):
    assert [(line.label, line.other.text, [who.text for who in line.speakers]) for line in see(FRONT).relations] == [
        ("allied with", "Hill League", ["Hill League"]),
        ("led by", "Anna Dell", []),
    ]


def test_it_takes_part_speaks_and_is_counted(see):
    front, army = see(FRONT), see("actors/kessa-army/index.html")
    assert [(line.link.text, line.detail) for line in front.takes_part] == [("Battle of Tamor", "Combatant")]
    assert [claim.what for claim in front.speaks] == [
        "40 killed: Army of Kessa",
        "dozens killed: civilians, Tamor airport",
        "The army left the town.",
        "3 captured: vehicles of the Army of Kessa",
    ]
    assert [(line.figure.text, line.claims, line.figure.word) for line in army.numbers] == [
        ("11–40 killed (Army of Kessa), according to River Front and the Army of Kessa", 2, "disputed")
    ]
    assert army.numbers[0].link.path == "events/tamor-2024-03/index.html#toll_killed_kessa-army"


def test_a_person_who_speaks_for_an_actor_has_the_claims_too(see):
    anna = see("actors/anna-dell/index.html")
    assert [claim.link.path.partition("#")[2] for claim in anna.speaks] == ["claim-1", "claim-2"]


def test_the_profile_links_and_cites(see):
    body = see(FRONT).body.__html__()
    assert '<a href="../../actors/kessa-army/index.html">the army</a>' in body
    assert 'href="#ref-1' in body


def many(number):
    """This many clashes of the Hill League, three a day from 2021 on."""
    days = (datetime.date(2021, 1, 1) + datetime.timedelta(days=index // 3 * 10) for index in range(number))
    text = (
        "title: Clash\ntype: clash\ndate: {day}\nplaces: [tamor-airport]\n"
        "actors: [{{actor: hill-league, role: combatant}}]\n"
        'cite: {{north-wire-2024-03-05: "the soldiers fled"}}\n'
    )
    return {f"events/clash-{index}.yaml": text.format(day=day) for index, day in enumerate(days)}


def test_very_many_events_are_split_by_year_and_never_by_number(see):
    files = many(201)
    whole, year = see("actors/hill-league/index.html", files), see("actors/hill-league/2022/index.html", files)
    assert (whole.split, whole.takes_part, whole.events) == (True, (), 201)
    assert [(link.link.text, link.count) for link in whole.years] == [("2021", 111), ("2022", 90)]
    assert (year.split, len(year.takes_part), year.names, bool(year.body)) == (False, 90, (), False)
    assert [link.here for link in year.years] == [False, True]
    assert [link.text for link in year.head.trail] == ["Actors", "Hill League"]


def test_sixty_events_are_on_one_page(see):
    view = see("actors/hill-league/index.html", many(60))
    assert (view.split, view.years, len(view.takes_part)) == (False, (), 60)
