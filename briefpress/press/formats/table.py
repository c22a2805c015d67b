"""CSV (RFC 4180, UTF-8), safe from formula injection."""

from __future__ import annotations

import csv
import io

from briefpress.press.views.exports.table import Cell, Table

# Prefixes that make a spreadsheet treat text as a formula (OWASP, "CSV Injection"), full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def render_table(table: Table) -> bytes:
    """The table with a header line; empty cells for missing values, ``true`` and ``false`` for booleans."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(field.name for field in table.structure.fields)
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig" if table.marked else "utf-8")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return str(cell)
