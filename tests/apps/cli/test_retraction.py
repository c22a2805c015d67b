"""A source that its publisher takes back: what rests on it is warned of, counted, listed, and no longer counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[3]
WIRE = "sources/north-wire-2024-03-05.yaml"
RETRACTED = (Path(__file__).parents[2] / "sound/content" / WIRE).read_text() + (
    "retracted: {on: 2024-03-20, reason: It was wrong about the airstrip.}\n"
)
# Of this event one claim rests on the retracted source alone, one on its reprint alone, one on another source as well.
EVENT = """\
title: Aftermath
type: clash
date: 2024-03-05
places: [tamor]
cite: {north-wire-2024-03-05: "followed them south"}
claims:
  - {account: They went south., about: way, by: river-front, cite: {north-wire-2024-03-05: "followed them south"}}
  - {account: It was a bad day., about: day, speaker: a reporter, cite: {tamor-post-2024-03-06: "the worst day"}}
  - toll: {killed: 11, group: kessa-army}
    by: kessa-army
    cite: {tamor-post-2024-03-09: "eleven men of … had fallen", north-wire-2024-03-05: "the soldiers fled"}
  - account: They came back.
    about: return
    by: river-front
    via: tamor-post
    cite: {north-wire-2024-03-05: "the guns fell silent"}
"""
ALONE, REMAINS = "Every source of this claim was retracted.", "A source of this claim was retracted; 1 other remains."


@pytest.fixture
def site(briefing, run, monkeypatch):
    content = briefing({WIRE: RETRACTED, "events/aftermath.yaml": EVENT})
    monkeypatch.chdir(content.parent)
    ran = run("build", "--templates", ROOT / "templates", "--jobs", 1, "--no-search")
    assert ran.code == 0
    return content.parent / "site"


def shown(site: Path, page: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / page / "index.html").read_text())


def warnings(site: Path, page: str) -> list[str]:
    return [" ".join(node.text().split()) for node in shown(site, page).css(".warning")]


def test_every_citation_of_it_is_warned_of(check, briefing):
    checked = check(briefing({WIRE: RETRACTED, "events/aftermath.yaml": EVENT}))
    assert "content/events/aftermath.yaml:5:8: warning[retracted-source]" in checked.problems
    assert "content/sources/tamor-post-2024-03-06.yaml:3:1: warning[retracted-source]" in checked.problems
    reported = [line for line in checked.err.splitlines() if "retracted-source" in line]
    by_reprint = [
        "'tamor-post-2024-03-06' reprints 'north-wire-2024-03-05', which was retracted on" in line for line in reported
    ]
    assert (by_reprint.count(False), by_reprint.count(True)) == (9 + 4 + 1, 1 + 1)


def test_every_page_that_rests_on_it_is_warned_of_with_what_remains(site):
    assert warnings(site, "events/coup-2024-02")[0] == "Every source cited on this page was retracted."
    assert warnings(site, "events/aftermath")[0] == "This page cites 2 retracted sources; 1 other remains."
    assert warnings(site, "actors/river-front")[0] == "This page cites 1 retracted source; 1 other remains."


def test_a_reprint_of_it_is_warned_of_and_leads_to_it(site):
    (reference,) = [line for line in warnings(site, "events/aftermath") if line.startswith("Reprints a retracted")]
    assert reference == "Reprints a retracted source: Fighting at Tamor. It was wrong about the airstrip."
    banner = shown(site, "sources/tamor-post-2024-03-06").css_first(".banner")
    assert banner.text().startswith("Reprints a retracted source:")
    assert banner.css_first("a").attributes["href"] == "../../sources/north-wire-2024-03-05/index.html"


def test_the_coverage_marks_it_and_counts_it_for_no_origin(site):
    page = shown(site, "coverage")
    marked = [node.parent.css_first("a").text() for node in page.css("th .badge.retracted")]
    assert marked == ["Fighting at Tamor", "Many dead at our gates"]
    (origin,) = page.css("section[aria-labelledby=origins] tbody tr")
    assert [cell.text() for cell in origin.css("td")] == ["2", "–", "2"]


def test_each_claim_says_whether_another_source_remains(site):
    reported = [line for line in warnings(site, "events/aftermath") if line.endswith((ALONE, REMAINS))]
    assert sorted(line.endswith(ALONE) for line in reported) == [False, True, True, True]


def test_its_own_page_lists_every_claim_affected_also_by_way_of_a_reprint(site):
    page = shown(site, "sources/north-wire-2024-03-05")
    lines = [" ".join(node.text().split()) for node in page.css(".claim-line")]
    assert len(lines) == 4 + 4
    assert sum(ALONE in line for line in lines) == 7
    assert sum(REMAINS in line for line in lines) == 1
    assert "It was wrong about the airstrip." in page.css_first(".banner").text()


def test_the_corrections_page_counts_what_it_touches(site):
    text = " ".join(shown(site, "corrections").body.text().split())
    assert "It was wrong about the airstrip." in text
    assert "8 claims affected, 7 with no other source" in text


def test_the_data_carry_it_and_leave_it_out_of_the_origins(site):
    data = json.loads((site / "data/briefing.json").read_bytes())
    assert data["sources"]["north-wire-2024-03-05"]["retracted"]["reason"] == "It was wrong about the airstrip."
    claims = data["events"]["aftermath"]["claims"]
    assert [claim["origins"] for claim in claims] == [[], [], ["north-wire"], []]


def test_the_origins_of_an_event_leave_it_and_its_reprints_out(site):
    text = " ".join(shown(site, "events/coup-2024-02").body.text().split())
    assert "0 independent origins" in text
    text = " ".join(shown(site, "events/aftermath").body.text().split())
    assert "1 independent origin" in text
