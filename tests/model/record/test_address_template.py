"""Addresses with placeholders, read back as an independent parser reads them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.record.address_template import filled, parse_address_template


@pytest.mark.parametrize(
    "text", ["https://a.example/new?title={title}&at={address}", "mailto:desk@a.example?subject={title}%20{claim}"]
)
def test_web_and_mail_addresses_are_taken(text):
    assert parse_address_template(text) == text


@given(title=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_value_comes_back_whole_whatever_it_holds(title):
    address = filled("https://a.example/new?title={title}&claim={claim}", title=title)
    assert address.endswith("&claim={claim}")
    assert parse_qs(urlsplit(address).query, keep_blank_values=True)["title"] == [title]
