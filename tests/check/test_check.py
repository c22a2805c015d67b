"""check: all checks together, on sound content and on content with one planted mistake."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefpress.check
from briefpress.check import CHECKS, orphans
from briefpress.check.check import check
from briefpress.check.proofs import proofs
from briefpress.evidence import Archive, Evidence, read_lock
from briefpress.model.problem import Problem, Where
from tests.conftest import flat

CITE = 'cite: {north-wire-2024-03-05: "the Front attacked"}'
CLAIM = "  - {by: river-front, speaker: a captain, account: They fled., about: rout, CITE}\n"

# A planted mistake may overwrite the only reference to another record.
WITHOUT_ORPHANS = tuple(each for each in CHECKS if each is not orphans.check_orphans)

# The kind of record that a mistake is planted in, the text added to its fields, and the code of the problem.
PLANTED = [
    ("events", f"claims:\n{CLAIM}".replace("CITE", "cite: {no-source: one}"), "unknown-id"),
    ("events", f"claims:\n{CLAIM}".replace("river-front", "river-frnt").replace("CITE", CITE), "unknown-id"),
    ("events", f"claims:\n{CLAIM}".replace(", CITE", ""), "uncited"),
    (
        "events",
        f"claims:\n{CLAIM}".replace("account: They fled., about: rout", "note: x").replace("CITE", CITE),
        "claim-property",
    ),
    ("events", f"claims:\n{CLAIM}".replace("about: rout", "date: 2024").replace("CITE", CITE), "claim-property"),
    (
        "events",
        f"claims:\n{CLAIM}".replace("about: rout", "inferred: how").replace("CITE", CITE),
        "spoken-and-inferred",
    ),
    ("events", f"claims:\n{CLAIM}".replace("about: rout", "rank: preferred").replace("CITE", CITE), "no-reason"),
    ("events", f"claims:\n{CLAIM}".replace("about: rout", "credibility: 2").replace("CITE", CITE), "no-reason"),
    ("events", f"claims:\n{CLAIM}".replace("about: rout", "role: hero").replace("CITE", CITE), "unknown-word"),
    (
        "events",
        f"claims:\n{CLAIM}".replace("They fled.", '"They fled to [[nowhere]]."').replace("CITE", CITE),
        "dead-link",
    ),
    ("events", f"claims:\n{CLAIM}".replace("CITE", 'cite: {north-wire-2024-03-05: "one …"}'), "passage-no-end"),
    ("events", f"claims:\n{CLAIM}".replace("CITE", f"said: 2024-03-06, {CITE}"), "after-its-sources"),
    ("events", f"claims:\n{2 * CLAIM}".replace("CITE", CITE), "duplicate-claim"),
    ("events", f"claims:\n  - {{responsible: river-front, stance: claims, {CITE}}}\n", "stance-without-speaker"),
    ("events", f"claims:\n  - {{toll: {{killed: 3, group: nobody}}, {CITE}}}\n", "unknown-id"),
    ("events", f"claims:\n  - {{toll: {{killed: lots}}, {CITE}}}\n", "unknown-word"),
    ("events", f"claims:\n  - {{loss: {{lost: 3, item: hats}}, {CITE}}}\n", "unknown-word"),
    ("events", f"claims:\n  - {{place: nowhere, {CITE}}}\n", "unknown-id"),
    ("actors", "aliases: [{name: Another name}]\n", "uncited"),
    ("actors", "relations: [{type: leads, actor: anna-dell}]\n", "uncited"),
    ("actors", "relations: [{type: hates, actor: anna-dell, inferred: how}]\n", "unknown-word"),
    ("actors", "relations: [{type: leads, actor: nobody, inferred: how}]\n", "unknown-id"),
    ("places", "aliases: [{name: Another name}]\n", "uncited"),
    ("any", "note: see [[nobody]]\n", "dead-link"),
    ("any", "note: a [[broken link\n", "malformed-link"),
    ("any", "corrections: [{on: 2024, what: not [@no-source]}]\n", "yaml-syntax"),
    ("any", "corrections: [{on: 2024, what: 'not [@no-source, \"one … two\"]'}]\n", "unknown-id"),
    (
        "any",
        "formerly: [coup-2024-02, kessa, north-wire, river-front, methodology, tamor-post-2024-03-06]\n",
        "formerly-taken",
    ),
    ("any", "added: 2024-06-02\nupdated: 2024-06-01\n", "dates-out-of-order"),
    ("any", "added: 2024-13\n", "date-impossible"),
    ("any", "themes: {water: deep}\n", "not-a-list"),
    ("any", "nots: misspelt\n", "unknown-field"),
    ("any", "note: &anchor x\n", "yaml-anchor"),
]


def without(fields: str, names: list[str]) -> str:
    """The fields without these names, so that planting one does not repeat it."""
    for name in names:
        fields = re.sub(rf"^{name}:.*\n(?:[ ].*\n)*", "", fields, flags=re.MULTILINE)
    return fields


def planted(text: str, name: str, mistake: str) -> str:
    """The record's text with the mistake at the end of its fields."""
    names = re.findall(r"^(\w+):", mistake, flags=re.MULTILINE)
    if name.endswith(".md"):
        _, fields, body = text.split("---\n", 2)
        return f"---\n{without(fields, names)}{mistake}---\n{body}"
    return without(text, names) + mistake


def test_the_sound_briefing_has_no_problems(found):
    assert found() == []


def test_the_sound_briefing_is_verified_with_its_archive_and_with_its_lock(briefing, records):
    content = briefing()
    lock = read_lock((content / "evidence.lock").read_bytes())
    for archive in (None, Archive(content.parent / "archive")):
        assert flat(check(records(), Evidence.of(lock), (*CHECKS, proofs(lock, archive)))) == ()


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_planted_mistake_is_the_only_problem_reported(found, sound_files, data):
    kind, mistake, code = data.draw(st.sampled_from(PLANTED))
    name = data.draw(st.sampled_from([name for name in sorted(sound_files) if kind in ("any", name.split("/")[0])]))
    lines = found({name: planted(sound_files[name], name, mistake)}, checks=WITHOUT_ORPHANS)
    assert {re.match(r"(\S+?):\d+\S* \w+\[([\w-]+)\]", line).groups() for line in lines} == {(name, code)}


@pytest.fixture(scope="session")
def sound_files(briefing):
    """The text of every record of the sound briefing, by its file."""
    content: Path = briefing()
    files = [path for path in content.rglob("*/*") if path.suffix in (".yaml", ".md")]
    return {path.relative_to(content).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_every_check_is_in_the_list_once():
    folder = Path(briefpress.check.__file__).parent
    checks = {each.__module__.rpartition(".")[2] for each in CHECKS}
    files = {
        path.stem
        for path in folder.glob("*.py")
        if f"\ndef check_{path.stem}(records" in path.read_text(encoding="utf-8")
    }
    assert checks == files
    assert len(CHECKS) == len(set(CHECKS))


def test_only_the_given_checks_run(records):
    problem = Problem(Where("briefing.yaml"), "asked", "this one")
    found = check(records(), Evidence(), (lambda _records, _evidence: [problem, problem], orphans.check_orphans))
    assert (list(found), flat(found)) == ([__name__.rpartition(".")[2], "orphans"], (problem, problem))


def test_the_order_of_checks_does_not_matter(records):
    content = records(
        {"pages/x.md": "---\ntitle: X\n---\n[[nobody]] [@nothing]\n", "places/y.yaml": "name: Y\ntype: moon\n"}
    )
    forwards, backwards = (flat(check(content, Evidence(), order)) for order in (CHECKS, CHECKS[::-1]))
    assert sorted(map(str, forwards)) == sorted(map(str, backwards))


def test_checks_do_not_crash_without_the_records_of_a_kind(records):
    whole = records()
    for kind in ("publications", "sources", "places", "actors", "events", "pages"):
        found = flat(check(replace(whole, **{kind: {}}), Evidence()))
        assert {problem.code for problem in found} <= {"unknown-id", "dead-link", "orphan"}
