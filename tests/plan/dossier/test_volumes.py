"""This repository's briefing in volumes, which are set closer than one book, read by other people's tools."""

from __future__ import annotations

import io
import re

import pdfua
import pikepdf
import pytest

from briefpress.plan.plan import dossier_pages
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import render_pdf
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.views.dossier.dossier import dossier_view
from tests.plan.dossier.conftest import OURS, linked
from tests.plan.dossier.reading import reader, run_on, words

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def volume():
    """The view and the PDF of the second volume."""
    with pytest.MonkeyPatch.context() as patch:
        for limit in ("ONE", "PAGES"):
            patch.setattr(f"briefpress.plan.dossier.volumes.{limit}", 50)
        made = linked(OURS)
        view = dossier_view(made, dossier_pages(made)[1])
    return view, render_pdf(PrintTemplates(template_folders(None)), view)


def test_every_claim_mark_and_reference_is_printed(volume):
    view, pdf = volume
    text = run_on(words(pdf, "-raw"))
    claims = [claim for event in view.events for part in event.sections for row in part.rows for claim in row.claims]
    assert len(claims) > 50
    for claim in claims:
        assert run_on(claim.count) in text
        assert all(run_on(speaker.text) in text for speaker in claim.speakers)
        assert all(mark.number in text for mark in claim.marks)
    pages = words(pdf, "-raw").split("\f")
    bodies = "".join(
        run_on("\n".join(page.strip().split("\n")[1:-1])) for page in pages
    )  # a passage or an address may run over a page
    for one in view.references:
        assert f"{one.number}{run_on(one.source.text)}" in text
        assert run_on(one.address) in bodies + text
        assert [passage.start for passage in one.passages if run_on(passage.start) not in bodies + text] == []


def test_the_accessibility_checker_finds_nothing(volume, tmp_path):
    file = tmp_path / "volume.pdf"
    file.write_bytes(volume[1])
    assert [finding.message for finding in pdfua.validate(file).findings] == []


def test_every_internal_link_leads_to_the_page_that_it_prints(volume):
    pdf = pikepdf.open(io.BytesIO(volume[1]))
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    inner = [note for note in notes if "/A" not in note]
    assert not [note for note in notes if "/A" in note and str(note.A.get("/URI", "")).startswith("book:")]
    assert len(inner) > 500
    for note in inner:
        target = names[str(note.Dest)] if isinstance(note.Dest, pikepdf.String) else note.Dest
        assert str(note.Contents).endswith(f"age {pages[target[0].objgen]}")


def test_page_numbers_in_the_chronology_and_references_are_right(volume):
    view, pdf = volume
    pages = words(pdf, "-raw").split("\f")[:-1]
    book = reader(pdf)

    def flat(items):
        for item in items:
            yield from flat(item) if isinstance(item, list) else (item,)

    begun = {item.title: (book.get_destination_page_number(item) or 0) + 1 for item in flat(book.outline)}
    chronology = run_on("".join(pages[begun["Chronology"] - 1 : begun["Events"] - 1]))
    for event in view.events:
        assert run_on(event.title) in run_on(pages[begun[event.title] - 1])
        assert re.search(rf"{re.escape(run_on(event.title))}.*?{begun[event.title]}", chronology)
    references = run_on(words(pdf, "-raw", "-f", str(begun["References"])))
    for one in view.references:
        for passage in one.passages[:3]:
            said = references.partition(run_on(one.source.text))[2].partition(
                f"{passage.letter}“{run_on(passage.start)}"
            )[2]
            number = re.search(r"p\.(\d+)", said)
            assert number, one.source.text
            page = run_on(pages[int(number[1]) - 1])
            assert f"{one.number}{passage.letter}" in page
