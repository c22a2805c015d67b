"""Quotation marks within quotation marks are single, and every mark keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.quotation_marks import in_quotation_marks, inner_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a truce", "“a truce”"),
        ("the “junta” of Kessa", "“the ‘junta’ of Kessa”"),
        ('he said "no" ("never")', "“he said ‘no’ (‘never’)”"),
        ("the soldiers’ camp", "“the soldiers’ camp”"),
        ("« la paix »", "“« la paix »”"),
        ('cut "in the middle', "“cut ‘in the middle”"),
    ],
)
def test_double_marks_within_become_single(words, shown):
    assert in_quotation_marks(words) == shown


@given(st.text(alphabet='ab “”" ‘’('))
def test_only_marks_change_and_none_is_lost(words):
    made = inner_marks(words)
    assert len(made) == len(words)
    assert not set(made) & set('“”"')
    assert [one for one in made if one not in "‘’"] == [one for one in words if one not in '“”"‘’']
    assert inner_marks(made) == made
