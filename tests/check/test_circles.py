"""circles: every circle of a mapping, once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.check.circles import circles

NAMES = st.sampled_from("abcdefgh")


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ({}, []),
        ({"a": None}, []),
        ({"a": "b"}, []),
        ({"a": "a"}, [("a",)]),
        ({"b": "a", "a": "b"}, [("a", "b")]),
        ({"x": "c", "c": "b", "b": "a", "a": "c"}, [("a", "c", "b")]),
        ({"a": "b", "b": "a", "c": "d", "d": "c", "e": "a"}, [("a", "b"), ("c", "d")]),
    ],
)
def test_a_circle_is_found_once_from_its_lowest_id(above, found):
    assert list(circles(above)) == found


@given(st.dictionaries(NAMES, NAMES | st.none()))
def test_exactly_the_ids_that_lead_back_to_themselves_are_found(above):
    def returns(name):
        current = above[name]
        for _ in above:
            if current == name:
                return True
            current = above.get(current) if current else None
        return False

    found = [name for circle in circles(above) for name in circle]
    assert sorted(found) == sorted(name for name in above if returns(name))


def test_a_long_chain_is_followed_without_recursion():
    above = {str(number): str(number + 1) for number in range(50_000)}
    assert list(circles(above)) == []
    assert len(next(iter(circles(above | {"50000": "0"})))) == 50_001
