"""plain data -> JSON, the same bytes for the same data."""

from __future__ import annotations

import orjson


def paint_json(data: object) -> bytes:
    """Readable JSON: two spaces of indentation, keys in the order given, a line end at its end."""
    return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def paint_view(view: object) -> bytes:
    """The JSON of a page: its view, on one line. It changes with the page and is no contract."""
    return orjson.dumps(view, option=orjson.OPT_NON_STR_KEYS | orjson.OPT_APPEND_NEWLINE)


def digestible(view: object) -> bytes:
    """A view as bytes for its key; tuples are lists and dataclasses are mappings."""
    return orjson.dumps(view)
