"""places.geojson, read by geojson: valid, and with points only where the records have them."""

from __future__ import annotations

import geojson
import pytest


def test_it_is_valid_and_has_every_place(site):
    made = geojson.loads(site["data/places.geojson"])
    assert made.is_valid, made.errors()
    rows = site["data/places.csv"].decode().count("\r\n") - 1
    assert len(made.features) == rows > 0


@pytest.mark.parametrize(
    ("point", "geometry"),
    [
        ("", None),
        (
            "point: {lat: 17.5, lon: -1.25, geo_precision: 2, from: a map}\n",
            {"type": "Point", "coordinates": [-1.25, 17.5]},
        ),
    ],
)
def test_a_place_without_a_point_has_none(printed, point, geometry):
    files = {"places/hill.yaml": f"name: Hill\ntype: town\nwithin: river-region\n{point}"}
    places = geojson.loads(printed(files)["data/places.geojson"]).features
    hill = next(place for place in places if place.id == "hill")
    assert hill.geometry == geometry
    assert hill.properties["geo_precision"] == (2 if point else None)
