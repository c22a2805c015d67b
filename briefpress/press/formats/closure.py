"""folders of templates, a template -> the digest of it and of all that it asks for, however far.

A template asks for others where it extends, includes or imports them. Where the name is made only as a page is
painted, it could be any: then all of them count.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DIGEST_BYTES = 8  # told apart are states of one site, never strangers' work
_ASKS = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b\s*(.*?)\s*[-+]?%\}", re.DOTALL)
_NAME = r"""(?:"[^"\\]*"|'[^'\\]*')"""
_PLAIN = re.compile(
    rf"({_NAME}|\[\s*{_NAME}(?:\s*,\s*{_NAME})*\s*,?\s*\])\s*(?:(?:import|as|ignore|with|without)\b.*)?", re.DOTALL
)


@cache
def closure_digest(folders: tuple[Path, ...], name: str) -> str:
    """The digest of a template and of what it asks for, with their names; a name that nothing has counts as well."""
    texts: dict[str, bytes] = {}
    open_ = [name]
    while open_:
        each = open_.pop()
        if each not in texts:
            texts[each] = template_text(folders, each)
            asked = names_asked(texts[each].decode(errors="replace"))
            open_ += every_name(folders) if asked is None else asked
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for each in sorted(texts):
        digest.update(each.encode() + b"\0" + texts[each] + b"\0")
    return digest.hexdigest()


@cache
def template_text(folders: tuple[Path, ...], name: str) -> bytes:
    """A template of the first folder that has it; nothing where none has."""
    file = next((folder / name for folder in folders if (folder / name).is_file()), None)
    return file.read_bytes() if file else b""


@cache
def every_name(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The name of every page and part; links to folders are followed, as Jinja follows them."""
    return tuple(sorted({name for folder in folders for name in _names(folder)}))


def _names(folder: Path) -> Iterator[str]:
    for above, _, files in os.walk(folder, followlinks=True):
        for file in files:
            if file.endswith(".html"):
                yield (Path(above) / file).relative_to(folder).as_posix()


def names_asked(text: str) -> list[str] | None:
    """The templates that a text asks for, by their names as Jinja takes them; None where one is not written out."""
    found: list[str] = []
    for asks in _ASKS.finditer(text):
        plain = _PLAIN.fullmatch(asks[1])
        if plain is None:
            return None
        found += [_normal(name[1:-1]) for name in re.findall(_NAME, plain[1])]
    return found


def _normal(name: str) -> str:
    return "/".join(piece for piece in name.split("/") if piece not in ("", "."))
