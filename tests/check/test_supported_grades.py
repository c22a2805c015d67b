"""A confirmed event has two independent origins or an admission, or its reason says on what it rests."""

from __future__ import annotations

import pytest

from briefpress.check.check import check_content

CITE = 'cite: {north-wire-2024-03-05: "the Front attacked"}'


@pytest.fixture
def found(briefing):
    """The codes of the problems of the sound briefing with one more violent event, of given fields."""

    def check(fields: str) -> list[str]:
        head = f"title: Raid\ntype: clash\ndate: 2024-03-02\n{CITE}\n"
        problems = check_content(briefing({"events/raid.yaml": head + fields})).problems
        return [each.code for each in problems if "raid" in each.where.file]

    return check


def test_one_origin_does_not_confirm(found):
    assert found("grade: confirmed\ngrade_reason: It is well known.\n") == ["grade-unsupported"]
    assert found("grade: weak\ngrade_reason: It is little known.\n") == []


@pytest.mark.parametrize(
    "reason", ["There is a single source.", "It all stands in one article.", "By its own admission."]
)
def test_a_reason_may_say_why_less_is_enough(found, reason):
    assert found(f"grade: confirmed\ngrade_reason: {reason}\n") == []


@pytest.mark.parametrize(("stance", "codes"), [("claims", []), ("blames", ["grade-unsupported"])])
def test_an_admission_confirms_and_an_accusation_does_not(found, stance, codes):
    claim = f"claims:\n  - {{responsible: river-front, by: river-front, stance: {stance}, {CITE}}}\n"
    assert found(f"grade: confirmed\ngrade_reason: It is well known.\n{claim}") == codes


def test_a_reprint_is_no_second_origin_and_another_publication_is(briefing):
    def codes(wire: str) -> list[str]:
        other = f"title: More of it\npublication: tamor-post\ntype: article-newspaper\nissued: 2024-03-10\n{wire}"
        cite = "cite: [north-wire-2024-03-05, other-2024-03-10]"
        event = f"title: Raid\ntype: clash\ndate: 2024-03-02\ngrade: confirmed\ngrade_reason: Known.\n{cite}\n"
        found = check_content(briefing({"events/raid.yaml": event, "sources/other-2024-03-10.yaml": other})).problems
        return [each.code for each in found if each.code == "grade-unsupported"]

    assert codes("") == []
    assert codes("wire: north-wire\n") == ["grade-unsupported"]
