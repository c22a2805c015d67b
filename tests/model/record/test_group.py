"""Group: an id, several jointly, or words."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from briefpress.model.record.group import Group, parse_group


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("malian-army", Group(("malian-army",))),
        (["wagner-group", "malian-army"], Group(("wagner-group", "malian-army"))),
        ({"words": "suspected jihadists"}, Group(words="suspected jihadists")),
    ],
)
def test_a_group_is_ids_or_words(written, group):
    assert parse_group(written) == group


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"word": "Russians"}, "group-syntax"),
        ({"words": "one", "two": ""}, "group-syntax"),
        ({"words": ""}, "empty"),
        ([], "empty"),
        ("Russians", "not-an-id"),
        (["malian-army", "Russians"], "not-an-id"),
    ],
)
def test_what_is_no_group_is_refused_with_its_reason(written, code):
    with pytest.raises(PydanticCustomError) as raised:
        parse_group(written)
    assert raised.value.type == code


def test_equal_groups_share_a_key_whatever_the_order_and_the_case():
    assert parse_group(["b", "a"]).key == parse_group(["a", "b"]).key
    assert parse_group({"words": "Armed  men"}).key == parse_group({"words": "armed men"}).key


def test_words_are_never_the_id_they_are_spelt_like():
    assert parse_group({"words": "rebels"}).key != parse_group("rebels").key
