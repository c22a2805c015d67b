"""a record's fields -> YAML in its one form: a line a field, lists in brackets, quotes only where YAML needs them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Fields: TypeAlias = Mapping[str, "str | Sequence[str] | Mapping[str, str]"]

# Begins like a word, and has nothing that YAML could take for a mark of its own.
_PLAIN = re.compile(r"(?!---|\.\.\.)[^\W_](?:[^\n#:\[\]{},\"\\]|:(?=[^\s,\[\]{}])|,(?! ?$))*(?<![\s:])")
_IN_BRACKETS = re.compile(r"[^,]*")
_UNSEEN = re.compile(r"[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufdff\ufe10-\ufefe\uff01-\ufff0\U00010000-\U0010ffff]")


def yaml_form(fields: Fields) -> str:
    """The text of a record's file, its fields in the order given; empty ones are left out."""
    lines: list[str] = []
    for name, value in fields.items():
        if not value:
            continue
        if isinstance(value, str):
            lines.append(f"{name}: {_scalar(value)}")
        elif isinstance(value, Mapping):
            lines += [f"{name}:", *(f"  {key}: {_scalar(text)}" for key, text in value.items())]
        else:
            lines.append(f"{name}: [{', '.join(_scalar(item, bracketed=True) for item in value)}]")
    return "".join(f"{line}\n" for line in lines)


def _scalar(text: str, *, bracketed: bool = False) -> str:
    plain = _PLAIN.fullmatch(text) and not _UNSEEN.search(text) and (not bracketed or _IN_BRACKETS.fullmatch(text))
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(text, ensure_ascii=False))
