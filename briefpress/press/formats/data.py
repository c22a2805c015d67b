"""JSON, deterministic: the same data gives the same bytes."""

from __future__ import annotations

from msgspec import json, msgpack


def paint_json(data: object) -> bytes:
    """Readable JSON: two spaces of indentation, keys in the order given, a final newline."""
    return json.format(json.encode(data), indent=2) + b"\n"


def paint_view(view: object) -> bytes:
    """The JSON of a page: its view, on one line. It changes with the page and is not a stable format."""
    return one_line(view) + b"\n"


def one_line(data: object) -> bytes:
    """Compact JSON for programs."""
    return json.encode(data)


def digestible(view: object) -> bytes:
    """A view as bytes for its key (MessagePack); tuples become lists, structs become maps."""
    return msgpack.encode(view)
