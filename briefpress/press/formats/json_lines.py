"""JSON Lines (https://jsonlines.org): one value on each line, so that a file can be read piece by piece."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.press.formats.data import compact_json


def render_json_lines(values: Iterable[object]) -> bytes:
    """The values as compact JSON, each with a newline."""
    return b"".join(compact_json(value) + b"\n" for value in values)
