"""RIS, read by rispy: every source, and no date more precise than known."""

from __future__ import annotations

import json

import pytest
import rispy

from briefpress.model.record.date import parse_date
from briefpress.press.formats.ris import ris_entry
from briefpress.press.views.exports.works import work_date


def references(text):
    return rispy.loads(text.replace("\r\n", "\n"))


def test_every_source_is_a_reference_with_its_title(site):
    found = {each["id"]: each["title"] for each in references(site["data/sources.ris"].decode())}
    assert found == {item["id"]: item["title"] for item in json.loads(site["data/sources.csl.json"])}


def test_a_newspaper_article_names_its_newspaper(printed):
    found = {each["id"]: each for each in references(printed()["data/sources.ris"].decode())}
    assert found["tamor-post-2024-03-09"] == {
        "type_of_reference": "NEWS",
        "id": "tamor-post-2024-03-09",
        "authors": ["Ada Orme"],
        "title": "What the army says",
        "secondary_title": "Tamor Post",
        "year": "2024",
        "date": "2024/03/09/",
        "urls": ["https://tamor-post.example/army"],
        "notes": ["Carries the wire of North Wire."],
    }


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2024-03-09", "2024/03/09/"),
        ("2024-03", "2024/03//"),
        ("2024", "2024///"),
        ("2024-03~", "2024/03//about March 2024"),
        ("2024-07-25/2024-07-27", "2024/07/25/25–27 July 2024"),
        ("[2022-07-27..2022-07-29]", "2022/07//between 27 and 29 July 2022"),
        ("../2024-05", "///until May 2024"),
        ("2023-24", "2023///winter 2023"),
        ("0476-09-04", "0476/09/04/"),
        ("-0043-03-15", "///15 March 44 BCE"),
        ("Y17000", "///17,000 CE"),
    ],
)
def test_a_date_says_no_more_than_is_known(work, edtf, date):
    assert references(ris_entry(work(issued=work_date(parse_date(edtf)))))[0]["date"] == date


def test_a_title_of_two_lines_is_one_line(printed):
    source = 'title: "Two\\nlines"\npublication: tamor-post\ntype: report\n'
    found = references(printed({"sources/two.yaml": source})["data/sources.ris"].decode())
    assert {each["id"]: each["title"] for each in found}["two"] == "Two lines"
