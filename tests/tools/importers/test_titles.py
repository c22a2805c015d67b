"""Titles lose the names of their sites and sections, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.tools.importers.titles import same_words, without_site

SITES = ("The Tamor Post", "tamor-post.example", "塔莫晚报")


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Boats burn | Tamor Post", "Boats burn"),
        ("Boats burn - The Tamor Post", "Boats burn"),
        ("Boats burn — TAMOR POST", "Boats burn"),
        ("Boats burn – Tamor Post – News from the river", "Boats burn"),
        ("Boats burn | World | Tamor Post", "Boats burn"),
        ("Tamor Post | Boats burn", "Boats burn"),
        ("Boats burn · tamor-post.example", "Boats burn"),
        ("北码头起火_本地_塔莫晚报", "北码头起火"),
        ("Boats – and nets – burn", "Boats – and nets – burn"),
        ("Why the Tamor Post burned", "Why the Tamor Post burned"),
        ("World | Boats burn", "World | Boats burn"),
        ("Tamor Post", "Tamor Post"),
        ("", ""),
    ],
)
def test_fault_28_only_names_of_the_site_are_left_out(title, headline):
    assert without_site(title, SITES, ("World", "本地")) == headline


@given(st.text(max_size=60), st.lists(st.text(max_size=10), max_size=3))
def test_a_title_is_never_left_empty(title, sites):
    assert bool(without_site(title, sites).strip()) == bool(title.strip())
    assert without_site(title, sites) in title


def test_marks_and_capitals_make_no_other_title():
    assert same_words("Boats’ nets: burned!", "BOATS' NETS BURNED")
