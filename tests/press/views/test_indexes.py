def test_the_chronology_is_by_year_and_month(see):
    view = see("chronology/index.html")
    assert [(year.year, year.count) for year in view.years] == [("2024", 3)]
    months = [(month.label, [line.link.text for line in month.events]) for month in view.years[0].months]
    assert months == [
        ("February 2024", ["Coup in Kessa"]),
        ("March 2024", ["Battle of Tamor", "Pursuit south of Tamor"]),
    ]


def clash(date):
    cite = "cite: {north-wire-2024-03-05: the soldiers fled}"
    return f'title: Clash\ntype: clash\ndate: "{date}"\nplaces: [kessa]\n{cite}\n'


def test_a_year_knows_the_years_beside_it_that_have_events(see):
    files = {"events/early.yaml": clash("2012-05-01"), "events/late.yaml": clash("2026")}
    view = see("chronology/2024/index.html", files)
    assert (view.year, view.total, view.earlier.text, view.later.text) == ("2024", 3, "2012", "2026")
    assert see("chronology/2012/index.html", files).earlier is None


def test_a_month_that_is_not_known_is_not_made_up(see):
    dates = (
        "2024",
        "2024-22",
        "[2024-05-01..2024-06-30]",
        "[2024-05-01..2024-05-30]",
        "2024-05/2024-09",
        "../2024-05-03",
    )
    files = {f"events/clash-{number}.yaml": clash(date) for number, date in enumerate(dates)}
    months = see("chronology/2024/index.html", files).years[0].months
    labels = {month.label: [line.when.edtf for line in month.events] for month in months}
    assert set(labels["2024"]) == {"2024", "2024-22", "[2024-05-01..2024-06-30]"}
    assert set(labels["May 2024"]) == {"[2024-05-01..2024-05-30]", "2024-05/2024-09"}
    assert months[0].label == "2024"


def test_events_are_sorted_by_class_and_type(see):
    view = see("events/index.html")
    classes = [(each.class_, [(group.label, group.count) for group in each.types]) for each in view.classes]
    assert classes == [("violence", [("Battle", 1), ("Clash", 1)]), ("development", [("Coup", 1)])]
    assert (view.total, view.disputed, view.split) == (3, 1, False)


def test_an_event_in_a_list_says_its_toll_and_of_whom(see):
    battle = see("events/index.html").classes[0].types[0].events[0]
    text = (
        "11–40 killed (Army of Kessa), according to River Front and the Army of Kessa; figures also for 1 other group"
    )
    assert (battle.figure.text, battle.figure.word) == (text, "disputed")
    assert (battle.disputed, battle.origins, battle.at_most) == ("killed (Army of Kessa)", 1, False)


def test_actors_are_sorted_by_type_with_their_other_names(see):
    view = see("actors/index.html")
    assert [(group.label, [entry.name for entry in group.actors]) for group in view.types] == [
        ("Armed group", ["Front of the River People", "Hill League"]),
        ("Armed forces", ["Army of Kessa"]),
        ("Person", ["Anna Dell"]),
    ]
    front = view.types[0].actors[0]
    assert (front.names, front.takes_part, front.speaks) == (("the Front",), 1, 4)


def test_every_name_is_in_the_index_of_names(see):
    view = see("actors/names/index.html")
    names = {entry.name: [(use.actor.text, use.own, len(use.sources)) for use in entry.uses]
             for group in view.groups for entry in group.names}  # fmt: skip
    assert names == {
        "Anna Dell": [("Anna Dell", True, 0)],
        "Army of Kessa": [("Army of Kessa", True, 0)],
        "the Front": [("Front of the River People", False, 1)],
        "Front of the River People": [("Front of the River People", True, 0)],
        "Hill League": [("Hill League", True, 0)],
        "River Front": [("Front of the River People", True, 0)],
    }
    assert [group.initial for group in view.groups] == ["A", "F", "H", "R"]


def test_a_name_of_two_actors_is_marked(see):
    files = {"actors/hill-league.yaml": "name: Hill League\nshort: The  front\ntype: armed-group\n"}
    shared = see("actors/names/index.html", files).shared
    assert [(entry.shared, [use.actor.text for use in entry.uses]) for entry in shared] == [
        (True, ["Hill League", "Front of the River People"])
    ]


def test_places_are_a_tree(see):
    def flat(nodes):
        return [(node.place.text, node.events, flat(node.inner)) for node in nodes]

    view = see("places/index.html")
    assert flat(view.tree) == [("Kessa", 3, [("River region", 2, [("Tamor", 2, [("Tamor airport", 1, [])])])])]
    assert (view.total, view.with_point) == (4, 1)


def test_sources_are_newest_first_with_what_rests_on_them(see):
    view = see("sources/index.html")
    lines = [line for year in view.years for line in year.sources]
    shown = [(line.link.text, line.issued.text, line.passages, line.verified, line.claims) for line in lines]
    assert shown == [
        ("What the army says", "9 March 2024", 3, 3, 2),
        ("Many dead at our gates", "6 March 2024", 1, 1, 0),
        ("Fighting at Tamor", "5 March 2024", 9, 9, 4),
    ]
    assert [(line.origin.text, line.sources, [each.text for each in line.printed_by]) for line in view.origins] == [
        ("North Wire", 3, ["North Wire", "Tamor Post"])
    ]


def test_publications_say_what_goes_back_to_them(see):
    entries = see("publications/index.html").publications
    assert [(entry.publication.text, entry.sources, entry.origin_of) for entry in entries] == [
        ("North Wire", 1, 3),
        ("Tamor Post", 2, 0),
    ]
