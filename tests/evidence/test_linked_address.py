"""An address with a fragment keeps it, and has one text directive."""

from __future__ import annotations

import pytest

from briefpress.evidence import link_fragment, linked_address


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://a.example/x", "https://a.example/x#:~:text=one"),
        ("https://spa.example/#/article/12", "https://spa.example/#/article/12:~:text=one"),
        ("https://a.example/x#part", "https://a.example/x#part:~:text=one"),
        ("https://a.example/x#:~:text=other", "https://a.example/x#:~:text=one"),
        ("https://a.example/x#part:~:text=other&text=more", "https://a.example/x#part:~:text=one"),
        ("https://a.example/x#", "https://a.example/x#:~:text=one"),
    ],
)
def test_fault_10_one_directive_after_the_address_s_own_fragment(address, linked):
    assert linked_address(address, link_fragment("one")) == linked
