"""Maps: true positions, areas instead of points for imprecise places, labels that do not collide."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefpress.plan.site_page import SitePage
from briefpress.press.charts.base_map import area, base_map
from briefpress.press.charts.frame import Frame, frame_around, without_outliers
from briefpress.press.charts.labels import LabelSheet, Spot, spot_labels, text_box
from briefpress.press.charts.locate import locate_place, locator_map
from briefpress.press.charts.map_drawing import Located, Style, map_drawing
from briefpress.press.charts.outline import clipped, crossings, levels, simplified
from briefpress.press.charts.topology import ALWAYS, NAMES, OUTLINES, atlas, read_atlas
from briefpress.press.views.map import map_view
from briefpress.press.views.shape import Link

DEGREES = some.tuples(some.floats(-179, 179), some.floats(-80, 80))
SAHEL = Frame(-13, 7, 8, 25, 800)
STYLE = Style(wide_type=15, narrow_type=27, tolerance=0.5, step=5)


def place(name, lat, lon, precision=1, events=1):
    return Located(Link(name, f"places/{name}/index.html"), (name,), lat, lon, precision, events)


@given(some.lists(DEGREES, min_size=1, max_size=12))
def test_a_frame_holds_its_points_and_keeps_east_right_and_north_up(points):
    frame = frame_around(points, 800, least=6, padding=0.2)
    assert all(frame.holds(*point) for point in points)
    for lon, lat in points:
        x, y = frame.at(lon, lat)
        assert -1e-6 <= x <= frame.width + 1e-6
        assert -0.1 <= y <= frame.height + 0.1
        assert frame.at(lon + 1, lat)[0] > x
        assert frame.at(lon, lat + 1)[1] < y


def test_a_degree_of_longitude_is_as_much_shorter_as_at_the_middle_parallel():
    frame = Frame(0, 50, 10, 70, 500)
    across = frame.at(1, 60)[0] - frame.at(0, 60)[0]
    assert across / frame.unit == pytest.approx(math.cos(math.radians(60)))
    assert frame.units(111.2) == pytest.approx(frame.unit)


def test_one_far_place_does_not_shrink_all_others():
    near = [(lon, 12.0 + lon) for lon in range(-5, 5)]
    assert without_outliers([*near, (3.0, 60.0)]) == tuple(near)
    assert without_outliers(near) == tuple(near)
    drawing = map_drawing(SAHEL, (place("near", 15, 0), place("far", 36.75, 3)), STYLE)
    assert [sign.link.text for sign in drawing.signs] == ["near"]
    (pointer,) = drawing.pointers
    assert (pointer.link.text, pointer.name.y < 60) == ("far", True)
    assert pointer.kilometres == pytest.approx((36.75 - 25) * 111.2, rel=0.1)


@pytest.mark.parametrize(("precision", "kind", "kilometres"), [(2, "district", 40), (3, "region", 150)])
def test_a_place_that_is_not_exactly_known_is_an_area_of_a_stated_size(precision, kind, kilometres):
    (sign,) = map_drawing(SAHEL, (place("one", 15, 0, precision, events=50),), STYLE).signs
    assert sign.kind == kind
    assert sign.r == pytest.approx(SAHEL.units(kilometres), abs=0.1)


def test_a_point_grows_with_its_events_and_without_any_is_hollow():
    drawing = map_drawing(
        SAHEL, (place("many", 15, 0, events=16), place("few", 12, 0), place("none", 20, 0, events=0)), STYLE
    )
    signs = {sign.link.text: sign for sign in drawing.signs}
    assert signs["many"].r > signs["few"].r > signs["none"].r
    assert [signs[name].kind for name in ("many", "few", "none")] == ["point", "point", "quiet"]
    assert drawing.signs[0].link.text == "many", "large points are below small ones"


@given(
    some.lists(
        some.tuples(some.floats(0, 400), some.floats(0, 300), some.text("abc", min_size=1, max_size=12)), max_size=15
    )
)
def test_no_name_covers_a_name_or_leaves_the_drawing(spots):
    names, _ = spot_labels([Spot(text, x, y, 4) for x, y, text in spots], LabelSheet(12, 400, 300))
    boxes = [text_box(name.x, name.y, name.align, name.text, 12) for name in names if name]
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert left >= -0.1
        assert top >= -0.1
        assert right <= 400.1
        assert bottom <= 300.1
        for other in boxes[:number]:
            assert (
                right <= other[0] + 0.2 or left >= other[2] - 0.2 or bottom <= other[1] + 0.2 or top >= other[3] - 0.2
            )


@given(
    some.lists(some.tuples(some.floats(-50, 50), some.floats(-50, 50)), min_size=2, max_size=60), some.floats(0.1, 20)
)
def test_a_simplified_line_keeps_its_ends_and_only_its_own_points(line, tolerance):
    found = simplified(line, tolerance)
    assert (found[0], found[-1]) == (line[0], line[-1])
    assert set(found) <= set(line)


def test_clipping_keeps_what_is_within():
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
    assert area(clipped(square, (5, 5, 20, 20))) == pytest.approx(25)
    assert clipped(square, (20, 20, 30, 30)) == ()
    assert crossings(square, 5) == [0, 10]
    assert crossings(square, 15) == []


def test_the_outlines_are_small_and_have_mali_and_its_neighbours_where_they_are():
    files = sorted(OUTLINES.glob("*.json"))
    assert sum(file.stat().st_size for file in files) < 150_000
    around = {"Mali", "Algeria", "Niger", "Burkina Faso", "Côte d'Ivoire", "Guinea", "Senegal", "Mauritania"}
    for name in NAMES:
        assert around <= {country.name for country in atlas(name).countries}
    lands = {land.name: land for land in base_map(SAHEL, 0.5, 5).lands}

    def in_mali(lon, lat):
        x, y = SAHEL.at(lon, lat)
        return sum(crossing > x for crossing in crossings(lands["Mali"].largest, y)) % 2 == 1

    assert in_mali(-8.0, 12.64), "Bamako is in Mali"
    assert not in_mali(2.1, 13.5), "Niamey does not"
    assert base_map(SAHEL, 0.5, 5).scale == 50_000_000
    assert base_map(Frame(60, 30, 75, 40, 800), 0.5, 5).scale == 110_000_000


def test_a_topology_is_read_as_its_specification_says():
    topology = {
        "bbox": [0, 0, 2, 2],
        "transform": {"scale": [0.5, 0.25], "translate": [10, 20]},
        "arcs": [[[0, 0], [2, 0], [0, 4]]],
        "objects": {"countries": {"geometries": [{"type": "Polygon", "arcs": [[~0]], "properties": {"name": "A"}}]}},
    }
    made = read_atlas(json.loads(json.dumps(topology)))
    assert made.arcs == (((10.0, 20.0), (11.0, 20.0), (11.0, 21.0)),)
    assert made.levels == ((ALWAYS, ALWAYS, ALWAYS),)
    assert made.countries[0].polygons == (((-1,),),)


@pytest.mark.parametrize("name", NAMES)
def test_the_outlines_know_how_coarse_a_drawing_needs_each_point(name):
    made = atlas(name)
    assert made.levels == tuple(levels(arc) for arc in made.arcs)


TENTHS = some.integers(-1800, 1800).map(lambda number: number / 10)


@given(some.lists(some.tuples(TENTHS, TENTHS), min_size=2, max_size=40), some.integers(-8, 8))
def test_a_line_of_the_points_of_a_level_is_the_line_simplified(line, level):
    kept = tuple(point for point, own in zip(line, levels(line), strict=True) if own >= level)
    assert kept == simplified(line, 2.0**level)


def test_a_place_without_a_coordinate_is_near_what_it_is_within_or_nowhere(context):
    made = context()
    assert locate_place(made, "tamor").precision == 1
    assert (locate_place(made, "tamor-airport").precision, locate_place(made, "tamor-airport").lat) == (2, 12.5)
    assert locate_place(made, "tamor", 3).precision == 3
    assert locate_place(made, "kessa") is None
    assert locator_map(made, [("kessa", 1)]) is None
    assert [sign.kind for sign in locator_map(made, [("tamor-airport", 1)]).signs] == ["district"]


def test_the_map_lists_what_is_on_it_and_what_is_not(context):
    view = map_view(context().briefing, SitePage("map/index.html", "html", "map"))
    assert [one.place.text for one in view.shown] == [sign.link.text for sign in view.drawing.signs] == ["Tamor"]
    assert {one.place.text for one in view.hidden} == {"Kessa", "River region", "Tamor airport"}
    assert len(view.shown) + len(view.hidden) == view.total
    assert view.placed <= view.events


def test_without_coordinates_there_is_no_map_but_still_a_list(context, edited):
    point = "point: {lat: 12.5, lon: -3.25, geo_precision: 1, from: the town's own map}\n"
    view = map_view(context(edited("places/tamor.yaml", point, "")).briefing, SitePage("map/index.html", "html", "map"))
    assert (view.drawing, view.shown, len(view.hidden)) == (None, (), view.total)
