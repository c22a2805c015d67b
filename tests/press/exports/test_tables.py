"""The definitions of tables are consistent, independent of content."""

from __future__ import annotations

import re

import pytest

from briefpress.plan.paths import TABLES as PLANNED
from briefpress.press.views.exports.tables import TABLES, structures


def test_the_tables_planned_are_those_defined():
    assert tuple(TABLES) == PLANNED


@pytest.mark.parametrize("made", structures(), ids=lambda made: made.name)
def test_a_table_refers_only_to_itself_and_to_those_before_it(made):
    before = PLANNED[: PLANNED.index(made.name) + 1]
    assert {reference.table for reference in made.references} <= set(before)


@pytest.mark.parametrize("made", structures(), ids=lambda made: made.name)
def test_names_are_those_of_columns_and_descriptions_are_sentences(made):
    names = [field.name for field in made.fields]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+(?:_[a-z]+)*", name) for name in names)
    assert all(re.fullmatch(r"[A-Za-z1].*\.", field.description) for field in made.fields)
    assert set(made.key) <= set(names)
    assert all(set(reference.columns) <= set(names) for reference in made.references)
