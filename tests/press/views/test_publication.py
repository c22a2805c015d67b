def test_a_wire_shows_what_carries_it(see):
    wire = see("publications/north-wire/index.html")
    assert [line.link.text for line in wire.sources] == ["Fighting at Tamor"]
    assert [line.link.text for line in wire.carried_by] == ["Many dead at our gates", "What the army says"]


def test_its_figures_are_beside_the_others(see):
    post = see("publications/tamor-post/index.html")
    battle = post.reported[0]
    assert (battle.event.link.text, battle.first, battle.alone) == ("Battle of Tamor", False, False)
    figures = [
        (figure.count, [each.text for each in figure.printed_by], figure.here) for figure in battle.rows[0].figures
    ]
    assert figures == [("40", ["North Wire"], False), ("11", ["Tamor Post"], True)]


def test_it_is_first_and_alone_where_no_one_else_reports(see):
    reported = {
        line.event.link.text: (line.first, line.alone) for line in see("publications/north-wire/index.html").reported
    }
    assert reported == {
        "Battle of Tamor": (True, False),
        "Coup in Kessa": (True, True),
        "Pursuit south of Tamor": (True, True),
    }


def test_a_wire_that_issued_nothing_is_seen_through_what_carries_it(see):
    files = {
        "publications/far-wire.yaml": "name: Far Wire\ntype: wire\n",
        "sources/tamor-post-2024-03-09.yaml": (
            "title: What the army says\npublication: tamor-post\nwire: far-wire\n"
            "type: article-newspaper\nissued: 2024-03-09\n"
        ),
    }
    view = see("publications/far-wire/index.html", files)
    assert ([line.event.link.text for line in view.reported], view.sources) == (["Battle of Tamor"], ())
