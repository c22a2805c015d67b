"""The database, read by sqlite3: intact, with valid references, and the same rows as the tables."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing

import pytest

from briefpress.plan.paths import TABLES


@pytest.fixture
def database(site):
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(site["data/briefing.sqlite"])
        yield opened


def test_the_file_is_whole_and_every_reference_leads_somewhere(database):
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_has_the_rows_of_the_tables(database, site):
    for table in TABLES:
        rows = list(csv.reader(io.StringIO(site[f"data/{table}.csv"].decode(), newline="")))
        found = database.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - a name of ours
        assert [column[0] for column in found.description] == rows[0]
        assert len(found.fetchall()) == len(rows) - 1


def test_every_column_is_in_the_dictionary(database):
    columns = database.execute(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name <> 'data_dictionary'"
    )
    described = database.execute('SELECT "table", "column" FROM data_dictionary WHERE description <> ""')
    assert sorted(columns) == sorted(described)


def test_a_question_over_three_tables_has_an_answer(printed):
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(printed()["data/briefing.sqlite"])
        killed = opened.execute(
            'SELECT actors.name, c."group", c.high FROM claims c JOIN actors ON actors.id = c."by" '
            "WHERE c.outcome = 'killed' AND c.low IS NOT NULL ORDER BY c.event, c.claim"
        ).fetchall()
    assert killed == [
        ("Front of the River People", "kessa-army", 40),
        ("Front of the River People", "civilians", None),
        ("Army of Kessa", "kessa-army", 11),
    ]


def test_the_bytes_do_not_tell_which_sqlite_wrote_them(site):
    assert site["data/briefing.sqlite"][96:100] == bytes(4)
