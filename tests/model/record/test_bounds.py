"""What a date may mean on either half of the Earth, and whether two dates may mean the same day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefpress.model.record.bounds import ANY_TIME, Bounds, Hemispheres
from briefpress.model.record.day import Day

DAYS = some.builds(Day, some.integers(-3, 3), some.integers(1, 12), some.integers(1, 28))
ENDS = some.tuples(DAYS, DAYS).map(sorted)
BOUNDS = (
    some.builds(Bounds, DAYS, some.none()) | some.builds(Bounds, some.none(), DAYS) | ENDS.map(lambda x: Bounds(*x))
)
HALVES = some.lists(BOUNDS, min_size=1, max_size=3).map(tuple)
MEANINGS = some.builds(Hemispheres, HALVES, HALVES) | BOUNDS.map(Hemispheres.both)


@given(MEANINGS, MEANINGS)
def test_two_meanings_meet_in_either_order(one, other):
    assert one.meets(other) == other.meets(one)
    assert one.meets(one)
    assert one.meets(ANY_TIME)


@given(ENDS, ENDS)
def test_bounds_meet_where_a_day_is_in_both(one, other):
    shared = max(one[0], other[0]) <= min(one[1], other[1])
    assert Bounds(*one).meets(Bounds(*other)) is shared


@given(MEANINGS)
def test_the_whole_holds_every_reading(meaning):
    first, last = meaning.whole
    for bounds in (*meaning.north, *meaning.south):
        assert first is None or (bounds.first is not None and first <= bounds.first)
        assert last is None or (bounds.last is not None and bounds.last <= last)


def test_what_meets_in_different_halves_only_does_not_meet():
    march, june = (Bounds(Day(2024, month, 1), Day(2024, month, 28)) for month in (3, 6))
    assert not Hemispheres((march,), (june,)).meets(Hemispheres((june,), (march,)))
    assert Hemispheres((march,), (june,)).meets(Hemispheres.both(june))


@pytest.mark.parametrize(("start", "end"), [(3, 6), (6, 3)])
def test_a_half_on_which_the_end_is_before_the_start_has_no_reading(start, end):
    first, last = (Bounds(Day(2024, month, 1), Day(2024, month, 28)) for month in (start, end))
    whole = Hemispheres((first,), (last,)).until(Hemispheres((last,), (first,)))
    run = (Bounds(Day(2024, 3, 1), Day(2024, 6, 28)),)
    assert whole == (Hemispheres(run, ()) if start < end else Hemispheres((), run))
