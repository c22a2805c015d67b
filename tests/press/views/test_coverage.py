from types import SimpleNamespace
from typing import Any

import pytest

from briefpress.model.record.date import parse_date
from briefpress.press.views.first_reports import first_reports

COVERAGE = "coverage/index.html"


def test_a_row_says_which_source_reports_it_and_who_first_or_alone(see):
    view = see(COVERAGE)
    assert [column.link.text for column in view.sources] == [
        "Fighting at Tamor",
        "Many dead at our gates",
        "What the army says",
    ]
    assert {row.event.text: row.cells for row in view.rows} == {
        "Coup in Kessa": ("alone", "", ""),
        "Battle of Tamor": ("first", "", "reports"),
        "Pursuit south of Tamor": ("alone", "", ""),
    }
    assert [row.alone for row in view.rows] == ["source", "origin", "source"]


def test_sources_and_origins_are_tallied(see):
    view = see(COVERAGE)
    assert [(each.reported, each.first, each.alone) for each in view.sources] == [(3, 3, 2), (0, 0, 0), (1, 0, 0)]
    assert [(each.link.text, each.reported, each.first, each.alone) for each in view.origins] == [
        ("North Wire", 3, 3, 3)
    ]


def test_a_report_counts_the_claims_that_it_carries(see):
    battle = see(COVERAGE).rows[1]
    assert [(report.source.text, report.claims, report.first) for report in battle.reports] == [
        ("Fighting at Tamor", 4, True),
        ("What the army says", 2, False),
    ]


def test_too_many_sources_make_no_table(see):
    text = "title: Note\npublication: tamor-post\ntype: article-newspaper\nissued: 2024-04-01\n"
    view = see(COVERAGE, {f"sources/note-{number}.yaml": text for number in range(40)})
    assert (view.table, {row.cells for row in view.rows}) == (False, {()})


@pytest.mark.parametrize(
    ("issued", "first"),
    [
        (["2024-03-05", "2024-03-05"], [0, 1]),
        (["2024-03-05", "2024-03-06"], [0]),
        (
            ["2024", "2024-03-05", "2024-06-01"],
            [0, 1],
        ),  # the first may be of any day, the last is later than the second
        (["2024-21", "2024-03-05", "2024-02-01"], [2]),
        (["2024-24", "2024-03-05"], [0, 1]),
        (["/2024", "2024-03-05"], [0, 1]),
        (["2024/..", "2024-03-05"], [0, 1]),
        ([None, "2024-03-05"], [1]),
        ([None, None], [0]),
        ([], []),
    ],
)
def test_a_report_is_first_unless_another_is_certainly_earlier(issued, first):
    sources: dict[str, Any] = {
        str(at): SimpleNamespace(issued=text and parse_date(text)) for at, text in enumerate(issued)
    }
    assert first_reports(sources, tuple(sources)) == tuple(map(str, first))


def test_two_reports_of_one_day_are_both_first(see):
    text = "title: What the army says\npublication: tamor-post\ntype: article-newspaper\nissued: 2024-03-05\n"
    battle = see(COVERAGE, {"sources/tamor-post-2024-03-09.yaml": text}).rows[1]
    assert [report.first for report in battle.reports] == [True, True]
