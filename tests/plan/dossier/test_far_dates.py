"""A dossier of events and sources of any year: it says their dates, and its file has a date that a PDF may have."""

from __future__ import annotations

import pytest

from tests.far_dates import ANCIENT, FILES
from tests.plan.dossier.reading import run_on, words

pytestmark = pytest.mark.slow

NO_EDITION = "format: 1\ntitle: The war on the river\n"
CITED = "events/cassius-9.yaml"


def test_its_chronology_has_every_year_with_its_era(render):
    text = run_on(words(render(FILES), "-raw"))
    for said in ("17,001 BCE", "15 March 44 BCE", "a year in 200–191 BCE", "4 September 476 CE", "winter 2023"):
        assert run_on(said) in text


def test_its_timeline_says_the_eras_of_its_years(view, render):
    drawn = view(ANCIENT, actor="cassius").timeline
    assert (drawn.first, drawn.last, drawn.total) == ("49 BCE", "12 CE", 5)
    assert run_on("49 BCE") in run_on(words(render(ANCIENT, actor="cassius"), "-raw"))
    assert view(FILES).timeline is None


@pytest.mark.parametrize(
    ("source", "latest", "date"),
    [("tablet", "16 March 44 BCE", ""), ("winter", "winter 2023", "2024-02-29"), ("later", "17,000 CE", "")],
)
def test_its_file_is_dated_by_its_latest_source_where_a_pdf_has_such_a_day(view, render, source, latest, date):
    files = (
        FILES | ANCIENT | {"briefing.yaml": NO_EDITION, CITED: f"{ANCIENT['events/cassius-1.yaml']}cite: [{source}]\n"}
    )
    cover = view(files, event="cassius-9").cover
    assert (cover.latest, cover.date) == (latest, date)
    assert render(files, event="cassius-9").startswith(b"%PDF")
