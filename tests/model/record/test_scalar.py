"""scalar: ids, addresses, true or false, degrees, texts and single values for lists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from briefpress.model.record.scalar import Address, Id, Ids, Latitude, Longitude, Text, Texts, Yes

IDS, LATITUDE, ADDRESS = TypeAdapter(Id), TypeAdapter(Latitude), TypeAdapter(Address)


def code(field, value):
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(field).validate_python(value)
    return raised.value.errors()[0]["type"]


@pytest.mark.parametrize("text", ["jnim", "csp-dpa", "tinzaouatene-2024-07", "5", "a1-b2"])
def test_an_id_is_lower_case_letters_digits_and_hyphens_between_them(text):
    assert IDS.validate_python(text) == text


@pytest.mark.parametrize(
    "text", ["JNIM", "a b", "a_b", "a.b", "é", "-a", "a-", "a--b", "../a", "a/b", "a\nb", "\u0663"]
)
def test_anything_else_is_not_an_id(text):
    assert code(Id, text) == "not-an-id"


@pytest.mark.parametrize("text", ["https://example.org/a?b=c#d", "http://example.org", "https://a.example:8080/é"])
def test_web_addresses_are_accepted(text):
    assert ADDRESS.validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    ["example.org", "javascript:alert(1)", "ftp://a.org", "https://", "https://a b.org", 'https://a.org/"x', "//a.org",
     "https://a.org/<b>", "https://[a.org", "data:text/html,x", "mailto:a@b.org"],
)  # fmt: skip
def test_anything_else_is_not_an_address(text):
    assert code(Address, text) == "not-an-address"


@pytest.mark.parametrize(("text", "meant"), [("true", True), ("false", False)])
def test_true_and_false_are_parsed(text, meant):
    assert TypeAdapter(Yes).validate_python(text) is meant


@pytest.mark.parametrize("text", ["yes", "True", "1", "no"])
def test_other_words_are_neither_true_nor_false(text):
    assert code(Yes, text) == "not-true-or-false"


@pytest.mark.parametrize(
    ("field", "text"),
    [(Latitude, "90.01"), (Latitude, "-91"), (Longitude, "180.5"), (Latitude, "nan"), (Latitude, "inf"),
     (Latitude, "1_0"), (Latitude, "1e1"), (Latitude, "17,03"), (Latitude, "17.03N"), (Latitude, "\u0667")],
)  # fmt: skip
def test_invalid_degrees_are_rejected(field, text):
    assert code(field, text) == "not-degrees"


@given(st.decimals(-90, 90, places=4))
def test_every_latitude_is_parsed(number):
    assert LATITUDE.validate_python(str(number)) == float(number)


def test_a_single_value_is_a_list_of_one():
    assert TypeAdapter(Ids).validate_python("jnim") == ("jnim",)
    assert TypeAdapter(Ids).validate_python(["jnim", "gatia"]) == ("jnim", "gatia")
    assert TypeAdapter(Texts).validate_python("A. Writer") == ("A. Writer",)


def test_white_space_around_a_text_is_removed():
    assert TypeAdapter(Text).validate_python("  two words \n") == "two words"


@pytest.mark.parametrize(("value", "problem"), [("  ", "empty"), (["a"], "not-a-text"), ({"a": "b"}, "not-a-text")])
def test_empty_texts_lists_and_mappings_are_rejected(value, problem):
    assert code(Text, value) == problem
