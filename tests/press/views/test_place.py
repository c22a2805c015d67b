def test_a_place_says_where_it_is_and_how_that_is_known(see):
    view = see("places/tamor/index.html")
    assert (view.name, view.type, [above.text for above in view.within]) == ("Tamor", "Town", ["River region", "Kessa"])
    assert (view.point.lat, view.point.lon, view.point.precision) == (12.5, -3.25, 1)
    assert view.point.source.__html__() == "the town's own map"
    assert [name.name for name in view.names] == ["the river town"]
    assert [(node.place.text, node.type) for node in view.inner] == [("Tamor airport", "Airport")]


def test_events_there_claimed_there_and_within_are_distinguished(see):
    town, airport, country = (see(f"places/{place}/index.html") for place in ("tamor", "tamor-airport", "kessa"))
    assert [line.link.text for line in town.at] == ["Battle of Tamor", "Pursuit south of Tamor"]
    assert [line.link.text for line in airport.claimed] == ["Battle of Tamor"]
    assert ([line.link.text for line in country.at], len(country.inside)) == (["Coup in Kessa"], 2)


def test_a_place_without_a_coordinate_has_no_point(see):
    assert see("places/tamor-airport/index.html").point is None


def test_the_trail_runs_from_the_country_down(see):
    assert [link.text for link in see("places/tamor/index.html").head.trail] == ["Places", "Kessa", "River region"]
