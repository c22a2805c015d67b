"""One SQLite file with all tables, deterministic; its table ``data_dictionary`` describes each column."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from briefpress.press.views.exports.table import Cell, ForeignKey, Structure, Table

_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}
_PAGE_BYTES = 4096
_DICTIONARY = """\
CREATE TABLE data_dictionary ("table" TEXT, "column" TEXT, type TEXT, description TEXT, PRIMARY KEY ("table", "column"))
"""


def render_database(tables: Sequence[Table]) -> bytes:
    """The database with keys, foreign keys and an index per foreign key.

    It is built in memory, because SQLite writes its version number into a file.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("BEGIN")
        for table in tables:
            _fill(database, table)
        database.execute(_DICTIONARY)
        for table in tables:
            _insert(database, "data_dictionary", 4, _described(table.structure))
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def _fill(database: sqlite3.Connection, table: Table) -> None:
    made = table.structure
    database.execute(_create(made))
    _insert(database, made.name, len(made.fields), table.rows)
    for reference in made.references:
        if len(reference.columns) == 1:
            column = reference.columns[0]
            database.execute(f"CREATE INDEX {_name(f'{made.name}_{column}')} ON {_name(made.name)} ({_name(column)})")


def _create(made: Structure) -> str:
    columns = [f"{_name(field.name)} {_TYPES[field.type]}" for field in made.fields]
    key = [f"PRIMARY KEY ({_names(made.key)})"] if made.key else []
    return f"CREATE TABLE {_name(made.name)} ({', '.join([*columns, *key, *map(_foreign, made.references)])})"


def _foreign(reference: ForeignKey) -> str:
    return f"FOREIGN KEY ({_names(reference.columns)}) REFERENCES {_name(reference.table)} ({_names(reference.key)})"


def _insert(database: sqlite3.Connection, table: str, width: int, rows: Sequence[Sequence[Cell]]) -> None:
    marks = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {_name(table)} VALUES ({marks})", rows)  # noqa: S608 - the names are quoted


def _described(made: Structure) -> list[tuple[str, str, str, str]]:
    return [(made.name, field.name, field.type, field.description) for field in made.fields]


def _names(names: Sequence[str]) -> str:
    return ", ".join(map(_name, names))


def _name(name: str) -> str:
    """A quoted SQL name: some columns, such as ``group``, are reserved words."""
    return '"' + name.replace('"', '""') + '"'
