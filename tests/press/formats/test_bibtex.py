"""BibTeX, read by bibtexparser: every source, and every character unchanged."""

from __future__ import annotations

import json
import re

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from briefpress.model.record.date import parse_date
from briefpress.press.formats.bibtex import bibtex_entry, render_bibtex
from briefpress.press.views.exports.works import work_date


def entries(text, *decoding):
    library = parse_string(text, append_middleware=decoding)
    assert library.failed_blocks == []
    return library.entries_dict


def words(value):
    return re.sub(r"[{}]", "", value)


def test_every_source_is_an_entry_with_its_title(site):
    found = entries(site["data/sources.bib"].decode())
    items = json.loads(site["data/sources.csl.json"])
    assert {key: words(entry["title"]) for key, entry in found.items()} == {item["id"]: item["title"] for item in items}


def test_a_newspaper_article_names_its_newspaper(printed):
    entry = entries(printed()["data/sources.bib"].decode())["tamor-post-2024-03-09"]
    assert entry.entry_type == "article"
    assert {field.key: words(field.value) for field in entry.fields} == {
        "author": "Ada Orme",
        "title": "What the army says",
        "journal": "Tamor Post",
        "date": "2024-03-09",
        "year": "2024",
        "month": "mar",
        "url": "https://tamor-post.example/army",
        "note": "Carries the wire of North Wire.",
    }


@pytest.mark.parametrize("title", ["50 % & $5 #1 a_b", r"a\b ~ c", "“Ça” – naïve", "end\\"])
def test_a_title_comes_back_as_it_was(work, title):
    written = render_bibtex([work(title=title)]).decode()
    assert entries(written, LatexDecodingMiddleware())["w"]["title"].strip("{}") == title


def test_braces_of_a_title_are_not_those_of_the_entry(work):
    written = bibtex_entry(work(title="a } b { c"))
    assert written.count("{") == written.count("}")
    assert entries(written)["w"]["title"] == r"{a \textbraceright{} b \textbraceleft{} c}"


@pytest.mark.parametrize(
    ("edtf", "date", "year", "month"),
    [
        ("2024-03-09", "2024-03-09", "2024", "mar"),
        ("2024-03~", "2024-03~", "2024", "mar"),
        ("2024", "2024", "2024", None),
        ("2023-12-30/2024-01-02", "2023-12-30/2024-01-02", "2023--2024", None),
        ("[2022-07-27..2022-07-29]", None, "2022", "jul"),
        ("../2024-05", "../2024-05", None, None),
        ("2023-24", "2023-24", "2023", None),
        ("-0043-03-15", "-0043-03-15", "44 BCE", "mar"),
        ("Y17000", "Y17000", "17,000 CE", None),
    ],
)
def test_a_date_says_no_more_than_is_known(work, edtf, date, year, month):
    entry = entries(bibtex_entry(work(issued=work_date(parse_date(edtf)))))["w"]
    assert [entry.get(name).value if entry.get(name) else None for name in ("date", "year", "month")] == [
        date,
        year,
        month,
    ]
