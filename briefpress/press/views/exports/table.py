"""Tables defined by one list of columns, which has the names, descriptions and values of all cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct

from briefpress.link.briefing import Briefing

Item = TypeVar("Item")
Cell: TypeAlias = str | int | float | bool | None

# Column types, named as in Table Schema (https://datapackage.org/standard/table-schema/).
STRING, INTEGER, NUMBER, BOOLEAN, DATE = "string", "integer", "number", "boolean", "date"


class Column(Struct, Generic[Item], frozen=True):
    """A column and the function for its cells. ``table`` is set if the cell is an id of that table."""

    name: str
    type: str
    description: str
    value: Callable[[Item], Cell]
    table: str = ""


class Definition(Struct, Generic[Item], frozen=True):
    """A table: its columns, the items of its rows, and the columns of its key.

    ``parent`` is a table whose key this one repeats, in columns of the same names.
    """

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column[Item], ...]
    items: Callable[[Briefing], Iterable[Item]]
    parent: str = ""


class Field(Struct, frozen=True):
    """A column in the data dictionary."""

    name: str
    type: str
    description: str


class ForeignKey(Struct, frozen=True):
    """Columns that refer to a row of a table by its key."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


class Structure(Struct, frozen=True):
    """A table without its rows, for the data dictionary."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    references: tuple[ForeignKey, ...]


class Table(Struct, frozen=True):
    """A table with its rows; every row has a cell per field of the structure.

    ``marked``: as CSV it begins with a byte order mark, by which spreadsheets recognise UTF-8.
    """

    structure: Structure
    rows: tuple[tuple[Cell, ...], ...]
    marked: bool = False


def structure(definition: Definition[Item], keys: Callable[[str], tuple[str, ...]]) -> Structure:
    """A definition as plain data; ``keys`` returns the key of a table by name."""
    single = [
        ForeignKey((column.name,), column.table, keys(column.table)) for column in definition.columns if column.table
    ]
    parent = definition.parent
    return Structure(
        definition.name,
        definition.title,
        definition.description,
        definition.key,
        tuple(Field(column.name, column.type, column.description) for column in definition.columns),
        (*single, *((ForeignKey(keys(parent), parent, keys(parent)),) if parent else ())),
    )


def table_rows(definition: Definition[Item], briefing: Briefing) -> tuple[tuple[Cell, ...], ...]:
    """The cells of every item, in column order."""
    return tuple(tuple(column.value(item) for column in definition.columns) for item in definition.items(briefing))
