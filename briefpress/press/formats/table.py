"""Table -> CSV (RFC 4180, UTF-8): nothing in it is a formula to a spreadsheet."""

from __future__ import annotations

import csv
import io

from briefpress.press.views.exports.table import Cell, Table

# What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection"), full-width forms among them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def paint_table(table: Table) -> bytes:
    """The table with a line of names; an empty cell where nothing is said, ``true`` and ``false`` as words."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(field.name for field in table.structure.fields)
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return str(cell)
