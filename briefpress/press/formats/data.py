"""plain data, or a view -> JSON, the same bytes for the same data."""

from __future__ import annotations

from msgspec import json, msgpack


def paint_json(data: object) -> bytes:
    """Readable JSON: two spaces of indentation, keys in the order given, a line end at its end."""
    return json.format(json.encode(data), indent=2) + b"\n"


def paint_view(view: object) -> bytes:
    """The JSON of a page: its view, on one line. It changes with the page and is no contract."""
    return one_line(view) + b"\n"


def one_line(data: object) -> bytes:
    """JSON for a program to read."""
    return json.encode(data)


def digestible(view: object) -> bytes:
    """A view as bytes for its key (MessagePack); tuples are lists and structs are mappings."""
    return msgpack.encode(view)
