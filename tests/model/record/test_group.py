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
def test_an_invalid_group_is_rejected_with_a_message(written, code):
    with pytest.raises(PydanticCustomError) as raised:
        parse_group(written)
    assert raised.value.type == code


def test_keys_ignore_order_and_case():
    assert parse_group(["b", "a"]).key == parse_group(["a", "b"]).key
    assert parse_group({"words": "Armed  men"}).key == parse_group({"words": "armed men"}).key


def test_words_never_equal_an_id_with_the_same_spelling():
    assert parse_group({"words": "rebels"}).key != parse_group("rebels").key
