"""grouped and regrouped: group items by key, and update the groups."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.link.grouping import grouped, regrouped

PAIRS = st.sets(st.tuples(st.sampled_from("abc"), st.integers(0, 9)))


def test_items_keep_the_order_of_the_pairs():
    assert grouped([("b", 2), ("a", 1), ("b", 0)]) == {"b": (2, 0), "a": (1,)}


@given(before=PAIRS, gone=st.sets(st.integers(0, 9)), come=PAIRS)
def test_regrouping_equals_grouping_from_scratch(before, gone, come):
    kept = {pair for pair in before if pair[1] not in gone}
    touched = {key for key, item in before if item in gone}
    again = regrouped(grouped(sorted(before)), touched, lambda item: item in gone, come - kept, lambda item: item)
    assert again == grouped(sorted(kept | come))


def test_empty_groups_are_dropped():
    assert regrouped({"a": (1,)}, ["a", "b"], lambda _: True, [], lambda item: item) == {}
