"""The checks one by one: what each accepts, which `tests/broken` does not show."""

from __future__ import annotations

import pytest

CITE = 'cite: {north-wire-2024-03-05: "the Front attacked"}'
RAID = f"title: Raid on the ferry\ntype: clash\ndate: 2024-03-02\n{CITE}\n"


def codes(lines):
    return [line.split("[")[1].split("]")[0] for line in lines]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        # without a named speaker, the source itself speaks
        (f"claims: [{{account: It burned., {CITE}}}]", []),
        (f"claims: [{{responsible: {{words: three men}}, {CITE}}}]", []),
        (f"claims: [{{responsible: river-front, stance: denies, {CITE}}}]", []),
        (f"claims: [{{responsible: river-front, stance: claims, speaker: a captain, {CITE}}}]", []),
        # a conclusion of the editors needs no speaker, but a citation
        (f"claims: [{{account: It burned., inferred: from the smoke, {CITE}}}]", []),
        ("claims: [{account: It burned., inferred: from the smoke}]", ["uncited"]),
        # with a stance, `inferred` explains how the speaker was identified
        (f"claims: [{{responsible: river-front, stance: denies, by: river-front, inferred: how, {CITE}}}]", []),
        (f"claims: [{{responsible: river-front, via: north-wire, inferred: how, {CITE}}}]", ["spoken-and-inferred"]),
        # every count is cited, or the claim is
        (f"claims: [{{toll: [{{killed: 1, {CITE}}}, {{wounded: 2, {CITE}}}]}}]", []),
        (f"claims: [{{toll: [{{killed: 1}}, {{wounded: 2}}], {CITE}}}]", []),
        # two speakers may say the same, and one speaker two things
        (f"claims: [{{account: A., by: river-front, {CITE}}}, {{account: A., by: kessa-army, {CITE}}}]", []),
        (f"claims: [{{toll: {{killed: 1}}, {CITE}}}, {{toll: {{killed: 2}}, {CITE}}}]", []),
        (f"claims: [{{toll: [{{killed: 1}}, {{killed: 1}}], {CITE}}}]", []),
        (f"claims: [{{account: A., by: river-front, {CITE}}}, {{account: A., by: river-front, {CITE}}}]",
         ["duplicate-claim"]),
        # the rank `normal` is not a judgement
        (f"claims: [{{account: It burned., rank: normal, {CITE}}}]", []),
        (f"claims: [{{account: It burned., rank: deprecated, reason: It did not., {CITE}}}]", []),
        # quantity words ignore case; groups in words need no vocabulary
        (f"claims: [{{toll: {{killed: DOZENS, group: {{words: ferrymen}}}}, {CITE}}}]", []),
        (f"claims: [{{toll: {{killed: 3, group: [river-front, civilians]}}, {CITE}}}]", []),
        # a page or time instead of a passage is accepted
        ("claims: [{account: It burned., cite: {north-wire-2024-03-05: {at: '03:15'}}}]", []),
        ("claims: [{account: It burned., cite: north-wire-2024-03-05}]", ["no-passage"]),
        # said on the day it was issued, or within a span that reaches before it
        (f"claims: [{{account: It burned., by: river-front, said: 2024-03-05, {CITE}}}]", []),
        (f"claims: [{{account: It burned., by: river-front, said: 2024-03, {CITE}}}]", []),
        ("grade: fair\ngrade_reason: Two reports.", []),
        ("part_of: tamor-2024-03\ncounted_with: parent", []),
        ("part_of: tamor-2024-03", []),
        ("added: 2024-06-01\nupdated: 2024-06-01\ncorrections: [{on: 2024-06, what: its date}]", []),
        ("inferred: {date: by the moon, title: it has none}", []),
        ("inferred: {inferred: how}", ["inferred-field"]),
        ("inferred: {body: how}", ["inferred-field"]),
    ],
)  # fmt: skip
def test_only_what_is_wrong_with_an_event_is_reported(found, fields, expected):
    assert codes(found({"events/raid.yaml": f"{RAID}{fields}\n"})) == expected


@pytest.mark.parametrize(
    ("date", "late"),
    [
        ("2024-03-05", False),
        ("2024-03-06", True),
        ("2024-03", False),
        ("2024-04", True),
        ("2024-03-06~", True),
        ("[..2024-04-01]", False),
        ("2024-03-05/..", False),
        ("2024-03-06/..", True),
    ],
)
def test_an_event_that_begins_after_the_latest_issue_is_reported(found, date, late):
    raid = RAID.replace("2024-03-02", date)
    assert codes(found({"events/raid.yaml": raid})) == ["after-its-sources"] * late


def test_an_event_with_an_undated_source_is_not_reported_as_late(found, edited):
    undated = edited("sources/north-wire-2024-03-05.yaml", "issued: 2024-03-05\naccessed: 2024-04-01\n", "")
    assert found({"events/raid.yaml": RAID.replace("2024-03-02", "2025")} | undated) == []


def test_citations_in_the_text_of_an_event_count(found):
    body = '---\nIt burned. [@tamor-post-2024-03-09, "the Front began it"]\n'
    event = f"---\n{RAID.replace('2024-03-02', '2024-03-07')}{body}"
    assert found({"events/raid.md": event}) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        # the same name in two regions, or the same title on two days
        (
            {
                "places/tamor-two.yaml": "name: Tamor\ntype: town\nwithin: kessa\n",
                "pages/p.md": "---\ntitle: P\n---\n[[tamor-two]]\n",
            },
            [],
        ),
        ({"events/raid.yaml": RAID, "events/raid-two.yaml": RAID.replace("03-02", "03-03")}, []),
        ({"events/raid.yaml": RAID, "events/raid-two.yaml": RAID}, ["duplicate-name"]),
        ({"pages/a.md": "---\ntitle: A\n---\n", "pages/b.md": "---\ntitle: a \n---\n"}, ["duplicate-name"]),
        # a link in a text is enough
        ({"actors/new.yaml": "name: New\ntype: person\n", "pages/p.md": "---\ntitle: P\n---\n[[new]]\n"}, []),
        (
            {
                "actors/new.yaml": "name: New\ntype: person\n",
                "pages/p.md": "---\ntitle: P\nnote: on [[actors/new]]\n---\n",
            },
            [],
        ),
        ({"actors/new.yaml": "name: New\ntype: person\nnote: on [[new]]\n"}, ["orphan"]),
        # a file that did not parse may refer to it
        (
            {"actors/new.yaml": "name: New\ntype: person\n", "pages/p.md": "---\ntitle: [\n---\n[[new]]\n"},
            ["yaml-syntax"],
        ),
        # former ids are separate for each kind
        ({"pages/p.md": "---\ntitle: P\nformerly: river-people\n---\n"}, []),
        # a chain is not a circle
        (
            {
                "places/quay.yaml": "name: Quay\ntype: town\nwithin: tamor-airport\n",
                "pages/p.md": "---\ntitle: P\n---\n[[quay]]\n",
            },
            [],
        ),
    ],
)
def test_only_what_is_wrong_between_records_is_reported(found, files, expected):
    assert codes(found(files)) == expected


def test_each_circle_is_reported_once_without_records_that_only_lead_into_it(found):
    places = {"a": "b", "b": "c", "c": "b", "d": "e", "e": "d"}
    files = {f"places/{name}.yaml": f"name: {name}\ntype: town\nwithin: {within}\n" for name, within in places.items()}
    page = "---\ntitle: P\n---\n[[a]]\n"
    lines = [line for line in found(files | {"pages/p.md": page}) if "[circle]" in line]
    assert [line.split("]")[1].split(" (")[0] for line in lines] == [
        " 'b' is within 'c', which is within 'b'",
        " 'd' is within 'e', which is within 'd'",
    ]


def test_notes_about_many_records_without_passages_are_limited(found):
    event = RAID.replace(CITE, "cite: [north-wire-2024-03-05]")
    files = {f"events/raid-{number:02}.yaml": event.replace("ferry", f"ferry {number}") for number in range(25)}
    lines = found(files)
    assert len(lines) == 21
    assert lines[0].startswith("briefing.yaml:1: note[no-passage] 5 more records have a citation without a passage")


def test_all_unknown_ids_are_reported_but_only_some_get_a_suggestion(found):
    actors = ", ".join(f"{{actor: river-front-{number}}}" for number in range(80))
    lines = found({"events/raid.yaml": f"{RAID}actors: [{actors}]\n"})
    assert codes(lines) == ["unknown-id"] * 80
    assert sum("did you mean" in line for line in lines) == 50


def test_an_unknown_source_cited_with_two_passages_is_reported_once(found):
    assert codes(found({"events/raid.yaml": RAID.replace(CITE, "cite: {nothing: [one, two, three]}")})) == [
        "unknown-id"
    ]


def test_without_a_vocabulary_no_word_or_group_is_unknown(found):
    assert codes(found({"vocabulary.yaml": None})) == ["missing-file"]
