"""JSON, deterministic: the same data gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import json, msgpack

from briefpress.model.prose import PageText


def render_json(data: object) -> bytes:
    """Readable JSON: two spaces of indentation, keys in the order given, a final newline."""
    return json.format(json.encode(data), indent=2) + b"\n"


def render_view(view: object) -> bytes:
    """The JSON of a page: its view, on one line. It changes with the page and is not a stable format."""
    return compact_json(view) + b"\n"


def compact_json(data: object, text: Callable[[PageText], object] = PageText.__html__) -> bytes:
    """Compact JSON for programs; ``text`` gives the data of a text, by default its HTML."""
    return json.encode(data, enc_hook=partial(_text, text))


def digest_input(view: object) -> bytes:
    """A view as bytes for its key (MessagePack); tuples become lists, structs become maps."""
    return msgpack.encode(view, enc_hook=partial(_text, lambda text: (text.blocks, text.root)))


def _text(made: Callable[[PageText], object], value: object) -> object:
    """The data of a text, the only kind of value in a view that msgspec does not know."""
    if isinstance(value, PageText):
        return made(value)
    raise NotImplementedError(f"a view cannot hold a value of the type {type(value).__name__}")
