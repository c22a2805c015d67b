"""Disputes: claims that contradict each other, and claims that do not."""

from __future__ import annotations

import pytest


def says(value, rest="by: river-front"):
    return f"{{{value}, cite: [wire-one], {rest}}}"


FRONT, ARMY, LEAGUE = "by: river-front", "by: kessa-army", "by: hill-league"


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("18", "18", None),
        ("18", "19", "differ"),
        ("84", "47", "disputed"),
        ("100", "91", "differ"),
        ("100", "89", "disputed"),
        ("16+", "84", None),
        ("16+", "15", "differ"),
        ("18-21", "20-25", None),
        ("18-21", "30", "disputed"),
        ("~70", "72", "differ"),
        ("dozens", "84", None),
        ("dozens", "3", "disputed"),
        ("some", "84", None),
        ("0", "1", "disputed"),
    ],
)
def test_contradicting_numbers_are_disputed_and_close_ones_differ(disputes, one, other, word):
    claims = [says(f"toll: {{killed: {count}, group: civilians}}", by) for count, by in ((one, FRONT), (other, ARMY))]
    assert disputes(*claims) == ([("toll", word, (0, 1))] if word else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("toll: {killed: 1}", "toll: {wounded: 99}"),
        ("toll: {killed: 1}", "toll: {killed: 99, group: civilians}"),
        ("toll: {killed: 1}", "toll: {killed: 99, place: tamor-airport}"),
        ("toll: {killed: 1, group: armed-men}", "toll: {killed: 99, group: armed-men}"),
        ("toll: {killed: 1, group: [armed-men, civilians]}", "toll: {killed: 99, group: [civilians, armed-men]}"),
        ("toll: {captured: 1}", "loss: {captured: 99, item: vehicles}"),
    ],
)
def test_different_rows_and_vague_groups_never_contradict(disputes, one, other):
    assert disputes(says(one, FRONT), says(other, ARMY)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (f"{FRONT}, provisional: true", ARMY, [("toll", "differ", (0, 1))]),
        (f"{FRONT}, said: 2024-03-21", f"{FRONT}, said: 2024-03-22", []),
        (f"{FRONT}, rank: deprecated, reason: a slip", ARMY, []),
        (f"{FRONT}, said: 2024-03-21", f"{FRONT}, said: 2024-03-21", [("toll", "disputed", (0, 1))]),
        (f"{FRONT}, rank: preferred, reason: they counted", ARMY, [("toll", "disputed", (0, 1))]),
    ],
)
def test_provisional_claims_only_differ_and_revised_or_deprecated_ones_are_ignored(disputes, one, other, expected):
    assert disputes(says("toll: {killed: 10}", one), says("toll: {killed: 50}", other)) == expected


def test_a_dispute_lists_only_the_contradicting_claims(raid):
    event = raid(
        *(says(f"toll: {{killed: {count}}}", by) for count, by in (("10", FRONT), ("5-50", ARMY), ("40", LEAGUE)))
    )
    (dispute,) = event.disputes
    assert (dispute.claims, dispute.size) == ((0, 2), 30)
    assert [event.word(index) for index in range(3)] == ["disputed", "", "disputed"]


@pytest.mark.parametrize(
    ("denied", "said", "disputed"),
    [
        ("responsible: river-front", "responsible: river-front", True),
        ("responsible: river-front", "responsible: river-front, stance: claims", True),
        ("responsible: river-front", "responsible: river-front, stance: denies", False),
        ("responsible: river-front", "responsible: hill-league", False),
        ("responsible: river-front", "responsible: [hill-league, river-front]", True),
        ("responsible: armed-men", "responsible: armed-men", False),
        ("responsible: {words: Three men}", "responsible: {words: three men}", True),
        ("account: No., about: rout", "account: They fled., about: Rout", True),
        ("account: No., about: rout", "account: They fled., about: cause", False),
        ("account: No.", "account: They fled.", False),
        ("toll: {killed: 50}", "toll: {killed: 50}", True),
        ("toll: {killed: 50}", "toll: {wounded: 50}", False),
        ("date: 2024-03-20", "date: 2024-03-20", True),
        ("place: tamor", "place: tamor", True),
    ],
)
def test_a_denial_disputes_other_claims_about_the_same_thing(disputes, denied, said, disputed):
    found = disputes(says(f"{denied}, stance: denies", FRONT), says(said, ARMY))
    assert found == ([(denied.split(":")[0], "disputed", (0, 1))] if disputed else [])


def test_an_uncontradicted_denial_is_not_a_dispute(disputes):
    assert disputes(says("responsible: river-front, stance: denies")) == []


@pytest.mark.parametrize(
    ("season", "claimed", "word"),
    [
        ("2023-24", "2024-01-20", ""),
        ("2023-24", "2023-01-20", ""),
        ("2023-24", "2023-07-20", ""),
        ("2023-24", "2023-04-20", "disputed"),
        ("2023-21", "2023-12-25", "disputed"),
        ("2023-21", "2023-10-25", ""),
        ("2023-23", "2023-03-25", ""),
        ("2023-21", "2023-23", "disputed"),
    ],
)
def test_a_season_is_disputed_only_where_it_fits_neither_north_nor_south(disputes, season, claimed, word):
    """`date: 2023-24` was disputed by a claim of 20 January 2024."""
    event = "title: Raid\ntype: clash\ndate: {}\nclaims:\n  - " + says("date: {}") + "\n"
    for header, claim in ((season, claimed), (claimed, season)):
        files = {"events/raid.yaml": event.replace("{}", header, 1).replace("{}", claim)}
        assert disputes(files=files) == ([("date", word, (0,))] if word else [])


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        ("2024-03-20", "2024-03-20", None),
        ("2024-03", "2024-03-20", None),
        ("2024-03-21", "2024-03-21", (0, 1)),
        ("2024-03-19", "2024-03-20", (0, 1)),
        ("2024-03-18/2024-03-20", "2024-03-20", None),
        ("2024-03-20/..", "2024", None),
    ],
)
def test_dates_without_a_common_day_are_disputed(disputes, one, other, sides):
    found = disputes(says(f"date: {one}", FRONT), says(f"date: {other}", ARMY))
    assert found == ([("date", "disputed", sides)] if sides else [])


def test_a_dispute_says_whether_the_header_is_a_side(raid):
    (dispute,) = raid(says("date: 2024-03-21")).disputes
    assert (dispute.claims, dispute.with_header, dispute.size) == ((0,), True, 2)
    (dispute,) = raid(says("date: [2024-03-20..2024-03-21]"), says("date: [2024-03-19..2024-03-20]", ARMY),
                      says("date: 2024-03-20", LEAGUE), says("date: 2023", "speaker: x")).disputes  # fmt: skip
    assert (dispute.with_header, 3 in dispute.claims) == (True, True)


FAR = {
    "places/hill-region.yaml": "name: Hill region\ntype: region\nwithin: kessa\n",
    "places/hilltop.yaml": "name: Hilltop\ntype: town\nwithin: hill-region\n",
    "places/quay.yaml": "name: Quay\ntype: town\nwithin: river-region\n",
}


@pytest.mark.parametrize(
    ("place", "disputed"),
    [
        ("tamor", False),
        ("tamor-airport", False),
        ("river-region", False),
        ("kessa", False),
        ("quay", True),
        ("{place: quay, precision: 2}", False),
        ("hilltop", True),
        ("{place: hilltop, precision: 2}", True),
        ("{place: hilltop, precision: 3}", False),
        ("{words: at the ferry}", False),
    ],
)
def test_places_that_do_not_contain_each_other_are_disputed(disputes, place, disputed):
    found = disputes(says(f"place: {place}"), files=FAR)
    assert found == ([("place", "disputed", (0,))] if disputed else [])


def test_a_claim_must_fit_only_one_of_several_places(disputes):
    assert disputes(says("place: quay"), files=FAR) != []
    both = {
        "events/raid.yaml": "title: Raid\ntype: clash\ndate: 2024\nplaces: [tamor, quay]\nclaims:\n  - "
        + says("place: quay")
        + "\n"
    }
    assert disputes(files=FAR | both) == []


def test_claims_of_different_places_are_disputed_without_a_place_in_the_header(disputes):
    event = "title: Raid\ntype: clash\ndate: 2024\nplaces: []\nclaims:\n"
    claims = f"  - {says('place: quay', FRONT)}\n  - {says('place: tamor', ARMY)}\n"
    assert disputes(files=FAR | {"events/raid.yaml": event + claims}) == [("place", "disputed", (0, 1))]


def test_a_denied_date_or_place_is_not_a_claim_of_it(disputes):
    assert disputes(says("date: 2023, stance: denies"), says("place: quay, stance: denies"), files=FAR) == []


def test_a_denial_disputes_the_date_or_place_of_the_header(raid):
    """If no claim gives a date or place, a denial is against the header."""
    event = raid(says("date: 2024, stance: denies", FRONT))
    assert [(one.property, one.with_header, one.claims) for one in event.disputes] == [("date", True, (0,))]
