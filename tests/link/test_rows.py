"""Rows: counts of one outcome, group and place side by side, and the range of the current ones."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def toll(count, rest="by: river-front"):
    return f"{{toll: {{killed: {count}}}, cite: [wire-one], {rest}}}"


def row(raid, *claims):
    (found,) = raid(*claims).rows
    return found


@pytest.mark.parametrize(
    ("counts", "ends"),
    [
        (["84"], (84, 84, False, False)),
        (["84", "47"], (47, 84, False, False)),
        (["16+", "84"], (16, 84, False, True)),
        (["18-21", "20"], (18, 21, False, False)),
        (["~70", "50"], (50, 70, False, False)),
        (["dozens"], (24, 24, False, True)),
        (["some"], (None, None, True, True)),
        (["some", "3"], (3, 3, False, False)),
        (["dozens", "30"], (30, 30, False, False)),
    ],
)
def test_the_range_spans_the_stated_numbers(raid, counts, ends):
    speakers = ["river-front", "kessa-army", "hill-league"]
    found = row(raid, *(toll(count, f"by: {speaker}") for count, speaker in zip(counts, speakers, strict=False)))
    assert (found.low, found.high, found.open_low, found.open_high) == ends


@pytest.mark.parametrize(
    ("first", "second", "revised"),
    [
        # a later figure by the same speaker replaces the earlier one, in any order in the record
        ("by: river-front, said: 2024-03-21", "by: river-front, said: 2024-03-22", {0}),
        ("by: river-front, said: 2024-03-22", "by: river-front, said: 2024-03-21", {1}),
        ("by: [river-front, kessa-army], said: 2024-03-21", "by: [kessa-army, river-front], said: 2024-03-22", {0}),
        ('speaker: "[[anna-dell]]", said: 2024-03-21', 'speaker: "[[anna-dell]]", said: 2024-03-22', {0}),
        # not on the same day, nor when one may have been said before the other
        ("by: river-front, said: 2024-03-21", "by: river-front, said: 2024-03-21", set()),
        ("by: river-front, said: 2024-03", "by: river-front, said: 2024-03-22", set()),
        # not by another, by more, or by words that may be anybody
        ("by: river-front, said: 2024-03-21", "by: kessa-army, said: 2024-03-22", set()),
        ("by: river-front, said: 2024-03-21", "by: [river-front, kessa-army], said: 2024-03-22", set()),
        ("speaker: a captain, said: 2024-03-21", "speaker: a captain, said: 2024-03-22", set()),
        # not with another stance
        ("by: river-front, said: 2024-03-21", "by: river-front, said: 2024-03-22, stance: denies", set()),
    ],
)
def test_a_later_figure_by_the_same_speaker_revises_the_earlier(raid, first, second, revised):
    event = raid(toll(50, first), toll(84, second))
    assert event.revised == dict.fromkeys(revised, "said")


def test_a_later_report_of_one_origin_revises_its_earlier_one(raid):
    event = raid(toll(50, "note: x"), toll(84, "note: y").replace("wire-one", "wire-two"))
    assert event.revised == {0: "reported"}


def test_revised_deprecated_and_denied_counts_are_listed_but_outside_the_range(raid):
    found = row(
        raid,
        toll(1, "by: river-front, said: 2024-03-21"),
        toll(40, "by: river-front, said: 2024-03-22"),
        toll(900, "by: kessa-army, rank: deprecated, reason: a slip"),
        toll(700, "by: hill-league, stance: denies"),
    )
    assert [claim.index for claim in found.claims] == [0, 1, 2, 3]
    assert ([claim.index for claim in found.current], found.low, found.high) == ([1], 40, 40)


def test_claims_of_a_row_are_sorted_by_date_of_saying(raid):
    found = row(
        raid,
        toll(1, "by: river-front, said: 2024-03-25"),
        toll(2, "by: kessa-army, said: 2024-03-21"),
        toll(3, "by: hill-league, said: 2024-03-23"),
    )
    assert [claim.index for claim in found.claims] == [1, 2, 0]


def test_people_things_and_places_have_separate_rows(raid):
    event = raid(
        "{toll: [{killed: 3}, {killed: 1, place: tamor-airport}, {killed: 2, group: civilians}], cite: [wire-one]}",
        "{loss: {captured: 3, item: vehicles}, cite: [wire-one]}",
    )
    assert [(row.key, row.low, row.high) for row in event.rows] == [
        (("toll", "killed", "", "", ""), 3, 3),
        (("toll", "killed", "", "", "tamor-airport"), 1, 1),
        (("toll", "killed", "", "civilians", ""), 2, 2),
        (("loss", "captured", "vehicles", "", ""), 3, 3),
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 500), min_size=1, max_size=3))
def test_no_current_number_is_outside_the_range(raid, numbers):
    speakers = ["river-front", "kessa-army", "hill-league"]
    claims = [toll(number, f"by: {speaker}") for number, speaker in zip(numbers, speakers, strict=False)]
    found = row(raid, *claims)
    assert (found.low, found.high) == (min(numbers), max(numbers))
