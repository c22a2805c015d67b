"""CSL-JSON, read by citeproc-py, which knows no EDTF: every source, with its date as far as it is known."""

from __future__ import annotations

import json

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from briefpress.model.record.date import parse_date
from briefpress.press.formats.csl_json import csl_item, csl_text
from briefpress.press.views.exports.works import work_date


def test_every_source_can_be_cited(site):
    items = json.loads(site["data/sources.csl.json"])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    printed = [str(entry) for entry in bibliography.bibliography()]
    assert len(printed) == len(items) > 2
    assert all(any(item["container-title"] in entry for entry in printed) for item in items)


def test_a_newspaper_article_says_where_its_words_come_from(printed):
    items = {item["id"]: item for item in json.loads(printed()["data/sources.csl.json"])}
    assert items["tamor-post-2024-03-06"]["note"] == "Reprints “Fighting at Tamor”."
    assert items["tamor-post-2024-03-09"] == {
        "id": "tamor-post-2024-03-09",
        "type": "article-newspaper",
        "title": "What the army says",
        "author": [{"literal": "Ada Orme"}],
        "container-title": "Tamor Post",
        "issued": {"edtf": "2024-03-09", "date-parts": [[2024, 3, 9]]},
        "URL": "https://tamor-post.example/army",
        "note": "Carries the wire of North Wire.",
    }


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2024-03-09", {"date-parts": [[2024, 3, 9]]}),
        ("2024-03", {"date-parts": [[2024, 3]]}),
        ("2024-03~", {"date-parts": [[2024, 3]], "circa": True}),
        ("2024-07-25/2024-07-27", {"date-parts": [[2024, 7, 25], [2024, 7, 27]]}),
        ("[2022-07-27..2022-07-29]", {"date-parts": [[2022, 7]]}),
        ("[2022-07-27..2022-08-01]", {"date-parts": [[2022]]}),
        ("2022-22", {"date-parts": [[2022]], "season": 2}),
        ("2023-24~", {"date-parts": [[2023]], "season": 4, "circa": True}),
        ("2022-21/2022-23", {"date-parts": [[2022]]}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),  # CSL has no year 0
        ("0000/0012", {"date-parts": [[-1], [12]]}),
        ("Y17000", {"date-parts": [[17000]]}),
        ("202X", {"literal": "the 2020s"}),
        ("2024-07-XX", {"date-parts": [[2024, 7]]}),
        ("[2022-12-27..2023-01-01]", {"literal": "between 27 December 2022 and 1 January 2023"}),
        ("2024-03-09/..", {"literal": "since 9 March 2024"}),
    ],
)
def test_the_parts_of_a_date_say_no_more_than_is_known(work, edtf, said):
    assert csl_item(work(issued=work_date(parse_date(edtf))))["issued"] == {"edtf": edtf} | said


def test_what_is_copied_is_a_list_of_one(work):
    made = work(title="“Ça”", archive_address="https://archive.example/1")
    assert json.loads(csl_text(made)) == [
        {"id": "w", "type": "report", "title": "“Ça”", "archive_location": "https://archive.example/1"}
    ]
