"""The choices of a list's filter, and the pages of the facets."""

from __future__ import annotations

import pytest

from briefpress.press.views.facets import runs

CLASH = """\
title: Clash {0}
type: clash
date: 2019-{1:02}-{2:02}
places: []
grade: weak
grade_reason: one report
{cite}"""
CITE = "cite: {north-wire-2024-03-05: the soldiers fled}\n"


@pytest.fixture(scope="module")
def facets(see):
    return see("chronology/index.html").facets


def choices(facet):
    return [(choice.label, choice.count, choice.lines) for choice in facet.choices]


@pytest.mark.parametrize(
    ("positions", "written"),
    [((), ""), ((3,), "3"), ((0, 1, 2, 3, 4, 7), "0-4 7"), ((0, 2, 4), "0 2 4"), ((5, 6, 9, 10), "5-6 9-10")],
)
def test_positions_are_written_as_runs(positions, written):
    assert runs(positions) == written


def test_a_choice_has_the_lines_of_its_events_in_the_order_of_the_page(see):
    for path in ("chronology/index.html", "events/index.html", "events/type/clash/index.html"):
        view = see(path)
        groups = {
            "chronology": lambda view=view: [month for year in view.years for month in year.months],
            "events": lambda view=view: [group for each in view.classes for group in each.types],
            "facet": lambda view=view: view.groups,
        }[view.head.kind]()
        lines = [line for group in groups for line in group.events]
        assert view.facets.total == len(lines)
        for choice in view.facets.types.choices:
            assert choice.lines == runs([at for at, line in enumerate(lines) if line.type == choice.label])


def test_actors_are_chosen_by_name_with_all_events_that_name_them(facets):
    assert [label for label, _, _ in choices(facets.actors)] == sorted(
        (label for label, _, _ in choices(facets.actors)), key=str.casefold
    )
    assert ("Army of Kessa", 1, "1") in choices(facets.actors)


def test_a_place_is_below_what_it_is_within_and_that_has_its_events(facets):
    assert [(one.label, one.depth, one.count) for one in facets.places.choices] == [
        ("Kessa", 0, 3),
        ("River region", 1, 2),
        ("Tamor", 2, 2),
        ("Tamor airport", 3, 1),
    ]


def test_a_source_is_named_by_who_issued_it_and_when(facets):
    assert facets.sources.choices[0].label == "North Wire, 5 March 2024: Fighting at Tamor"


def test_what_distinguishes_no_lines_is_not_offered(see, facets):
    assert facets.years.choices == ()
    assert see("events/type/clash/index.html").facets.types.choices == ()


def test_of_very_many_values_the_most_frequent_are_offered(see):
    files = {
        f"sources/wire-{number}.yaml": f"title: Report {number}\npublication: north-wire\ntype: article-newspaper\n"
        for number in range(230)
    }
    cites = "".join(f"  wire-{number}: the soldiers fled\n" for number in range(230))
    files["events/many.yaml"] = CLASH.format(0, 1, 1, cite=f"cite:\n{cites}")
    facet = see("chronology/index.html", files).facets.sources
    assert (len(facet.choices), facet.more) == (100, 132)
    assert facet.choices[0].label == "North Wire, 5 March 2024: Fighting at Tamor"


def test_every_type_every_grade_and_the_disputed_have_a_page(see):
    view = see("events/index.html")
    links = [(group.link.path, group.count) for each in view.classes for group in each.types]
    links += [(one.link.path, one.count) for one in view.grades] + [("events/disputed/index.html", view.disputed)]
    assert ("events/type/battle/index.html", 1) in links
    for path, count in links:
        page = see(path)
        assert (page.total, sum(len(group.events) for group in page.groups)) == (count, count)


def test_a_facet_with_very_many_events_is_split_by_year(see):
    files = {f"events/clash-{n}.yaml": CLASH.format(n, n % 12 + 1, n // 12 + 1, cite=CITE) for n in range(300)}
    whole = see("events/grade/weak/index.html", files)
    assert (whole.split, whole.total, whole.groups, whole.facets.total) == (True, 300, (), 0)
    assert [(year.link.path, year.count) for year in whole.years] == [("events/grade/weak/2019/index.html", 300)]
    year = see("events/grade/weak/2019/index.html", files)
    assert (year.split, year.total, year.groups, len(year.inner)) == (True, 300, (), 12)
    month = see("events/grade/weak/2019-03/index.html", files)
    assert (month.year, month.split, month.total, len(month.groups)) == ("March 2019", False, 25, 1)
    assert [link.text for link in month.head.trail] == ["Events", "Events graded weak", "2019"]
