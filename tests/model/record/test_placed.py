"""PlaceNamed: a place as an event or a claim names it."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from briefpress.model.record.placed import PlaceNamed, PlaceValue

PLACE = TypeAdapter(PlaceValue)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("bamba", PlaceNamed(place="bamba", precision="1")),
        ({"place": "bamba", "precision": "2", "note": "near"}, PlaceNamed(place="bamba", precision="2", note="near")),
        ({"words": "on the river"}, PlaceNamed(words="on the river")),
    ],
)
def test_a_place_is_an_id_or_a_mapping(written, place):
    assert PLACE.validate_python(written) == place


@pytest.mark.parametrize(
    "written", [{"precision": "1"}, {"place": "a", "words": "b"}, {"place": "a", "precision": "4"}, "A B"]
)
def test_neither_or_both_is_rejected(written):
    with pytest.raises(ValidationError):
        PLACE.validate_python(written)
