"""``briefpress dossier`` and ``briefpress build --dossiers`` as a user has them."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from briefpress.apps.cli.build import build_command
from briefpress.apps.cli.dossier import dossier_command
from briefpress.build import Request, build
from briefpress.model.problem import BriefpressError
from briefpress.press.formats.html import template_folders
from briefpress.run.installation import install_command
from tests.plan.dossier.reading import reader, words

STANDING = {
    "briefing.yaml": """format: 1
title: The war
edition: 2024-06
dossiers:
  - {id: front, actor: river-front}
  - {id: everything, title: All of it, paper: letter}
"""
}
LATER = """title: Later
type: clash
date: 2025-01
places: [kessa]
actors: [{actor: river-front, role: combatant}]
cite: {north-wire-2024-03-05: "two days of … at Tamor"}
"""


@pytest.fixture
def run(briefing, tmp_path):
    def call(*arguments, files=None):
        content = briefing(files)
        output = tmp_path / "out.pdf"
        where = ["--content", str(content), "--output", str(output), "--jobs", "1"]
        return CliRunner().invoke(dossier_command, [*arguments, *where]), output

    return call


@pytest.mark.slow
def test_a_dossier_is_written_and_reported(run):
    ran, output = run("--event", "tamor-2024-03", "--title", "Tamor in March", "--classification", "For the file")
    assert ran.exit_code == 0, ran.output
    pdf = output.read_bytes()
    assert f"out.pdf: {len(reader(pdf).pages)} pages, " in ran.output
    assert "Tamor in March" in words(pdf)
    assert "For the file" in words(pdf)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "nothing selected"),
        (("--since", "soon"), "--since: 'soon' is not a date"),
        (("--actor", "Nobody"), "--actor: 'Nobody' is not a valid id"),
        (("--all", "--language", "English"), "--language: 'English' is not a language"),
    ],
)
def test_invalid_options_end_with_code_2_and_a_hint(run, arguments, message):
    ran, output = run(*arguments)
    assert ran.exit_code == 2
    assert message in ran.output
    assert not output.exists()


@pytest.mark.parametrize("arguments", [("--actor", "nobody"), ("--all", "--until", "1999")])
def test_an_empty_dossier_is_rejected(run, arguments):
    ran, output = run(*arguments)
    assert isinstance(ran.exception, BriefpressError)  # which the command line prints, with exit code 2
    assert not output.exists()


def test_with_errors_in_the_content_nothing_is_written(run):
    ran, output = run("--all", files={"events/broken.yaml": "title: Broken\n"})
    assert ran.exit_code == 1
    assert "nothing was written" in ran.output
    assert not output.exists()


def test_without_typst_the_message_says_what_to_install(run, monkeypatch):
    monkeypatch.setattr("briefpress.press.formats.pdf.find_spec", lambda name: None if name == "typst" else object())
    ran, _ = run("--all")
    assert install_command("dossier") in str(ran.exception)
    assert isinstance(ran.exception, BriefpressError)


@pytest.mark.slow
def test_a_long_dossier_is_written_in_volumes(run, monkeypatch):
    for limit in ("ONE", "PAGES"):
        monkeypatch.setattr(f"briefpress.plan.dossier.volumes.{limit}", 0.1)
    ran, output = run("--all", files={"events/later.yaml": LATER})
    assert ran.exit_code == 0, ran.output
    files = sorted(output.parent.glob("out-*.pdf"))
    assert [file.name for file in files] == ["out-1.pdf", "out-2.pdf", "out-3.pdf", "out-4.pdf"]
    assert "volume 2 of 4" in " ".join(words(files[1].read_bytes()).split())
    texts = ["".join(words(file.read_bytes()).split()) for file in files]
    assert sum(text.count("Namedin") for text in texts) == len({*_named(texts)})
    assert "FrontoftheRiverPeople,vol.2," in texts[3]  # the entry is in the volume that first names it
    assert "1eventofthebriefing" in texts[2]


def _named(texts):
    """The actors with an entry of their own: those whose first number in the index is a page."""
    for text in texts:
        index = text.rpartition("Indexofactors")[2].partition("Indexofplaces")[0]
        yield from re.findall(r"([A-Z][^,\d]*),\d", index)


def test_every_option_is_in_the_help():
    text = CliRunner().invoke(dossier_command, ["--help"]).output
    for option in ("--all", "--actor", "--place", "--event", "--source", "--since", "--until", "--disputed", "--title"):
        assert option in text
    assert "--dossiers" in CliRunner().invoke(build_command, ["--help"]).output


@pytest.mark.slow
def test_dossiers_of_the_settings_are_in_the_site_and_linked_with_size_and_pages(briefing, tmp_path):
    content, site = briefing(STANDING), tmp_path / "site"
    build(Request(content, site, dossiers=True))
    page = " ".join((site / "print" / "index.html").read_text(encoding="utf-8").split())
    for name in ("front", "everything"):
        pages = len(reader((site / "print" / f"{name}.pdf").read_bytes()).pages)
        assert f'href="../print/{name}.pdf"' in page
        assert f"{pages} pages," in page
    actor = site / "actors" / "river-front" / "index.html"
    assert "print/index.html#dossier-front" in actor.read_text(encoding="utf-8")
    assert "print/index.html#dossier-everything" in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_unchanged_dossier_is_not_typeset_again(briefing, tmp_path, monkeypatch):
    content, site = briefing(STANDING), tmp_path / "site"
    build(Request(content, site, dossiers=True))
    monkeypatch.setattr("briefpress.press.press.render_pdf", lambda *_: pytest.fail("it was rendered again"))
    assert build(Request(content, site, dossiers=True)).written.written == ()


@pytest.mark.slow
def test_a_changed_event_changes_the_dossiers_that_include_it(briefing, edited, tmp_path):
    content, site = briefing(STANDING), tmp_path / "site"
    build(Request(content, site, dossiers=True))
    for name, text in edited(
        "events/coup-2024-02.yaml", "title:", "themes: [again]\nnote: It was told again.\ntitle:"
    ).items():
        (content / name).write_text(text, encoding="utf-8")
    written = build(Request(content, site, dossiers=True)).written.written
    assert "print/everything.pdf" in written
    assert "print/front.pdf" not in written


@pytest.mark.slow
def test_without_the_option_there_are_no_dossiers_and_no_links_to_them(briefing, tmp_path):
    built = build(Request(briefing(STANDING), tmp_path / "site"))
    assert not [path for path in built.written.written if path.endswith(".pdf")]
    assert "On paper:" not in (tmp_path / "site" / "actors" / "river-front" / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_without_dossiers_in_the_settings_one_of_the_whole_briefing_is_written(briefing, tmp_path):
    build(Request(briefing(), tmp_path / "site", dossiers=True))
    assert (tmp_path / "site" / "print" / "briefing.pdf").is_file()


def test_print_templates_are_found():
    assert (template_folders(None)[0] / "print" / "dossier.typ").is_file()
