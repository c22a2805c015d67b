"""The support that most claims of a page share."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from briefpress.press.views.shape import ClaimRow, ClaimView, Link, Support
from briefpress.press.views.support import common_support
from tests.templates.filling import full

SUPPORTS = some.builds(
    Support,
    reports=some.integers(1, 2),
    origins=some.sampled_from([(Link("AFP"),), (Link("RFI"),)]),
    at_most=some.booleans(),
    voices=some.just(1),
)


def row(supports) -> ClaimRow:
    claim = full(ClaimView)
    claims = tuple(replace(claim, support=each) for each in supports)
    made: ClaimRow = replace(full(ClaimRow), claims=claims)
    return made


@given(some.lists(some.lists(SUPPORTS, max_size=4), max_size=4))
def test_it_is_the_support_of_more_than_half_of_the_claims_and_of_two_at_least(rows):
    found = common_support(map(row, rows))
    counted = Counter(each for one in rows for each in one)
    often = [each for each, times in counted.items() if times > 1 and times * 2 > counted.total()]
    assert [found] == (often or [None])
