"""Two records of one thing become one, and nothing that either said is lost."""

from __future__ import annotations

import pytest

from briefpress.check.check import check_content
from briefpress.load.load import load
from briefpress.model.problem import Severity
from briefpress.tools.tidy.merge import merge
from briefpress.tools.tidy.store import store
from briefpress.tools.tidy.world import Refused


@pytest.fixture
def merged():
    """``merged(content, "actors/a", "actors/b")``: the records after the merging."""

    def call(content, key, into, translations=()):
        records, problems = load(content)
        assert {problem.severity for problem in problems} <= {Severity.WARNING}
        store(merge(content, records, key, into, translations).files(content))
        after, problems = load(content)
        assert problems == ()
        return after

    return call


TWIN = """---
# as the Post has it
name: Army of the Hills
short: Hills
type: armed-group
country: Kessa
aliases:
  - {name: hill men, cite: [tamor-post-2024-03-06]}  # only once
relations:
  - {type: allied-with, actor: river-front, inferred: they march together}
inferred:
  name: put together from two texts
  country: from where it fights
themes: [hills]
note: Its size is not known.
formerly: [hillmen]
---
The hill men come from the hills.
"""
NAMES = """---
title: New
---
[[hill-army]] is [[hill-league]].
"""


def test_the_one_has_what_both_said_and_every_mention_leads_to_it(briefing, merged):
    own = "name: Hill League\ntype: armed-group\nnote: A league.\n"
    own += "aliases:\n  - {name: hill men, cite: [north-wire-2024-03-05]}\n"
    files = {"actors/hill-army.md": TWIN, "actors/hill-league.yaml": own, "pages/new.md": NAMES}
    content = briefing(files)
    merged(content, "actors/hill-army", "actors/hill-league")
    assert not (content / "actors/hill-army.md").exists()
    assert not (content / "actors/hill-league.yaml").exists()
    assert (content / "pages/new.md").read_text().endswith("[[hill-league]] is [[hill-league]].\n")
    assert (
        (content / "actors/hill-league.md").read_text()
        == """---
name: Hill League
type: armed-group
country: Kessa
aliases:
  - {name: hill men, cite: [north-wire-2024-03-05, tamor-post-2024-03-06]}
relations:
  - {type: allied-with, actor: river-front, inferred: they march together}
themes: [hills]
inferred:
  country: from where it fights
note: A league. Its size is not known.
# The record merged here had the name "Army of the Hills", inferred: "put together from two texts".
# The record merged here had the short name "Hills".
formerly: [hillmen, hill-army]
# as the Post has it
# only once
---

The hill men come from the hills.
"""
    )


def test_a_place_is_folded_and_what_was_in_it_is_in_the_other(briefing, merged):
    content = briefing(
        {
            "places/tamor-city.yaml": "name: Tamor City\ntype: town\n",
            "places/gate.yaml": "name: Gate\ntype: town\nwithin: tamor-city\n",
        }
    )
    records = merged(content, "places/tamor-city", "places/tamor")
    assert records.places["gate"].within == "tamor"
    assert records.places["tamor"].formerly == ("tamor-city",)
    assert [alias.name for alias in records.places["tamor"].aliases] == ["the river town"]
    assert 'name "Tamor City"' in (content / "places/tamor.yaml").read_text()
    assert {problem.code for problem in check_content(content, content.parent / "archive").problems} == {"orphan"}


@pytest.mark.parametrize(
    ("giving", "reason"),
    [
        ("name: A\ntype: military\n", "actors/hill-league.yaml and actors/a.yaml differ in 'type'"),
        (
            "name: A\ntype: armed-group\nrelations:\n  - {type: leads, actor: hill-league, inferred: x}\n",
            "'relations' relates the two records",
        ),
        ("name: A\ntype: armed-group\ndraft: true\n", "differ in 'draft': give both the same value"),
        ("name: A\ntype: armed-group\nwithheld: true\n", "differ in 'withheld': give both the same value"),
        ("name: A\ntype: armed-group\nnote: Of case #12\n", "comment-in-text"),
    ],
)
def test_what_they_say_differently_is_reported_and_nothing_is_written(briefing, merged, giving, reason):
    content = briefing({"actors/a.yaml": giving})
    before = {path: path.read_bytes() for path in content.rglob("*.*")}
    with pytest.raises(Refused, match=reason):
        merged(content, "actors/a", "actors/hill-league")
    assert {path: path.read_bytes() for path in content.rglob("*.*")} == before


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ("actors: [{actor: a}, {actor: hill-league}]", "'actors' names both"),
        ("claims: [{toll: {killed: 3, group: [hill-league, a]}, cite: [north-wire-2024-03-05]}]", "'group' names both"),
        ("claims: [{date: 2024, by: [a, hill-league]}]", "'by' names both"),
    ],
)
def test_a_list_that_names_both_is_reported(briefing, merged, event, reason):
    text = f"title: New\ntype: clash\ndate: 2024\n{event}\n"
    content = briefing({"actors/a.yaml": "name: A\ntype: armed-group\n", "events/new.yaml": text})
    with pytest.raises(Refused, match=reason):
        merged(content, "actors/a", "actors/hill-league")


def test_two_counts_at_the_two_places_are_allowed(briefing, merged):
    toll = "[{killed: 1, place: tamor}, {killed: 2, place: gate}]"
    text = f"title: New\ntype: clash\ndate: 2024\nclaims:\n  - toll: {toll}\n"
    content = briefing({"places/gate.yaml": "name: Gate\ntype: town\n", "events/new.yaml": text})
    records = merged(content, "places/gate", "places/tamor")
    assert [toll.place for toll in records.events["new"].claims[0].toll] == ["tamor", "tamor"]


@pytest.mark.parametrize(
    ("key", "into"),
    [
        ("actors/anna-dell", "places/kessa"),
        ("sources/north-wire-2024-03-05", "sources/tamor-post-2024-03-06"),
        ("actors/anna-dell", "actors/anna-dell"),
    ],
)
def test_only_two_actors_or_two_places_are_merged(briefing, merged, key, into):
    with pytest.raises(Refused, match="only two different actors or two different places can be merged"):
        merged(briefing(), key, into)


def test_a_translation_of_what_goes_is_reported(briefing, merged):
    files = {"actors/a.yaml": "name: A\ntype: armed-group\n", "actors/a.fr.md": "---\nname: A\n---\n"}
    with pytest.raises(Refused, match=r"actors/a\.fr\.md: a translation cannot be merged"):
        merged(briefing(files), "actors/a", "actors/hill-league", ["actors/a.fr.md"])


def test_the_sources_of_one_alias_are_together_and_other_names_are_kept(briefing, merged):
    """A name that is an alias already needs no comment; aliases with passages are left as they are."""
    giving = """name: River People
type: armed-group
aliases:
  - {name: League of the Hills, cite: north-wire-2024-03-05}
  - {name: hill men, cite: {north-wire-2024-03-05: "the men of the hills"}}
  - {name: Hill League, note: as they say}
"""
    taking = """name: Hill League
type: armed-group
aliases:
  - {name: River People, cite: [tamor-post-2024-03-06]}
  - {name: League of the Hills, cite: [tamor-post-2024-03-06]}
  - {name: hill men, cite: [tamor-post-2024-03-06]}
"""
    content = briefing({"actors/a.yaml": giving, "actors/hill-league.yaml": taking})
    merged(content, "actors/a", "actors/hill-league")
    assert (
        (content / "actors/hill-league.yaml").read_text()
        == """name: Hill League
type: armed-group
aliases:
  - {name: River People, cite: [tamor-post-2024-03-06]}
  - {name: League of the Hills, cite: [tamor-post-2024-03-06, north-wire-2024-03-05]}
  - {name: hill men, cite: [tamor-post-2024-03-06]}
  - {name: hill men, cite: {north-wire-2024-03-05: "the men of the hills"}}
formerly: [a]
"""
    )


def test_where_neither_has_aliases_none_are_written(briefing, merged):
    giving = "name: B\ntype: armed-group\naliases:\n  - {name: Hill League, note: as they say}\n"
    content = briefing(
        {"actors/a.yaml": giving, "actors/hill-league.yaml": "name: Hill League\nshort: B\ntype: armed-group\n"}
    )
    assert merged(content, "actors/a", "actors/hill-league").actors["hill-league"].aliases == ()


def test_one_of_the_two_may_speak_of_the_other(briefing, merged):
    relation = "{type: allied-with, actor: river-front, by: hill-league, cite: [north-wire-2024-03-05]}"
    content = briefing({"actors/a.yaml": f"name: A\ntype: armed-group\nrelations:\n  - {relation}\n"})
    (relation,) = merged(content, "actors/a", "actors/hill-league").actors["hill-league"].relations
    assert relation.by == ("hill-league",)
