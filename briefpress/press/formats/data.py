"""JSON, deterministic: the same data gives the same bytes."""

from __future__ import annotations

from msgspec import json, msgpack


def render_json(data: object) -> bytes:
    """Readable JSON: two spaces of indentation, keys in the order given, a final newline."""
    return json.format(json.encode(data), indent=2) + b"\n"


def render_view(view: object) -> bytes:
    """The JSON of a page: its view, on one line. It changes with the page and is not a stable format."""
    return compact_json(view) + b"\n"


def compact_json(data: object) -> bytes:
    """Compact JSON for programs."""
    return json.encode(data)


def digest_input(view: object) -> bytes:
    """A view as bytes for its key (MessagePack); tuples become lists, structs become maps."""
    return msgpack.encode(view)
