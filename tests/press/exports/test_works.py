"""What to cite: a source itself, and the page of any other record."""

from __future__ import annotations

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.load.load import load
from briefpress.press.views.exports.works import record_work

ADDRESSED = "format: 1\ntitle: River\nedition: 2024-06\npublisher: The Desk\nbase_url: https://river.example\n"


@pytest.fixture
def cited(briefing):
    def work(kind, identifier, files=None):
        records, problems = load(briefing({"briefing.yaml": ADDRESSED} | (files or {})))
        assert problems == ()
        return record_work(link(records, Evidence()), kind, identifier)

    return work


def test_of_a_source_the_source_is_cited(cited):
    work = cited("sources", "north-wire-2024-03-05")
    assert (work.title, work.container, work.issued.edtf) == ("Fighting at Tamor", "North Wire", "2024-03-05")
    assert work.address == "https://north-wire.example/2024/03/05/tamor"


@pytest.mark.parametrize(
    ("kind", "identifier", "title"),
    [("events", "tamor-2024-03", "Battle of Tamor"), ("actors", "kessa-army", "Army of Kessa")],
)
def test_of_another_record_its_page_is_cited(cited, kind, identifier, title):
    work = cited(kind, identifier)
    assert (work.type, work.title, work.container, work.publisher) == ("webpage", title, "River", "The Desk")
    assert work.address == f"https://river.example/{kind}/{identifier}/"
    assert work.issued.edtf == "2024-06"


def test_a_page_is_of_the_day_its_record_last_changed(cited, edited):
    mended = "added: 2024-05-01\nupdated: 2024-05-03\ncorrections: [{on: 2024-05-02, what: A name.}]\n"
    work = cited(
        "events", "tamor-2024-03", edited("events/tamor-2024-03.md", "type: battle\n", f"type: battle\n{mended}")
    )
    assert work.issued.edtf == "2024-05-03"


def test_a_retracted_source_is_cited_as_one(cited, edited):
    taken = "issued: 2024-03-06\nretracted: {on: 2024-05-01, reason: It was made up.}"
    name = "sources/tamor-post-2024-03-06.yaml"
    work = cited("sources", "tamor-post-2024-03-06", edited(name, "issued: 2024-03-06", taken))
    assert work.note == "Reprints “Fighting at Tamor”. Retracted (1 May 2024): It was made up."


def test_without_a_record_there_is_nothing_to_cite(cited):
    with pytest.raises(KeyError):
        cited("events", "nowhere")
