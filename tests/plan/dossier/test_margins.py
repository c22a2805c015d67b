"""Long names and words without end, a summary of one page, and tables over many pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import briefpress
from briefpress.plan.plan import dossier_pages
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import render_pdf
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.views.dossier.dossier import dossier_view
from tests.plan.dossier.conftest import linked
from tests.plan.dossier.reading import run_on, words

pytestmark = pytest.mark.slow

STARTER = Path(briefpress.__file__).parent / "tools" / "starter" / "files" / "content"
ENDLESS = "Donaudampfschifffahrts" * 12
LENGTHY = "the Joint Provisional Council of the Free Peoples of the Upper and the Lower River and their Hills" * 3
MARGIN = 60  # points: a little less than the margins are, at the sides, above and below
EVENT = """---
title: {title}
type: battle
date: 2024-04-0{day}
places: [{{place: tamor, note: {said}}}]
actors: [{{actor: river-front, role: combatant, note: {said}}}]
CITE
claims:
  - {{toll: {{killed: 4{day}, group: {{words: {said}}}}}, by: river-front, CITE}}
  - {{toll: {{killed: {day}, group: {{words: {said}}}}}, speaker: {said}, CITE}}
  - {{responsible: river-front, stance: blames, speaker: {said}, CITE}}
  - {{responsible: river-front, stance: denies, by: river-front, CITE}}
  - {{account: {said}, about: {about}, speaker: {said}, note: {said}, CITE}}
grade: contested
grade_reason: {said}
---
Told as {said}. [@north-wire-2024-03-05]
""".replace("CITE", "cite: {{north-wire-2024-03-05: killed 40 soldiers}}")
CLAIM = "{{toll: {{killed: {}{}}}, speaker: an official, cite: {{north-wire-2024-03-05: killed 40 soldiers}}}}"
GROUP = ", group: river-front"
SOURCE = """title: {said}
publication: north-wire
type: article-newspaper
issued: 2024-03-05
url: https://north-wire.example/{address}
"""


def event(day: int, said: str, title: str = "", claims: str = "") -> dict[str, str]:
    """An event that says some words wherever it may, and some claims before its own."""
    text = EVENT.format(title=title or said, said=said, about=said[:60].strip(), day=day)
    return {f"events/long-{day}.md": text.replace("claims:\n", f"claims:\n{claims}")}


def named(said: str, events: int) -> dict[str, str]:
    """An actor and a source that have some words as their names, and events that say them."""
    files = {"actors/river-front.md": f"---\nname: {said}\ntype: armed-group\n---\nA group.\n"}
    files["sources/north-wire-2024-03-05.yaml"] = SOURCE.format(said=said, address=said.replace(" ", ""))
    for day in range(1, events + 1):
        files |= event(day, said)
    return files


def beyond(pdf: bytes) -> list[str]:
    """The words that extend beyond the margins, with their pages."""
    found = []
    for number, box in enumerate(words(pdf, "-bbox").split("<page ")[1:], 1):
        width, height = (float(box.partition(f'{name}="')[2].partition('"')[0]) for name in ("width", "height"))
        for *edges, word in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', box):
            left, top, right, bottom = map(float, edges)
            if left < MARGIN or right > width - MARGIN or top < MARGIN / 2 or bottom > height - MARGIN / 2:
                found.append(f"page {number}: {word}")
    return found


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_words_and_addresses_without_end_are_broken_before_the_margin(render, paper):
    pdf = render(named(ENDLESS, 1), paper=paper)
    assert beyond(pdf) == []
    text = run_on(words(pdf, "-raw"))
    assert text.count(ENDLESS) >= 8
    assert f"https://north-wire.example/{ENDLESS}" in text


def test_the_summary_of_a_new_briefing_is_one_page():
    made = linked(STARTER)
    pdf = render_pdf(PrintTemplates(template_folders(None)), dossier_view(made, dossier_pages(made)[0]))
    assert summary_pages(pdf) == 1


def test_the_summary_is_one_page_where_all_is_disputed_and_every_name_is_long(render):
    pdf = render(named(LENGTHY, 9))
    assert summary_pages(pdf) == 1
    assert beyond(pdf) == []


def summary_pages(pdf: bytes) -> int:
    """The pages that say at their head that they are of the summary."""
    heads = [page.strip().splitlines()[0].split() for page in words(pdf, "-layout").split("\f")[1:-1]]
    return sum(head[-1] == "Summary" for head in heads)


def test_the_head_of_a_table_and_of_what_is_claimed_is_on_each_of_its_pages(render):
    """Also where it names a record: what is set again on a page may not be a link."""
    counts = [(20 + number, of) for of in ("", GROUP) for number in range(60)]
    claims = "".join(f"  - {CLAIM.format(count, of)}\n" for count, of in counts)
    pdf = render(event(1, "x", "Long", claims), event="long-1")
    assert beyond(pdf) == []
    texts = words(pdf, "-layout").split("\f")
    tables = [page for page in texts if "SPEAKER" in page and "Killed · " in page]
    assert len(tables) >= 5
    for page in tables[1:]:
        lines = [" ".join(line.split()) for line in page.splitlines() if line.strip()]
        head = next(number for number, line in enumerate(lines) if line.startswith("SPEAKER"))
        assert lines[head + 1].startswith(("Killed · in total range 20–79", "Killed · River Front range 20–79"))
    assert [page for page in texts if "1 origin: North Wire" in page and "SPEAKER" not in page] == []


def test_a_drawing_that_is_higher_than_a_page_is_made_smaller_or_left_to_its_table(render):
    for number, drawn in ((45, True), (120, False)):
        claims = "".join(f"  - {CLAIM.format(20 + each, '')}\n" for each in range(number))
        pdf = render(event(1, "x", "Long", claims), event="long-1")
        assert beyond(pdf) == []
        assert ("according to each speaker" in words(pdf)) == drawn
        assert ("too many to draw" in words(pdf)) != drawn
