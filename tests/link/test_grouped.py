"""grouped and regrouped: what goes and what comes, group by group."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.link.groups import grouped, regrouped

PAIRS = st.sets(st.tuples(st.sampled_from("abc"), st.integers(0, 9)))


def test_items_stand_in_the_order_of_the_pairs():
    assert grouped([("b", 2), ("a", 1), ("b", 0)]) == {"b": (2, 0), "a": (1,)}


@given(before=PAIRS, gone=st.sets(st.integers(0, 9)), come=PAIRS)
def test_groups_made_again_are_those_made_from_nothing(before, gone, come):
    kept = {pair for pair in before if pair[1] not in gone}
    touched = {key for key, item in before if item in gone}
    again = regrouped(grouped(sorted(before)), touched, lambda item: item in gone, come - kept, lambda item: item)
    assert again == grouped(sorted(kept | come))


def test_a_group_without_items_is_none():
    assert regrouped({"a": (1,)}, ["a", "b"], lambda _: True, [], lambda item: item) == {}
