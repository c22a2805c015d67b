"""Containment: which places contain which, and which two exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.link.containment import containment
from briefpress.model.record import Place


def places(**within):
    return {
        name: Place.model_validate(
            {"id": name, "file": f"places/{name}.yaml", "name": name, "type": "town", "within": above or None}
        )
        for name, above in within.items()
    }


MALI = containment(places(mali="", gao="mali", kidal="mali", bamba="gao", camp="bamba", ber="kidal", niger=""))


def test_a_place_has_its_chain_up_to_the_country_and_all_that_is_below():
    assert MALI.above["camp"] == ("bamba", "gao", "mali")
    assert set(MALI.below["mali"]) == {"gao", "kidal", "bamba", "camp", "ber"}
    assert "camp" not in MALI.below


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        (("bamba", "1"), ("bamba", "1"), False),
        (("bamba", "1"), ("camp", "1"), False),
        (("camp", "1"), ("mali", "1"), False),
        (("bamba", "1"), ("ber", "1"), True),
        (("bamba", "1"), ("kidal", "1"), True),
        (("bamba", "2"), ("gao", "1"), False),
        (("bamba", "2"), ("ber", "2"), True),
        (("bamba", "3"), ("ber", "1"), False),
        (("niger", "3"), ("mali", "1"), True),
        (("unknown", "2"), ("mali", "1"), True),
    ],
)
def test_two_places_exclude_each_other_when_neither_area_is_within_the_other(one, other, exclude):
    assert MALI.contradicts(one, other) is exclude
    assert MALI.contradicts(other, one) is exclude


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["", *"abcdef"])))
def test_any_places_have_finite_chains_even_in_a_circle(within):
    found = containment(places(**within))
    for place, chain in found.above.items():
        assert len(set(chain)) == len(chain)
        assert place not in chain
        assert all(place in found.below[container] for container in chain)
