"""plain data, or a view -> JSON, the same bytes for the same data."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import json, msgpack

from briefpress.model.prose import PageText


def paint_json(data: object) -> bytes:
    """Readable JSON: two spaces of indentation, keys in the order given, a line end at its end."""
    return json.format(json.encode(data), indent=2) + b"\n"


def paint_view(view: object) -> bytes:
    """The JSON of a page: its view, on one line. It changes with the page and is no contract."""
    return one_line(view) + b"\n"


def one_line(data: object, text: Callable[[PageText], object] = PageText.__html__) -> bytes:
    """JSON for a program to read; ``text`` gives the data of a text, by default its HTML."""
    return json.encode(data, enc_hook=partial(_text, text))


def digestible(view: object) -> bytes:
    """A view as bytes for its key (MessagePack); tuples are lists and structs are mappings."""
    return msgpack.encode(view, enc_hook=partial(_text, lambda text: (text.blocks, text.root)))


def _text(made: Callable[[PageText], object], value: object) -> object:
    """What a format makes of a text, the only value in a view that msgspec does not know."""
    if isinstance(value, PageText):
        return made(value)
    raise NotImplementedError(f"a view cannot hold a value of the type {type(value).__name__}")
