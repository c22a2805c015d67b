"""The tables, read by frictionless: consistent with datapackage.json, and safe to open."""

from __future__ import annotations

import codecs
import csv
import io
import json

import frictionless
import pytest
from hypothesis import given
from hypothesis import strategies as some

from briefpress.press.formats.table import render_table
from briefpress.press.views.exports.table import Field, Structure, Table

TRUTHS = (True, False)
HOSTILE = some.text("ab ,;\"'=+-@\t\r\n\u2028\x85", max_size=12)


def read(data):
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def cells(*row):
    fields = tuple(Field(f"c{number}", "string", "") for number in range(len(row)))
    return render_table(Table(Structure("t", "", "", (), fields, ()), (row,))).decode().split("\r\n")[1]


@pytest.mark.parametrize("setting", ["", "csv_mark: true\n"])
def test_a_byte_order_mark_is_written_if_asked_for(printed, setting, tmp_path, monkeypatch):
    made = printed({}, setting)
    data = made["data/claims.csv"]
    assert data.startswith(codecs.BOM_UTF8) is bool(setting)
    assert next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))[0] == "event"
    for path, content in made.items():
        if path.startswith("data/") and path.endswith((".csv", "datapackage.json")):
            (tmp_path / path.removeprefix("data/")).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert frictionless.validate("datapackage.json").valid


@given(some.lists(HOSTILE, min_size=1, max_size=4))
def test_a_hostile_text_in_any_cell_makes_no_row_no_cell_and_no_formula(texts):
    fields = tuple(Field(f"c{number}", "string", "") for number in range(len(texts)))
    data = render_table(Table(Structure("t", "", "", (), fields, ()), (tuple(texts),)))
    _, row, *more = csv.reader(io.StringIO(data.decode(), newline=""))
    assert more == []
    assert [cell.removeprefix("'") for cell in row] == [text.removeprefix("'") for text in texts]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


@pytest.mark.slow
def test_every_table_keeps_its_types_keys_and_references(site, tmp_path, monkeypatch):
    for path, data in site.items():
        if path.startswith("data/") and path.endswith((".csv", "datapackage.json")):
            (tmp_path / path.removeprefix("data/")).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    report = frictionless.validate("datapackage.json")
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.stats["tasks"] == len(list(tmp_path.glob("*.csv")))


def test_every_column_is_explained(site):
    package = frictionless.Package.from_descriptor(json.loads(site["data/datapackage.json"]))
    assert all(field.description for resource in package.resources for field in resource.schema.fields)


def test_a_count_keeps_its_open_end_and_its_words(printed):
    claims = read(printed()["data/claims.csv"])
    assert [(claim["low"], claim["high"], claim["text"]) for claim in claims if claim["outcome"] == "killed"] == [
        ("40", "40", "40"),
        ("24", "", "dozens"),
        ("11", "11", "11"),
    ]


def test_the_range_of_a_row_says_that_it_is_disputed(printed):
    row = next(row for row in read(printed()["data/counts.csv"]) if row["group"] == "kessa-army" and not row["item"])
    assert (row["low"], row["high"], row["dispute"], row["claims"]) == ("11", "40", "disputed", "2")


def test_several_ids_are_joined_by_semicolons(printed):
    event = next(event for event in read(printed()["data/events.csv"]) if event["id"] == "tamor-2024-03")
    assert event["actors"] == "river-front;kessa-army"
    assert (event["date_edtf"], event["date_earliest"], event["date_latest"]) == (
        "2024-03-03/2024-03-04",
        "2024-03-03",
        "2024-03-04",
    )


def test_a_link_in_words_is_the_name_of_what_it_leads_to(printed):
    assert {claim["speaker"] for claim in read(printed()["data/claims.csv"])} >= {"Anna Dell"}


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])  # noqa: RUF001
def test_no_text_is_a_formula(begin):
    row = next(csv.reader(io.StringIO(cells(f"{begin}1+1", "a"), newline="")))
    assert row[0].startswith("'")


def test_numbers_and_truths_are_no_texts():
    assert cells(-1.5, -3, *TRUTHS, None, "a=b") == "-1.5,-3,true,false,,a=b"


def test_a_comma_a_quote_and_a_line_end_stay_in_their_cell():
    assert next(csv.reader(io.StringIO(cells('a, "b"', "c"), newline=""))) == ['a, "b"', "c"]
