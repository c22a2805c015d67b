"""This repository's briefing as a book, read by poppler, pypdf, pikepdf and pdfua."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator

import pdfua
import pikepdf
import pytest

from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import page_count, render_pdf
from briefpress.press.formats.print_templates import PrintTemplates
from tests.plan.dossier.reading import reader, run_on, words

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pages(ours):
    return words(ours[2]).split("\f")[:-1]


@pytest.fixture(scope="module")
def text(ours):
    """All the text without white space, in the order in which it is set, which is that in which it is read aloud."""
    return run_on(words(ours[2], "-raw"))


def test_every_claim_is_printed_with_its_count_and_speakers(ours, text):
    rows = [row for event in ours[1].events for section in event.sections for row in section.rows]
    claims = [claim for row in rows for claim in row.claims]
    assert len(claims) == sum(len(event.claims) for event in ours[0].events.values())
    for claim in claims:
        assert run_on(claim.count) in text
        for speaker in (*claim.speakers, *claim.spokesman):
            assert run_on(speaker.text) in text, speaker


def test_every_title_name_reference_and_mark_is_printed(ours, text):
    view = ours[1]
    for event in view.events:
        assert run_on(event.title) in text
    for actor in view.actors:
        assert run_on(actor.name) in text
    for one in view.references:
        assert f"{one.number}{run_on(one.source.text)}" in text
        assert run_on(one.address) in text
        for passage in one.passages:
            assert f"{passage.letter}“{run_on(passage.start)}" in text or passage.state == "whole"
            for mark in passage.marks:
                assert mark.number in text


def test_printed_page_numbers_match_the_targets_of_their_links(ours):
    """A link whose words are a number leads to the page that has this number at its foot."""
    pdf = pikepdf.open(io.BytesIO(ours[2]))
    found = 0
    for number, words_of_link, target in numbered_links(pdf, words(ours[2], "-bbox")):
        assert int(words_of_link) == target, f"page {number} says {words_of_link}"
        found += 1
    assert found > 500


def numbered_links(pdf, boxes: str) -> Iterator[tuple[int, str, int]]:
    """The page, the words and the page it leads to, from 1, of each link that is a page's number and nothing else."""
    place = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    names = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names else {}
    for number, (page, box) in enumerate(zip(pdf.pages, boxes.split("<page ")[1:], strict=True), 1):
        height = float(page.MediaBox[3])
        spots = [
            (*map(float, found[:4]), found[4])
            for found in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', box)
        ]
        for note in page.get("/Annots", []):
            if "/A" in note and note.A.get("/S") == "/URI":
                continue
            left, low, right, high = map(float, note.Rect)
            inside = [
                spot[4].strip(",.;()")
                for spot in spots
                if left - 1 <= (spot[0] + spot[2]) / 2 <= right + 1
                and height - high - 1 <= (spot[1] + spot[3]) / 2 <= height - low + 1
            ]
            target = note.get("/Dest", note.A.get("/D") if "/A" in note else None)
            if isinstance(target, pikepdf.String):
                target = names[str(target)]
            target = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
            if len(inside) == 1 and inside[0].isdecimal() and int(inside[0]) <= len(pdf.pages) and target is not None:
                yield number, inside[0], place[target[0].objgen]


def test_every_page_has_its_number_at_its_foot(pages):
    for number, page in enumerate(pages[1:], 2):
        assert page.split()[-1] == str(number)


def test_every_page_lists_its_references(ours, pages):
    """The footer lists the pages of the references, and those pages list their numbers."""
    numbers = [one.number for one in ours[1].references]
    book = reader(ours[2])
    marked = [item for item in book.outline if not isinstance(item, list)]
    first = next(book.get_destination_page_number(item) for item in marked if item.title == "References") or 0
    heads = [re.search(r"References · (\d+)(?:–(\d+))?", page) for page in pages[first:]]
    last = first + sum(1 for head in heads if head)
    for page in pages[1:first]:
        assert f"References: p. {first + 1}–{last}" in page
    ranges = [(int(head[1]), int(head[2] or head[1])) for head in heads if head]
    assert (ranges[0][0], ranges[-1][1]) == (numbers[0], numbers[-1])
    for (_, end), (begin, _) in itertools.pairwise(ranges):
        assert begin in (end, end + 1)
    raw = words(ours[2], "-raw").split("\f")
    for number, one in zip(numbers, ours[1].references, strict=True):
        on = [at for at, (begin, end) in enumerate(ranges) if begin <= number <= end]
        where = [at for at in range(len(ranges)) if f"{number}{run_on(one.source.text)}" in run_on(raw[first + at])]
        assert where
        assert set(where) <= set(on)


def test_every_event_is_in_the_bookmarks_at_its_page(ours, pages):
    book = reader(ours[2])

    def flat(items):
        for item in items:
            yield from flat(item) if isinstance(item, list) else (item,)

    marked = {item.title: book.get_destination_page_number(item) for item in flat(book.outline)}
    for event in ours[1].events:
        assert run_on(event.title) in run_on(pages[marked[event.title]])
    assert {"Summary", "Chronology", "Map", "Events", "Actors", "References"} <= set(marked)


def test_the_pdf_has_metadata_and_tags(ours):
    pdf = pikepdf.open(io.BytesIO(ours[2]))
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as said:
        assert said["pdfuaid:part"] == "1"
        assert said["dc:title"] == ours[0].records.config.settings.title
    found = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
    kinds = {str(each.S) for each in found if each.get("/Type") == "/StructElem"}
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/Figure", "/Link", "/TOCI", "/L", "/P"} <= kinds
    assert all(str(each.Alt).strip() for each in found if each.get("/S") == "/Figure")


def test_a_checker_of_accessibility_finds_nothing(ours, tmp_path):
    file = tmp_path / "dossier.pdf"
    file.write_bytes(ours[2])
    assert [finding.message for finding in pdfua.validate(file).findings] == []


def test_every_font_is_embedded(ours):
    fonts = {}
    for page in pikepdf.open(io.BytesIO(ours[2])).pages:
        for font in page.Resources.Font.values() if "/Font" in page.Resources else ():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            fonts[str(font.BaseFont)] = {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())
    assert len(fonts) > 3
    assert all(fonts.values())


def test_equal_views_are_equal_bytes(ours):
    assert render_pdf(PrintTemplates(template_folders(None)), ours[1]) == ours[2]


def test_nothing_is_outside_the_margins(ours):
    boxes = words(ours[2], "-bbox").split("<page ")[1:]
    width = float(boxes[0].partition('width="')[2].partition('"')[0])
    for number, box in enumerate(boxes, 1):
        for left, right, word in re.findall(r'xMin="(.*?)" yMin=".*?" xMax="(.*?)" yMax=".*?">(.*?)</word>', box):
            assert 60 < float(left) <= float(right) < width - 60, f"page {number}: {word}"


def test_the_summary_is_one_page(pages):
    assert pages[1].strip().endswith("2")
    assert "Sourcing" in pages[1]
    assert "Contents" in pages[2]


def test_no_heading_is_last_on_its_page(ours, pages):
    titles = {run_on(event.title) for event in ours[1].events} | {"Whatistold", "People", "Accounts", "Responsibility"}
    for page in pages:
        lines = [line for line in page.strip().splitlines() if line.strip()]
        assert run_on(lines[-3]) not in titles if len(lines) > 3 else True


def test_the_table_of_contents_counts_its_pages(ours):
    assert page_count(ours[2]) == len(reader(ours[2]).pages)
